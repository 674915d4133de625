package io.minqing.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The installed Chromium, driven by a test; tests are skipped, and say so, where there is none. */
public final class TestBrowser implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    private TestBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts the Chromium that is installed; without one the test is skipped. */
    public static TestBrowser start() {
        Optional<Chromium> chromium = Chromium.installed();
        assumeTrue(chromium.isPresent(), "no Chromium is installed: the report's browser tests are skipped");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.get().program())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new TestBrowser(playwright, browser);
    }

    /**
     * A new page; what its console and its scripts complain of, and whatever it asks of other machines, goes to the list.
     */
    public Page page(int width, List<String> complaints) {
        Page page = browser.newPage();
        page.setViewportSize(width, 900);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onDialog(dialog -> complaints.add("a script ran: " + dialog.message()));
        page.onRequest(request -> {
            if (!request.url().matches("(file:|data:|http://127\\.0\\.0\\.1:).*")) {
                complaints.add("the page asked for " + request.url());
            }
        });
        return page;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
