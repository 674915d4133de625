package io.minqing.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.minqing.interpret.ArticleExplanation;
import io.minqing.interpret.topic.TopicGrounds;
import io.minqing.record.Article;
import io.minqing.record.Bound;
import io.minqing.record.DropReason;
import io.minqing.record.DroppedLine;
import io.minqing.record.Evidence;
import io.minqing.record.Fact;
import io.minqing.record.Issue;
import io.minqing.record.RegionCandidate;
import io.minqing.record.RegionLevel;
import io.minqing.record.RegionMention;
import io.minqing.record.RegionRole;
import io.minqing.record.Repair;
import io.minqing.record.RepairKind;
import io.minqing.record.TopicMention;
import io.minqing.record.WorkroomMention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as text, as a parser sees it, and in a real Chromium. */
class ExplanationPageTest {
    private static final String BODY = "3月5日，海口市政协组织委员走访企业33家，提交提案12件。\n委员们还到社区了解物业治理的难处，响应县政协号召。";

    /** What would break a page: markup, quotes, entities, templates, control characters and marks that turn the writing round. */
    private static final String ATTACK =
            "</script><script>alert(1)</script>\"'><img src=x onerror=alert(2)>&lt;%s{{style}}\u202e\u2066\u0007";

    @TempDir
    Path folder;

    @Test
    void laysTheWordsBesideTheirGrounds() {
        Document page = Jsoup.parse(page(ExplanationTest.explain("海口市政协开展调研", BODY)));
        assertThat(page.select("h1").text()).isEqualTo("海口市政协开展调研");
        Element region = page.selectFirst(".text p .mark.region");
        assertThat(region.text()).isEqualTo("海口市");
        Element card = page.getElementById(region.attr("href").substring(1));
        assertThat(card.text()).contains("主要地区", "海南省海口市", "460100", "全称");
        assertThat(page.select(".card.topic").eachText()).anyMatch(text -> text.contains("物业治理"));
        assertThat(page.select(".card.fact").eachText())
                .anyMatch(text -> text.contains("12 件") && text.contains("proposal_submitted"));
        assertThat(page.select("tr.lost").eachText()).anyMatch(text -> text.contains("应县"));
    }

