package io.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
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
        assertThat(page).doesNotContain("alert(1)").containsPattern("id=\"data\">[A-Za-z0-9+/=]+</script>");
        assertThat(texts(json(page).at("/tables/document/title"))).contains(PublishedFixture.HOSTILE_TITLE);
        assertThat(texts(json(page).at("/dictionary/sentence"))).contains(PublishedFixture.HOSTILE_SENTENCE);
    }

    @Test
    void leavesPlainZerosAndRegionsWithoutDataOut() throws IOException {
        PackedPage data = PackedPage.of(page);
        List<String> heat = texts(data.json().at("/dictionary/heat"));

        assertThat(heat).doesNotContain("no_data");
        List<Double> originals = data.column("cell", "originals");
        List<Double> judged = data.column("cell", "heat");
        assertThat(originals).hasSizeGreaterThan(1000).doesNotContainNull();
        for (int row = 0; row < originals.size(); row++) {
            if (originals.get(row) == 0) {
                assertThat(heat.get(judged.get(row).intValue())).isIn("high", "low");
            }
        }
    }

    @Test
    void givesNoRatioWhereThereIsTooLittleToSay() throws IOException {
        PackedPage data = PackedPage.of(page);
        List<String> heat = texts(data.json().at("/dictionary/heat"));
        List<Double> judged = data.column("cell", "heat");
        List<Double> ratios = data.column("cell", "ratio");

        for (int row = 0; row < ratios.size(); row++) {
            assertThat(ratios.get(row) == null)
                    .isEqualTo(heat.get(judged.get(row).intValue()).equals("sparse"));
        }
    }

    @Test
    void makesNoRatioOfWhatTheTableDoesNotKnow() throws IOException {
        PackedPage data = PackedPage.of(page);

        assertThat(data.column("trend", "ratio"))
                .as("against a period without a document on the topic there is no ratio")
                .containsNull()
                .anySatisfy(ratio -> assertThat(ratio).isNotNull());
        assertThat(data.column("trend", "year_ratio"))
                .as("the data are a year long")
                .containsOnlyNulls();
    }

    @Test
    void takesTheNewestNightOnly() throws IOException {
        assertThat(texts(json(page).at("/tables/run/input"))).containsExactly("articles", "activities", "workrooms");
        assertThat(texts(json(page).at("/tables/run/as_of"))).containsOnly("2026-09-30");
    }

    @Test
    void speaksOfOneRegionWithThePlacesAboveForComparisonOnly() throws Exception {
        Path county = LeadershipReport.write(
                directory.resolve("current"),
                directory.resolve("county"),
                Scope.of("451422"),
                null,
                LeadershipReport.View.PAGE);

        JsonNode data = json(Files.readString(county));

        assertThat(data.at("/scope").asText()).isEqualTo("451422");
        assertThat(texts(data.at("/dictionary/region"))).containsExactly("000000", "450000", "451400", "451422");
        assertThat(texts(data.at("/tables/fact/code"))).isNotEmpty().allMatch(code -> code.startsWith("451422"));
        assertThat(texts(data.at("/tables/claim/code"))).isEmpty();
        assertThat(texts(data.at("/tables/sector/sector"))).isEmpty();
        assertThat(texts(data.at("/tables/township/code"))).contains("451422100", "451422101");
        assertThat(data.at("/township/451422100").asText()).isEqualTo("城中镇");
    }

    @Test
    void carriesOnTheSheetOnlyWhatStandsOnIt() throws Exception {
        String sheet = Files.readString(LeadershipReport.write(
                directory.resolve("current"),
                directory.resolve("sheet"),
                Scope.COUNTRY,
                null,
                LeadershipReport.View.BRIEF));

        assertThat(sheet).hasSizeLessThan(200_000).doesNotContain("echarts");
        JsonNode data = json(sheet);
        assertThat(data.at("/dictionary").has("sentence")).isFalse();
        assertThat(data.at("/tables/cell/rows").asInt()).isPositive();
        for (String list : List.of("document", "evidence", "fact", "claim", "proposal", "member", "source", "term")) {
            assertThat(data.at("/tables/" + list + "/rows").asInt()).as(list).isZero();
        }
    }

    @Test
    void explainsEveryColumnOfEveryTable() {
        for (DataDictionary.Table table : DataDictionary.published()) {
            assertThat(page).contains("<summary><strong>" + table.name() + "</strong>");
        }
        assertThat(page).contains("array&lt;struct&lt;").doesNotContain("<td>array<");
    }

    @Test
    void knowsARegionOfWhichNothingWasWritten() throws Exception {
        Path county = LeadershipReport.write(
                directory.resolve("current"),
                directory.resolve("silent"),
                Scope.of("654003"),
                null,
                LeadershipReport.View.PAGE);

        assertThat(texts(json(Files.readString(county)).at("/tables/region/name")))
                .contains("奎屯市");
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

    private static JsonNode json(String page) throws IOException {
        return PackedPage.of(page).json();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
