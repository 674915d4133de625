package io.minqing.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.minqing.record.ArticleKind;
import io.minqing.report.PublishedFixture;
import io.minqing.report.TestBrowser;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The explorer in a real Chromium: an analyst's way from a word to its grounds, and text that wants to be a program. */
class ExplorerPageTest {
    @TempDir
    Path folder;

    @Test
    void leadsFromAWordToItsGroundsAndLeavesHostileTextInert() throws Exception {
        ServedWarehouse warehouse = new ServedWarehouse(folder);
        warehouse.add(
                ArticleKind.ARTICLE,
                "宁明县政协茶业工作室为茶农修路",
                "3月5日，宁明县政协茶业委员工作室走访茶农33户，提交提案12件。",
                "2026-03-06",
                "左江日报",
                null);
        warehouse.add(
                ArticleKind.ARTICLE,
                PublishedFixture.HOSTILE_TITLE,
                "海口市政协委员走访企业33家。" + PublishedFixture.HOSTILE_SENTENCE,
                "2026-03-07",
                PublishedFixture.HOSTILE_TITLE,
                PublishedFixture.HOSTILE_URL);
        warehouse.publish("v1");
        List<String> complaints = new ArrayList<>();
        try (Explorer explorer = Explorer.start(folder, InetAddress.getLoopbackAddress(), 0, List.of());
                TestBrowser browser = TestBrowser.start()) {
            Page page = browser.page(1280, complaints);
            page.navigate(explorer.address().toString());

            page.locator("input[name=word]").fill("茶农");
            page.locator("input[name=place]").fill("崇左市");
            page.locator("button").click();
            assertThat(page.locator(".found h2").allInnerTexts()).containsExactly("宁明县政协茶业工作室为茶农修路");
            assertThat(page.locator("input[name=word]").inputValue()).isEqualTo("茶农");
            page.locator(".found a").first().click();
            page.waitForURL("**/article/**");
            page.locator(".legend .mark.fact").hover();
            assertThat(page.locator("#tip").isVisible()).isFalse();
            page.locator(".text p .mark.fact").first().hover();
            assertThat(page.locator("#tip").innerText()).contains("33 户");

            page.navigate(explorer.address() + "?word=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
            assertThat(page.locator("input[name=word]").inputValue()).isEqualTo("\"><script>alert(1)</script>");
            page.navigate(explorer.address() + "?word=%E7%BA%A0%E7%BA%B7");
            assertThat(page.locator(".found h2").innerText()).contains("</script><script>alert(1)</script>");
            assertThat(page.locator("main").innerText()).doesNotContain("\u202E");
            page.locator(".found a").first().click();
            assertThat(page.locator("h1").innerText()).contains("onerror=alert(2)");
            assertThat(page.locator("a[href^=javascript]").count()).isZero();
            page.navigate(explorer.address() + "table/hot_issue");
            assertThat(page.locator("td").allInnerTexts()).anyMatch(text -> text.contains("</script>"));
            page.navigate(explorer.address() + "report");
            page.waitForSelector("html[data-ready]");
            assertThat(page.title()).isNotEqualTo("偷换");
            assertThat(page.locator("#cards").innerText()).isNotBlank();

            page.setViewportSize(390, 800);
            page.navigate(explorer.address().toString());
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        }
        assertThat(complaints).isEmpty();
    }
}
