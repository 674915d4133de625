package io.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeadershipReportTest {
    @TempDir
    static Path directory;

    private static String page;

    @BeforeAll
    static void writeAYear() throws Exception {
        PublishedFixture.writeYear(directory.resolve("current"));
        page = Files.readString(LeadershipReport.write(directory.resolve("current"), directory.resolve("report")));
    }

    @Test
    void carriesEverythingItNeeds() {
        assertThat(page)
                .contains("t.version=\"5.5.0\"", "民情热度研判报告")
                .doesNotContain("<link rel=\"stylesheet\"", "src=\"http", "{{style}}", "{{program}}");
    }
}
