package io.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.minqing.serve.Explorer;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Takes the pictures of the README from a warehouse over the samples:
 *
 * <pre>./minqing nightly &amp;&amp; ./mvnw test -Dtest=ScreenshotsTest -Dminqing.screenshots=$PWD/warehouse</pre>
 *
 * They go to {@code src/docs}.
 */
class ScreenshotsTest {
    @Test
    void takesThePicturesOfTheReadme() throws Exception {
        String warehouse = System.getProperty("minqing.screenshots", "");
        assumeTrue(!warehouse.isEmpty(), "pictures are taken by request: -Dminqing.screenshots=WAREHOUSE");
        Path published = Path.of(warehouse, "published/current");
        Path docs = Path.of(System.getProperty("minqing.screenshots.out", "src/docs"));
        Path folder = Files.createTempDirectory("minqing-screenshots");
        Path page = LeadershipReport.write(published, folder);
        Path brief = LeadershipReport.write(published, folder, Scope.COUNTRY, null, LeadershipReport.View.BRIEF);
        List<String> complaints = new ArrayList<>();
        try (TestBrowser browser = TestBrowser.start()) {
            Page desktop = open(browser, page, 1280, 1330, complaints);
            take(desktop, docs.resolve("report.png"));
            desktop.locator("#kinds button").getByText("季").click();
            desktop.locator("#map-topic").selectOption(new SelectOption().setLabel("住房与物业"));
            desktop.setViewportSize(1280, 980);
            go(desktop, "#place");
            take(desktop, docs.resolve("report-places.png"));
            desktop.locator("#kinds button").getByText("全部").click();
            desktop.locator("#map-topic").selectOption("");
            desktop.locator("#map .tile[data-region='450000']").click();
            go(desktop, "#place");
            take(desktop, docs.resolve("report-region.png"));
            Page pressed = open(browser, page, 1280, 860, complaints);
            go(pressed, "#workrooms");
            pressed.locator("#funnel .alarm .opens").first().click();
            take(pressed, docs.resolve("report-number.png"));
            Page phone = open(browser, page, 390, 844, complaints);
            take(phone, docs.resolve("report-phone.png"));
            Page sheet = open(browser, brief, 794, 1123, complaints);
            sheet.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            take(sheet, docs.resolve("report-brief.png"));
            try (Explorer explorer =
                    Explorer.start(Path.of(warehouse), InetAddress.getLoopbackAddress(), 0, List.of())) {
                String address = explorer.address().toString();
                Page found = browser.page(1280, new ArrayList<>());
                found.setViewportSize(1280, 860);
                found.navigate(address + "?word=%E7%89%A9%E4%B8%9A&region=610102");
                take(found, docs.resolve("explorer.png"));
                found.navigate(address + "trace/region_heatmap?period_kind=all&region_code=610102&topic=housing");
                take(found, docs.resolve("explorer-trace.png"));
            }
        }
        assertThat(complaints).isEmpty();
    }

    private static Page open(TestBrowser browser, Path file, int width, int height, List<String> complaints) {
        Page page = browser.page(width, complaints);
        page.setViewportSize(width, height);
        page.navigate(file.toUri().toString());
        page.waitForSelector(
                "html[data-ready]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        return page;
    }

    private static void go(Page page, String part) {
        page.evaluate("document.querySelector('" + part + "').scrollIntoView()");
    }

    private static void take(Page page, Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }
}
