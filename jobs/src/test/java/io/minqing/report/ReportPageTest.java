package io.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static TestBrowser browser;
    private static Path year;
    private static Path county;
    private static Path mapped;
    private static Path brief;
    private static Path one;
    private static Path nothing;

    private static final String LOOKS =
            "all => all.map((e) => [e.className, e.getAttribute('aria-label'), e.getAttribute('style')].join('|'))";

    private final List<String> complaints = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void startBrowser() throws Exception {
        browser = TestBrowser.start();
        PublishedFixture.writeYear(directory.resolve("year"));
        year = LeadershipReport.write(directory.resolve("year"), directory.resolve("year-report"));
        Path published = directory.resolve("year");
        county = LeadershipReport.write(
                published, directory.resolve("county"), Scope.of("451422"), null, LeadershipReport.View.PAGE);
        BoundariesTest.write(directory.resolve("map"));
        Boundaries boundaries = Boundaries.read(directory.resolve("map"));
        mapped = LeadershipReport.write(
                published, directory.resolve("mapped"), Scope.COUNTRY, boundaries, LeadershipReport.View.PAGE);
        brief = LeadershipReport.write(
                published, directory.resolve("brief"), Scope.COUNTRY, null, LeadershipReport.View.BRIEF);
        PublishedFixture.writeOneArticle(directory.resolve("one"));
        one = LeadershipReport.write(directory.resolve("one"), directory.resolve("one-report"));
        PublishedFixture.writeEmpty(directory.resolve("nothing"));
        nothing = LeadershipReport.write(directory.resolve("nothing"), directory.resolve("nothing-report"));
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
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
    void everyNumberOpensItsRecordsOrSaysWhereTheyAre() {
        for (Path file : List.of(year, county, mapped, one, nothing)) {
            open(file, DESKTOP);
            List<String> told = OpenedNumbers.pressAll(page);

            assertThat(told).as(file.toString()).hasSize(1);
            if (!file.equals(nothing)) {
                assertThat(Integer.parseInt(told.get(0))).isGreaterThan(file.equals(year) ? 500 : 5);
            }
        }
    }

    @Test
    void leadsFromAPointOfALineToItsSentences() {
        open(year, DESKTOP);
        page.locator("#trend-chart").scrollIntoViewIfNeeded();

        List<?> point = (List<?>) page.evaluate("""
                () => {
                  const holder = document.getElementById("trend-chart");
                  const chart = echarts.getInstanceByDom(holder);
                  const { data } = chart.getOption().series[0];
                  const [x, y] = chart.convertToPixel({ seriesIndex: 0 }, [data.length - 1, data[data.length - 1]]);
                  const { left, top } = holder.getBoundingClientRect();
                  return [left + x, top + y, chart.getOption().series[0].name];
                }
                """);
        page.mouse().click(((Number) point.get(0)).doubleValue(), ((Number) point.get(1)).doubleValue());

        assertThat(page.locator("#panel-title").innerText()).isEqualTo("全国 · " + point.get(2));
        assertThat(page.locator("#panel-body .origin").first().innerText()).isEqualTo("2026年9月");
        assertThat(page.locator("#panel-body blockquote").count()).isPositive();
    }

    @Test
    void leadsFromTheActionsOfAWorkroomToItsRecordsAndBack() {
        open(year, DESKTOP);
        chooseAllTime();

        page.locator("#coverage td[data-name='工作室'] .opens").nth(1).focus();
        page.keyboard().press("Enter");
        String rooms = page.locator("#panel-title").innerText();
        page.locator("#panel-body li .opens").first().click();

        assertThat(page.locator("#panel-body blockquote").first().innerText()).contains("记下一件要修的事");
        assertThat(page.locator("#panel-body .origin").nth(1).innerText())
                .containsPattern("委员工作室 · .+ · 2026年\\d+月\\d+日");
        page.locator("#panel-back").click();
        assertThat(page.locator("#panel-title").innerText()).isEqualTo(rooms);
        assertThat(page.locator("#panel-back").isVisible()).isFalse();
    }

    @Test
    void goesDownFromProvinceToCountyAndUpAgain() {
        open(year, DESKTOP);
        chooseAllTime();

        down("450000");
        down("451400");

        assertThat(page.locator("#crumbs").innerText()).contains("全国", "广西壮族自治区", "崇左市");
        assertThat(page.locator(".heat th.place").allInnerTexts())
                .containsExactly("崇左市（合计）", "宁明县", "大新县", "广西壮族自治区（对照）", "全国（对照）");
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
        page.locator("#issues td[data-name='文稿'] .opens").click();
        assertThat(page.locator("#panel-body").innerText()).contains("</script>", "<b>来源</b>", "本页没有载入这 2 篇");
        assertThat(page.locator("#panel-body a").count())
                .as("no link to a script")
                .isZero();
        page.keyboard().press("Escape");
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

        assertThat(page.locator("#map .grid").boundingBox().width).isLessThan(PHONE);
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
    void movesThroughThePeriodsByTheSliderAndItsKeys() {
        open(year, DESKTOP);
        page.locator("#kinds button")
                .getByText("月", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("#slider-words").innerText()).isEqualTo("2026年9月");

        page.locator("#range").focus();
        page.keyboard().press("ArrowLeft");

        assertThat(page.locator("#slider-words").innerText()).isEqualTo("2026年8月");
        assertThat(page.locator("#period option:checked").innerText()).isEqualTo("2026年8月");
        assertThat(page.locator("#range").getAttribute("aria-valuetext")).isEqualTo("2026年8月");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("range");
        assertThat(page.locator("#slider-figures").innerText())
                .containsPattern("全国 \\d+ 篇")
                .contains("环比", "同比");
        page.locator("#slider .step").first().click();
        assertThat(page.locator("#slider-words").innerText()).isEqualTo("2026年7月");
        assertThat(page.locator("#announcement").textContent()).isEqualTo("已显示：全国，2026年7月");
    }

    @Test
    void comparesACellWithThePeriodBeforeAndLastYear() {
        open(year, DESKTOP);
        page.locator("#kinds button")
                .getByText("季", new Locator.GetByTextOptions().setExact(true))
                .click();

        cell("000000", "housing").click();

        Locator comparison = page.locator("#panel-body table.data tbody tr");
        assertThat(comparison.nth(0).innerText()).contains("环比", "与上季度", "占比上升");
        assertThat(comparison.nth(1).innerText()).contains("同比", "与去年同期", "没有那时的完整文稿");
    }

    @Test
    void comparesWithNothingThatWasOnlyHalfRecorded() {
        open(year, DESKTOP);
        page.locator("#kinds button")
                .getByText("年", new Locator.GetByTextOptions().setExact(true))
                .click();

        assertThat(page.locator("#slider-figures").innerText()).contains("环比前期数据不全");
    }

    @Test
    void goesDownTheTilesToTheTownships() {
        open(year, DESKTOP);
        chooseAllTime();
        assertThat(page.locator("#map .grid .tile").count()).isEqualTo(34);
        assertThat(tile("230000").getAttribute("aria-label")).isEqualTo("黑龙江，无数据");
        assertThat(page.locator("#map").innerText()).contains("不是地图", "未定位");

        tile("450000").click();
        assertThat(page.locator("#map .tile").count())
                .as("also where nothing was written")
                .isEqualTo(14);
        assertThat(tile("450100").getAttribute("aria-label")).isEqualTo("南宁市，无数据");
        tile("451400").click();
        tile("451422").click();

        assertThat(page.locator("#crumbs strong").innerText()).isEqualTo("宁明县");
        assertThat(page.locator("#townships tbody").innerText()).contains("城中镇", "爱店镇");
        assertThat(page.locator("#townships").innerText()).contains("热度只算到县");
    }

    @Test
    void walksTheTilesByKeyboard() {
        open(year, DESKTOP);
        chooseAllTime();

        tile("610000").focus();
        page.keyboard().press("Enter");

        assertThat(page.locator("#crumbs strong").innerText()).isEqualTo("陕西省");
    }

    @Test
    void coloursTheTilesByOneTopicAndKeepsDoubtVisible() {
        open(year, DESKTOP);
        chooseAllTime();

        page.locator("#map-topic").selectOption(new SelectOption().setLabel("住房与物业"));

        assertThat(tile("610000").getAttribute("class")).contains("high");
        assertThat(tile("610000").getAttribute("aria-label")).contains("住房", "应有量", "确定偏高");
        assertThat(page.locator("#map .tile.usual, #map .tile.sparse").count()).isPositive();
        assertThat(page.locator("#ranking h3").innerText()).isEqualTo("“住房与物业”各地排行");
        page.locator("#groups button").getByText("卫生计生").click();
        assertThat(page.locator("#map-topic option").allInnerTexts()).containsExactly("全部议题（看文稿多少）", "医疗卫生");
    }

    @Test
    void ranksAsManyAsAskedFor() {
        open(year, DESKTOP);
        chooseAllTime();

        page.locator("#top").selectOption("5");
        assertThat(page.locator("#ranking tbody tr").count()).isEqualTo(5);
        page.locator("#order").selectOption("originals");
        List<Integer> counts = page.locator("#ranking tbody td[data-name='篇数']").allInnerTexts().stream()
                .map(text -> Integer.valueOf(text.strip()))
                .toList();
        assertThat(counts).isSortedAccordingTo(Comparator.reverseOrder());
        page.locator("#heat-top").selectOption("5");
        assertThat(page.locator(".topic-row th").count()).isEqualTo(5);
    }

    @Test
    void explainsThePointsOfAMemberAndTheRatesOfProposals() {
        open(year, DESKTOP);

        assertThat(page.locator("#members-title").innerText()).contains("2026年");
        assertThat(page.locator("#members tbody tr").first().innerText()).contains("韦启明", "30", "封顶");
        page.locator("#members summary").first().click();
        assertThat(page.locator("#members details[open]").innerText()).contains("走访群众 12 次，得 20 分");
        assertThat(page.locator("#members").innerText()).contains("<b>农小妹</b>");
        assertThat(page.locator("#proposals tbody tr").innerText())
                .contains("枣强县", "121", "95", "78.5%", "自述 82%", "</script>");
    }

    @Test
    void speaksOfOneCountyOnly() {
        open(county, DESKTOP);

        assertThat(page.title()).isEqualTo("宁明县民情热度研判报告");
        assertThat(page.locator("#crumbs button").count()).as("no way up").isZero();
        assertThat(page.locator(".heat th.place").allInnerTexts())
                .containsExactly("宁明县（合计）", "崇左市（对照）", "广西壮族自治区（对照）", "全国（对照）");
        page.locator("#jump").fill("西安");
        page.locator("#jump").press("Enter");
        assertThat(page.locator("#crumbs strong").innerText()).isEqualTo("宁明县");
        assertThat(page.locator("#fact-table").innerText()).doesNotContain("新城区");
    }

    @Test
    void drawsTheUsersMapWithItsApprovalNumber() {
        open(mapped, DESKTOP);
        chooseAllTime();

        assertThat(page.locator("#map-notes").innerText())
                .contains(
                        "审图号：" + BoundariesTest.APPROVAL,
                        "</title><script>alert(3)</script>",
                        "黑龙江省",
                        "有文稿而地图上没有的：",
                        "浙江省");
        assertThat(page.locator("#map .area").count()).isEqualTo(3);
        assertThat(page.locator("#map .area[data-region='650000']").getAttribute("aria-label"))
                .contains("无数据");
        page.locator("#map .area[data-region='450000']").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#crumbs strong").innerText()).isEqualTo("广西壮族自治区");
        assertThat(page.locator("#map .area").count()).isEqualTo(1);
        page.locator("#map .area[data-region='451400']").click();
        assertThat(page.locator("#map .tile").count())
                .as("counties have no area: tiles")
                .isEqualTo(7);
    }

    @Test
    void putsTheBriefOnOneSheet() throws Exception {
        open(brief, DESKTOP);

        assertThat(page.locator("#sheet").innerText()).contains("民情简报", "上升。", "偏高。", "预警。", "热点。", "办理。", "逾期");
        assertThat(page.locator("main").isVisible()).isFalse();
        assertThat(pages(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true))))
                .isEqualTo(1);
    }

    @Test
    void saysOnTheSheetAloneWhatThePageWouldPrint() throws Exception {
        for (String code : List.of("000000", "450000", "451400", "451422")) {
            Scope scope = code.equals("000000") ? Scope.COUNTRY : Scope.of(code);
            Boundaries map = code.equals("450000") ? Boundaries.read(directory.resolve("map")) : null;
            Path folder = directory.resolve("sheet-" + code);
            open(
                    LeadershipReport.write(directory.resolve("year"), folder, scope, map, LeadershipReport.View.PAGE),
                    "#view=brief",
                    DESKTOP);
            String printed = page.locator("#sheet").innerText();
            String drawn = page.locator("#sheet .tile, #sheet .area, #sheet .cell")
                    .evaluateAll(LOOKS)
                    .toString();
            page.close();

            open(
                    LeadershipReport.write(directory.resolve("year"), folder, scope, map, LeadershipReport.View.BRIEF),
                    DESKTOP);

            assertThat(page.locator("#sheet").innerText())
                    .as(code)
                    .isEqualTo(printed)
                    .contains("民情简报");
            assertThat(page.locator("#sheet .tile, #sheet .area, #sheet .cell")
                            .evaluateAll(LOOKS)
                            .toString())
                    .as(code)
                    .isEqualTo(drawn);
        }
    }

    @Test
    void unfoldsOnPaperWhatIsFoldedOnTheScreen() {
        open(year, DESKTOP);
        assertThat(page.locator("#proposals li").first().isVisible()).isFalse();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        page.locator("#proposals li").first().waitFor();
        assertThat(page.locator("#cards .paper").first().innerText())
                .startsWith("“")
                .contains("”——");
        assertThat(page.locator(".table-box .paper").first().innerText()).contains("纸面只印前");
        assertThat(chartWidth()).as("a sheet of A4 between its margins").isLessThanOrEqualTo(703);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.waitForCondition(() -> !page.locator("#proposals li").first().isVisible());
        assertThat(chartWidth()).isGreaterThan(800);
    }

    private double chartWidth() {
        return ((Number) page.evaluate("document.querySelector('#trend-chart svg').getBoundingClientRect().width"))
                .doubleValue();
    }

    @Test
    void tellsSilenceClaimsAndUnreadRecordsAmongTheFindings() {
        open(year, DESKTOP);

        assertThat(page.locator("#cards").innerText()).contains("沉寂工作室", "未定位", "文中能复算的数字", "读不通");
    }

    @Test
    void printsTheBriefFromThePage() {
        open(year, DESKTOP);
        page.evaluate("window.print = () => { window.printed = document.querySelector('#sheet').innerText; }");

        page.locator("#print-brief").click();

        assertThat(page.evaluate("window.printed").toString()).contains("民情简报");
        assertThat(page.locator("main").isVisible()).isTrue();
    }

    @Test
    void showsTheHeatmapAloneForAPicture() {
        open(year, "#view=heatmap", DESKTOP);

        assertThat(page.locator(".heat").isVisible()).isTrue();
        assertThat(page.locator(".masthead").isVisible()).isFalse();
        assertThat(page.locator("#trend").isVisible()).isFalse();
    }

    @Test
    void namesEveryControlAndGivesEveryChartInWords() {
        open(year, DESKTOP);

        Object unnamed = page.evaluate(
                "[...document.querySelectorAll('button, input, select, [role=img], svg[role=group], table')]"
                        + ".filter((e) => !(e.getAttribute('aria-label') || e.textContent.trim() || e.labels?.length)).map((e) => e.outerHTML.slice(0, 120))");

        assertThat((List<?>) unnamed).isEmpty();
        page.locator("#trend-words summary").click();
        assertThat(page.locator("#trend-words tbody tr").count()).isGreaterThan(5);
    }

    @Test
    void saysLittleAboutASingleArticle() {
        open(one, DESKTOP);

        assertThat(page.locator("#cards").innerText()).contains("文稿很少，结论只宜作线索", "没有哪个地区的哪个议题可以确定偏高");
        assertThat(page.locator("#numbers div").nth(2).innerText())
                .as("counties")
                .matches("(?s)(涉及县市区\\s+1|1\\s+涉及县市区)");
        assertThat(page.locator("#dateline").innerText()).endsWith("文稿时段 2026年9月");
        chooseAllTime();
        tile("450000").click();
        assertThat(tile("451400").getAttribute("aria-label")).isEqualTo("崇左市，文稿 1 篇");
        assertThat(page.locator("main").innerText()).doesNotContain("NaN", "undefined", "null", "Infinity");
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
        page = browser.page(width, complaints);
        page.navigate(file.toUri() + fragment);
        page.waitForSelector(
                "html[data-ready]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private void chooseAllTime() {
        page.locator("#period")
                .selectOption(
                        page.locator("#period optgroup[label='全部'] option").getAttribute("value"));
    }

    private void down(String region) {
        page.locator("button.down[data-region='" + region + "']").click();
    }

    private Locator tile(String region) {
        return page.locator("#map .tile[data-region='" + region + "']");
    }

    /** Pages of a PDF as Chromium writes it: its page objects are not compressed. */
    static int pages(byte[] pdf) {
        Matcher page = Pattern.compile("/Type\\s*/Page\\b").matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        int count = 0;
        while (page.find()) {
            count++;
        }
        return count;
    }

    private Locator cell(String region, String topic) {
        return page.locator("td.cell[data-region='" + region + "'][data-topic='" + topic + "']");
    }
}