    @Test
    void everyLinkOfThePageLeadsSomewhere() {
        Document page = Jsoup.parse(
                page(ExplanationTest.explain("海口市政协开展调研", BODY), ExplanationTest.explain("海口市政协再开展调研", BODY)));
        for (Element link : page.select("a[href^=#]")) {
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as(link.outerHtml())
                    .isNotNull();
        }
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void nothingOfTheInputIsMarkup() {
        Document page = Jsoup.parse(page(hostile()));
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("img")).isEmpty();
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("[onerror]")).isEmpty();
        assertThat(page.text().chars().filter(c -> Character.getType(c) == Character.FORMAT || c == 7))
                .isEmpty();
        // title, source, author, file, place, body, term, indicator …: the words are there as words
        assertThat(page.text().split("alert\\(1\\)", -1).length - 1).isGreaterThanOrEqualTo(20);
        assertThat(page.text()).contains("{{style}}", "&lt;");
    }

    @Test
    void leadsFromARunThatWasLeftToItsCard() throws IOException {
        Document page = Jsoup.parse(
                page(ExplanationTest.explain("枣強縣政協(xié)開展走訪", "委員進(jìn)村入戶(hù),,走訪群眾,,收集意見18條,。一些人為??ā扒濉倍帷坝H”,,")));

        Element mark = page.selectFirst(".text p .mark.unresolved");
        assertThat(mark.text()).isEqualTo("??ā扒濉倍帷坝H");
        assertThat(page.selectFirst(mark.attr("href")).text()).contains("??ā扒濉倍帷坝H");
    }

    @Test
    void everyConstantHasAChineseWord() {
        ExplanationLabels labels = new ExplanationLabels();
        List<Class<? extends Enum<?>>> named = List.of(
                RegionRole.class,
                RegionLevel.class,
                RegionCandidate.Where.class,
                RegionCandidate.Reason.class,
                Bound.class,
                RepairKind.class,
                DropReason.class,
                Issue.class);
        for (Class<? extends Enum<?>> type : named) {
            Arrays.stream(type.getEnumConstants())
                    .forEach(constant ->
                            assertThat(labels.of(constant)).as(constant.name()).matches(".*\\p{IsHan}.*"));
        }
    }

    @Test
    void worksInABrowserByPointerAndByKeyboard() throws IOException {
        Optional<Path> chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeThat(chromium)
                .as("no Chromium under /usr/bin: the browser test is skipped")
                .isPresent();
        Path file = Files.writeString(
                folder.resolve("explained.html"), page(ExplanationTest.explain("海口市政协开展调研", BODY), hostile()));
        List<String> complaints = new ArrayList<>();
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium.get())
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")))) {
            Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 900));
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            page.onDialog(dialog -> complaints.add("dialog " + dialog.message()));
            page.navigate(file.toUri().toString());

            page.locator("#d1 .text p .mark.region").first().hover();
            assertThat(page.locator("#tip").innerText()).contains("主要地区", "海南省海口市", "全称");
            page.locator("#d1 h1").hover();
            assertThat(page.locator("#tip").isVisible()).isFalse();

            page.locator("#d1 .text p .mark.fact").first().focus();
            assertThat(page.locator("#tip").innerText()).contains("33 家");
            page.keyboard().press("Escape");
            assertThat(page.locator("#tip").isVisible()).isFalse();

            page.locator("#d1 .show-fact").uncheck();
            assertThat(page.locator("#d1 .text p .mark.fact:not(.topic)")
                            .first()
                            .evaluate("mark => getComputedStyle(mark).backgroundColor"))
                    .isEqualTo("rgba(0, 0, 0, 0)");

            page.setViewportSize(390, 800);
            page.locator("#d1 .text p .mark.topic").first().click();
            assertThat(page.locator("#tip .card.topic").isVisible()).isTrue();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        }
        assertThat(complaints).isEmpty();
    }

    private static String page(ArticleExplanation... explanations) {
        ExplanationPage page = new ExplanationPage();
        StringBuilder html = new StringBuilder(page.head());
        Arrays.stream(explanations).forEach(explanation -> html.append(page.article(explanation)));
        return html.append(page.foot()).toString();
    }

    /** An explanation with the attack in every field that takes text. */
    private static ArticleExplanation hostile() {
        String body = ATTACK + "\n海口" + ATTACK;
        Evidence words = new Evidence(ATTACK, 0, ATTACK.length());
        Article plain = ExplanationTest.explain("题", "文").article();
        Article article = new Article(
                ATTACK,
                plain.kind(),
                ATTACK,
                1,
                ATTACK,
                ATTACK,
                ATTACK,
                ATTACK,
                null,
                null,
                ATTACK,
                List.of(ATTACK),
                List.of(ATTACK),
                body,
                List.of(new RegionMention(
                        ATTACK, ATTACK, RegionLevel.COUNTY, RegionRole.PRIMARY, 1, true, List.of(words))),
                List.of(new TopicMention(ATTACK, 0.5, List.of(words))),
                List.of(new Fact(
                        ATTACK, ATTACK, 1, 2.0, ATTACK, Bound.RANGE, false, true, ATTACK, ATTACK, ATTACK, words)),
                List.of(new WorkroomMention(ATTACK, ATTACK, ATTACK)),
                List.of(new Repair(RepairKind.BYTE_SLIP, 0, ATTACK, ATTACK, 0.9)),
                List.of(new DroppedLine(1, DropReason.SPAM, ATTACK)),
                List.of(Issue.DATE_UNKNOWN),
                List.of(),
                0,
                plain.fingerprint(),
                plain.contentHash(),
                null,
                null,
                plain.interpreter(),
                Map.of());
        return new ArticleExplanation(
                article,
                List.of(new RegionCandidate(
                        ATTACK,
                        RegionCandidate.Where.BODY,
                        0,
                        ATTACK.length(),
                        ATTACK,
                        ATTACK,
                        RegionLevel.COUNTY,
                        null,
                        RegionCandidate.Reason.EVERYDAY_WORD)),
                List.of(new TopicGrounds(
                        ATTACK,
                        ATTACK,
                        ATTACK,
                        0.5,
                        List.of(new TopicGrounds.Term(ATTACK, "strong", 1, true, List.of(words))))));
    }
}
