package io.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Squares of our own stand for areas: no boundary of a real place is in here. */
class BoundariesTest {
    static final String APPROVAL = "GS（2024）0650号";

    @TempDir
    Path folder;

    @Test
    void joinsAreasByTheirCodeInAnySpelling() throws Exception {
        map(
                "map.json",
                feature("{\"adcode\":450000,\"name\":\"广西\"}", square(108, 23)),
                feature("{\"gb\":\"156610000\",\"name\":\"陕西\"}", square(108, 34)),
                feature("{\"行政区划代码\":\"460000000000\",\"名称\":\"海南\"}", square(109, 19)),
                feature("{\"code\":\"130000\",\"NAME\":\"河北\"}", square(115, 38)));

        Boundaries boundaries = Boundaries.read(folder);

        assertThat(codes(boundaries)).containsExactly("450000", "610000", "460000", "130000");
        assertThat(boundaries.unmatched()).isEmpty();
        assertThat(boundaries.missing()).hasSize(30).contains("黑龙江省", "台湾省").doesNotContain("海南省");
    }

    @Test
    void leadsACodeThatWasGivenUpToItsSuccessor() throws Exception {
        map("map.json", feature("{\"adcode\":\"110228\",\"name\":\"密云县\"}", square(116, 40)));

        assertThat(codes(Boundaries.read(folder))).containsExactly("110118");
    }

    @Test
    void tellsAreasThatAreOfNoRegionAndDrawsThemNevertheless() throws Exception {
        map(
                "map.json",
                feature("{\"adcode\":\"450000\",\"name\":\"广西\"}", square(108, 23)),
                feature("{\"adcode\":\"140203\",\"name\":\"矿区\"}", square(114, 38)),
                feature("{\"name\":\"一段线\"}", "{\"type\":\"LineString\",\"coordinates\":[[110,8],[111,9]]}"));

        Boundaries boundaries = Boundaries.read(folder);

        assertThat(boundaries.unmatched())
                .as("a district without a known successor, a line")
                .containsExactly("矿区", "一段线");
        assertThat(json(boundaries).at("/outlines")).hasSize(2);
        assertThat(json(boundaries).at("/outlines/1").asText()).startsWith("M").doesNotEndWith("z");
    }

    @Test
    void keepsTheSmallestIsland() throws Exception {
        map(
                "map.json",
                feature(
                        "{\"adcode\":\"460000\",\"name\":\"海南\"}",
                        "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[109,18],[111,18],[111,20],[109,20],[109,18]]],"
                                + "[[[112.3,16.8],[112.31,16.8],[112.31,16.81],[112.3,16.81],[112.3,16.8]]]]}"));

        String path = json(Boundaries.read(folder)).at("/areas/0/path").asText();

        assertThat(path.chars().filter(c -> c == 'M').count()).isEqualTo(2);
        assertThat(path.chars().filter(c -> c == 'l').count()).isEqualTo(8);
    }

    @Test
    void drawsNothingWithoutAnApprovalNumber() throws Exception {
        Files.writeString(folder.resolve("map.json"), collection("", feature("{\"adcode\":450000}", square(108, 23))));

        assertThatThrownBy(() -> Boundaries.read(folder))
                .isInstanceOf(BoundaryException.class)
                .hasMessageContaining("map.json")
                .hasMessageContaining("审图号")
                .hasMessageContaining("审图号.txt");
    }

    @Test
    void takesTheApprovalNumberFromTheNoteBesideTheFiles() throws Exception {
        Files.writeString(folder.resolve("map.json"), collection("", feature("{\"adcode\":450000}", square(108, 23))));
        Files.writeString(folder.resolve("审图号.txt"), "\uFEFF京S（2023）012号\n");

        assertThat(json(Boundaries.read(folder)).at("/approval").asText()).isEqualTo("京S（2023）012号");
    }

