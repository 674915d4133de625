package io.minqing.text.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostilePagesTest {
    /** Ten times what the slowest takes on a busy machine; what grows with the square of a page takes a minute. */
    private static final Duration BOUND = Duration.ofSeconds(20);

    @Test
    void readsWhatIsBrokenOrMeantToBreakItInBoundedTime() {
        List<String> pages = HostilePages.all(20240311);
        assertThat(pages).hasSizeGreaterThan(200);
        for (String page : pages) {
            CleanDocument document = assertTimeoutPreemptively(
                    BOUND, () -> PageReaderTest.readHtml(page), () -> page.substring(0, Math.min(80, page.length())));
            assertThat(document.body()).isNotNull();
            assertThat(document.title() == null ? "" : document.title()).hasSizeLessThanOrEqualTo(300);
        }
    }
}
