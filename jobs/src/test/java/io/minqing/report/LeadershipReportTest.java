package io.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
                .contains("民情热度研判报告", "t.version=\"5.5.0\"", "default-src 'none'")
                .doesNotContain("<link rel=\"stylesheet\"", "<script src", "@import", "{{style}}", "{{program}}");
    }

    @Test
    void givesTheSameBytesForTheSameTables() throws IOException {
        Path again = LeadershipReport.write(directory.resolve("current"), directory.resolve("again"));

        assertThat(Files.readString(again)).isEqualTo(page);
    }

    @Test
    void keepsAScriptInATitleInsideTheData() throws IOException {
        String data = data(page);

        assertThat(data).doesNotContain("<", ">", "&", "\u2028");
        assertThat(texts(json(page).at("/tables/document/title"))).contains(PublishedFixture.HOSTILE_TITLE);
        assertThat(texts(json(page).at("/dictionary/sentence"))).contains(PublishedFixture.HOSTILE_SENTENCE);
    }

    @Test
    void leavesPlainZerosAndRegionsWithoutDataOut() throws IOException {
        JsonNode cells = json(page).at("/tables/cell");
        List<String> heat = texts(json(page).at("/dictionary/heat"));

        assertThat(heat).doesNotContain("no_data");
        for (int row = 0; row < cells.get("rows").asInt(); row++) {
            if (cells.get("originals").get(row).asInt() == 0) {
                assertThat(heat.get(cells.get("heat").get(row).asInt())).isIn("high", "low");
            }
        }
    }

    @Test
    void takesTheNewestNightOnly() throws IOException {
        assertThat(texts(json(page).at("/tables/run/input"))).containsExactly("articles", "activities", "workrooms");
        assertThat(texts(json(page).at("/tables/run/as_of"))).containsOnly("2026-09-30");
    }

    @Test
    void writesACalmPageWhenNothingWasPublishedYet() throws IOException {
        Path current = Files.createDirectories(directory.resolve("nothing"));

        Path empty = LeadershipReport.write(current, directory.resolve("nothing-report"));

        assertThat(json(Files.readString(empty)).at("/tables/cell/rows").asInt(-1))
                .isZero();
    }

    @Test
    void saysWhichFolderHoldsNoTables() {
        Path missing = directory.resolve("missing");

        assertThatThrownBy(() -> LeadershipReport.write(missing, directory.resolve("missing-report")))
                .isInstanceOf(NotDirectoryException.class)
                .hasMessageContaining(missing.toString())
                .hasMessageContaining("nightly");
    }

    @Test
    void leavesYesterdaysPageWhenATableCannotBeRead() throws Exception {
        Path current = directory.resolve("broken");
        Path out = directory.resolve("broken-report");
        PublishedFixture.writeEmpty(current);
        LeadershipReport.write(current, out);
        Files.writeString(current.resolve("run").resolve("part-0.parquet"), "this is no Parquet");

        assertThatThrownBy(() -> LeadershipReport.write(current, out))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(current.toString());
        try (var files = Files.list(out)) {
            assertThat(files).containsExactly(out.resolve("index.html"));
        }
    }

    private static String data(String page) {
        int start = page.indexOf("id=\"data\">") + "id=\"data\">".length();
        return page.substring(start, page.indexOf("</script>", start));
    }

    private static JsonNode json(String page) throws IOException {
        return new ObjectMapper().readTree(data(page));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