    @Test
    void refusesAnApprovalNumberThatIsNone() throws Exception {
        Files.writeString(folder.resolve("map.json"), collection("", feature("{\"adcode\":450000}", square(108, 23))));
        Files.writeString(folder.resolve("审图号.txt"), "内部使用");

        assertThatThrownBy(() -> Boundaries.read(folder))
                .hasMessageContaining("内部使用")
                .hasMessageContaining("审图号");
    }

    @Test
    void refusesMetresForDegrees() throws Exception {
        map("map.json", feature("{\"adcode\":450000,\"name\":\"广西\"}", square(500000, 2500000)));

        assertThatThrownBy(() -> Boundaries.read(folder))
                .hasMessageContaining("广西")
                .hasMessageContaining("EPSG:4326");
    }

    @Test
    void refusesAProjectedFile() throws Exception {
        Files.writeString(
                folder.resolve("map.json"),
                collection(
                        "\"审图号\":\"" + APPROVAL + "\",\"crs\":{\"properties\":{\"name\":\"EPSG:3857\"}},",
                        feature("{\"adcode\":450000}", square(108, 23))));

        assertThatThrownBy(() -> Boundaries.read(folder)).hasMessageContaining("EPSG:3857");
    }

    @Test
    void saysWhichFileIsNoGeoJson() throws Exception {
        Files.writeString(folder.resolve("broken.geojson"), "{\"type\":");

        assertThatThrownBy(() -> Boundaries.read(folder)).hasMessageContaining("broken.geojson");
        assertThatThrownBy(() -> Boundaries.read(folder.resolve("nowhere"))).hasMessageContaining("nowhere");
    }

    @Test
    void drawsEqualAreasEquallyLarge() throws Exception {
        map(
                "map.json",
                feature("{\"adcode\":450000}", square(105, 23)),
                feature("{\"adcode\":230000}", square(105, 50)));

        JsonNode areas = json(Boundaries.read(folder)).at("/areas");
        double south = area(areas.get(0).get("box"));
        double north = area(areas.get(1).get("box"));

        // a degree of longitude narrows with the cosine of the latitude
        assertThat(north / south).isBetween(0.66, 0.74);
    }

    /** Squares for the regions of {@link PublishedFixture}, one unknown area among them. */
    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("map.json"),
                collection(
                        "\"审图号\":\"" + APPROVAL + "\",",
                        feature("{\"adcode\":\"450000\",\"name\":\"广西\"}", square(106, 22)),
                        feature("{\"adcode\":\"610000\",\"name\":\"陕西\"}", square(108, 34)),
                        feature("{\"adcode\":\"650000\",\"name\":\"新疆\"}", square(85, 42)),
                        feature("{\"adcode\":\"451400\",\"name\":\"崇左\"}", square(106, 22)),
                        feature(
                                "{\"adcode\":\"888888\",\"name\":\"</title><script>alert(3)</script>\"}",
                                square(100, 30))));
    }

    private void map(String file, String... features) throws IOException {
        Files.writeString(folder.resolve(file), collection("\"审图号\":\"" + APPROVAL + "\",", features));
    }

    private static String collection(String before, String... features) {
        return "{" + before + "\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String feature(String properties, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":" + geometry + "}";
    }

    private static String square(double longitude, double latitude) {
        double east = longitude + 2;
        double north = latitude + 2;
        return "{\"type\":\"Polygon\",\"coordinates\":[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]}"
                .formatted(longitude, latitude, east, latitude, east, north, longitude, north, longitude, latitude);
    }

    private static double area(JsonNode box) {
        return (box.get(2).asDouble() - box.get(0).asDouble())
                * (box.get(3).asDouble() - box.get(1).asDouble());
    }

    private static List<String> codes(Boundaries boundaries) throws IOException {
        return json(boundaries).at("/areas").findValuesAsText("code");
    }

    private static JsonNode json(Boundaries boundaries) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
            boundaries.write(generator, null);
        }
        return new ObjectMapper().readTree(text.toString());
    }
}
