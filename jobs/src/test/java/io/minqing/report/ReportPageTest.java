package io.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a leader opens it: in a real Chromium, from a file. Any error on the console fails the test it came up in. */
class ReportPageTest {
    private static final int DESKTOP = 1440;
    private static final int PHONE = 390;

    @TempDir
    static Path directory;

    private static Playwright playwright;
    private static Browser browser;
    private static Path year;
    private static Path nothing;

    private final List<String> complaints = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void startBrowser() throws Exception {
        Optional<Path> chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(chromium.isPresent(), "no Chromium under /usr/bin: the report's browser tests are skipped");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.get())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        PublishedFixture.writeYear(directory.resolve("year"));
        year = LeadershipReport.write(directory.resolve("year"), directory.resolve("year-report"));
        PublishedFixture.writeEmpty(directory.resolve("nothing"));
        nothing = LeadershipReport.write(directory.resolve("nothing"), directory.resolve("nothing-report"));
    }

    @AfterAll
    static void stopBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @AfterEach
    void nothingWentWrongOnThePage() {
        page.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void tellsWhatRoseWhereAndHowSureInItsFirstScreen() {
        open(year, DESKTOP);

        assertThat(page.locator("#cards").innerText()).contains("“住房与物业”明显上升", "确定偏高", "可以断定高低", "逾期意见");
        assertThat(page.locator("#dateline").innerText()).contains("2026年9月30日");
        assertThat(page.locator("#night").innerText()).contains("入库", "重复", "隔离");
    }

    @Test
    void leadsFromACellToItsSentences() {
        open(year, DESKTOP);
        chooseAllTime();

        cell("610000", "housing").click();

        assertThat(page.locator("#panel-title").innerText()).isEqualTo("陕西省 · 住房与物业");
        assertThat(page.locator("#panel-body blockquote").first().innerText()).contains("大家谈得最多的是住房与物业");
        assertThat(page.locator("#panel-body").innerText()).contains("按同级各地平均应有约", "95% 的把握", "确定偏高");
        page.locator("#panel-close").click();
        assertThat(page.locator("dialog[open]").count()).isZero();
    }

    @Test
    void goesDownFromProvinceToCountyAndUpAgain() {
        open(year, DESKTOP);
        chooseAllTime();

        down("450000");
        down("451400");

        assertThat(page.locator("#crumbs").innerText()).contains("全国", "广西壮族自治区", "崇左市");
        assertThat(page.locator(".heat th.place").allInnerTexts()).containsExactly("崇左市（合计）", "宁明县", "大新县", "广西壮族自治区（对照）", "全国（对照）");
        page.locator("#crumbs button").first().click();
        assertThat(page.locator(".heat th.place").allInnerTexts()).contains("广西壮族自治区", "未定位");
    }

    @Test
    void showsARegionByItsName() {
        open(year, DESKTOP);

        page.locator("#jump").fill("枣强");
        page.locator("#jump").press("Enter");

        assertThat(page.locator("#crumbs strong").innerText()).isEqualTo("枣强县");
    }

    @Test
    void walksTheHeatmapByKeyboard() {
        open(year, DESKTOP);
        chooseAllTime();

        page.locator(".heat td[tabindex='0']").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowRight");
        String words = page.evaluate("document.activeElement.getAttribute('aria-label')")
                .toString();
        page.keyboard().press("Enter");

        String[] parts = page.locator("#panel-title").innerText().split(" · ", 2);
        assertThat(words).startsWith(parts[0] + "，" + parts[1] + "，");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog[open]").count()).isZero();
    }

    @Test
    void filtersByTopicGroup() {
        open(year, DESKTOP);
        chooseAllTime();

        page.locator("#groups button").getByText("农村农业").click();

        assertThat(page.locator(".topic-row th").allInnerTexts()).containsExactlyInAnyOrder("茶产业", "农业", "乡村振兴");
    }

    @Test
    void keepsTheKeyboardOnWhatWasPressed() {
        open(year, DESKTOP);

        for (String choice : List.of("#groups", "#topics", "#fact-places")) {
            page.locator(choice + " button").nth(1).focus();
            page.keyboard().press("Enter");

            assertThat(page.evaluate(
                            "document.activeElement === document.querySelectorAll('" + choice + " button')[1]"))
                    .as(choice)
                    .isEqualTo(true);
        }
    }

    @Test
    void tellsNoDataFromZero() {
        open(year, DESKTOP);
        page.locator("#period")
                .selectOption(page.locator("#period optgroup[label='月度'] option")
                        .last()
                        .getAttribute("value"));

        List<String> silent = page.locator(".heat tr.silent").allInnerTexts();

        assertThat(silent).isNotEmpty().allMatch(row -> row.contains("无数据") && !row.contains("·"));
    }

    @Test
    void tellsARealRiseFromOneMoreSource() {
        open(year, DESKTOP);

        assertThat(page.locator("#alarms tbody tr").allInnerTexts())
                .hasSize(2)
                .satisfiesExactly(
                        real -> assertThat(real).contains("真实上升", "宁明县", "住房与物业", "6.3（11）"),
                        source -> assertThat(source).contains("新增来源", "新城区", "交通"));
        assertThat(page.locator("#cards").innerText()).contains("预警 1 项", "数据不符 1 处");

        page.locator("#jump").fill("西安市");
        page.locator("#jump").press("Enter");
        assertThat(page.locator("#alarms tbody tr").allInnerTexts())
                .singleElement()
                .asString()
                .contains("新增来源");
        assertThat(page.locator("#issues").innerText()).contains("没有热点事项");
    }

    @Test
    void showsAMatterWithItsDocumentsAndATermWithItsSentence() {
        open(year, DESKTOP);

        assertThat(page.locator("#issues tbody tr").innerText())
                .contains("城中镇充电桩何时装", "宁明县", "2026年9月2日至2026年9月20日", "43", "8.5");
        page.locator("#issues summary").click();
        assertThat(page.locator("#issues details li").innerText())
                .contains("</script>")
                .contains("<b>来源</b>");
        assertThat(page.locator("#issues a").count()).as("no link to a script").isZero();
        assertThat(page.locator("#terms-title").innerText()).isEqualTo("新词热词（2026年9月，不分地区）");
        assertThat(page.locator("#terms tbody tr").innerText()).contains("换电柜", "9 篇（15%）", "1 篇（0.2%）");
    }

    @Test
    void showsClaimsThatDoNotAddUpAndWhatTheNightChanged() {
        open(year, DESKTOP);

        assertThat(page.locator("#claims tbody tr").innerText()).contains("不符", "37个＋区级95个＝132个");
        assertThat(page.locator("#changes tbody tr").innerText()).contains("广西壮族自治区", "7 篇", "12 篇", "文章新增5篇");
    }

    @Test
    void findsCountedFactsByWords() {
        open(year, DESKTOP);

        page.locator("#fact-search").fill("宁明 捐资");

        assertThat(page.locator("#fact-table tbody tr").count()).isEqualTo(1);
        assertThat(page.locator("#fact-table tbody").innerText()).contains("宁明县", "110万元以上", "侨界委员牵线");
        assertThat(page.locator("#fact-table mark").innerText()).isEqualTo("捐资捐物110余万元");
    }

    @Test
    void leavesHostileTextInert() {
        page = browser.newPage();
        page.onDialog(dialog -> complaints.add("a script ran: " + dialog.message()));
        open(year, DESKTOP);
        chooseAllTime();

        down("510000");
        cell("513400", "legal_mediation").click();

        Locator panel = page.locator("#panel-body");
        assertThat(panel.textContent()).contains(PublishedFixture.HOSTILE_TITLE, "<b>来源</b>", "document.title='偷换'");
        assertThat(panel.textContent()).doesNotContain("\u202E");
        assertThat(panel.locator("script, img, b").count()).isZero();
        assertThat(panel.locator("a[href^='javascript']").count()).isZero();
        assertThat(page.title()).isEqualTo("民情热度研判报告");
    }

    @Test
    void opensLinksWithoutHandingThePageOver() {
        open(year, DESKTOP);

        assertThat(page.locator("a[target='_blank']").count()).isPositive();
        assertThat(page.locator("a[target='_blank']:not([rel='noopener noreferrer'])")
                        .count())
                .isZero();
    }

    @Test
    void fitsAPhone() {
        open(year, PHONE);

        for (int width : new int[] {PHONE, 320}) {
            page.setViewportSize(width, 800);
            // charts follow the window a moment later
            page.waitForTimeout(1500);
            assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                    .as("overflow at a width of " + width)
                    .isEqualTo(0);
        }
    }

    @Test
    void printsWithoutItsControls() {
        open(year, DESKTOP);

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator(".controls").isVisible()).isFalse();
        assertThat(page.locator("#groups").isVisible()).isFalse();
        assertThat(page.locator(".heat").isVisible()).isTrue();
        assertThat(page.pdf()).isNotEmpty();
    }

    @Test
    void staysCalmOnAnEmptyNight() {
        open(nothing, PHONE);

        assertThat(page.locator("#brief").innerText()).contains("本期没有收到可以统计的文稿");
        assertThat(page.locator("#heat-table").innerText()).contains("本期无数据");
        assertThat(page.locator("main").innerText()).doesNotContain("NaN", "undefined", "null");
    }

    @Test
    void neverShowsAMissingValueAsANumber() {
        open(year, DESKTOP);

        assertThat(page.locator("body").innerText()).doesNotContain("NaN", "undefined", "null", "Infinity");
    }

    private void open(Path file, int width) {
        open(file, "", width);
    }

    private void open(Path file, String fragment, int width) {
        if (page == null) {
            page = browser.newPage();
        }
        page.setViewportSize(width, 900);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith("file:") && !request.url().startsWith("data:")) {
                complaints.add("the page asked for " + request.url());
            }
        });
        page.navigate(file.toUri() + fragment);
        page.waitForSelector("html[data-ready]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private void chooseAllTime() {
        page.locator("#period")
                .selectOption(
                        page.locator("#period optgroup[label='全部'] option").getAttribute("value"));
    }

    private void down(String region) {
        page.locator("button.down[data-region='" + region + "']").click();
    }

    private Locator cell(String region, String topic) {
        return page.locator("td.cell[data-region='" + region + "'][data-topic='" + topic + "']");
    }
}
