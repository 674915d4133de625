package io.minqing.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The user's own official map: areas of GeoJSON files, joined to the regions of the tables by their codes. Publishing maps
 * of China is regulated, so that nothing is drawn without the approval number (审图号) of the map, and everything that its
 * files hold is drawn, also what belongs to no region (lines, islands, neighbouring seas).
 *
 * <p>Codes that were given up are joined by their successor where there is one only. Minqing holds no boundaries itself.
 */
public final class Boundaries {
    private static final List<String> CODES =
            List.of("adcode", "code", "行政区划代码", "区划代码", "gb", "XZQDM", "PAC", "xzqdm", "pac", "adcode99");
    private static final List<String> NAMES = List.of("name", "NAME", "名称", "行政区名称", "XZQMC", "xzqmc");
    private static final List<String> APPROVALS = List.of("审图号", "shentuhao", "approval", "map_approval");
    private static final String APPROVAL_FILE = "审图号.txt";
    private static final Pattern APPROVAL = Pattern.compile(".*S.*[（(\\[〔]\\d{4}[）)\\]〕].*\\d+.*号.*");
    /** Longitude and latitude: WGS 84, and the national system of China, which differs from it by centimetres. */
    private static final Pattern DEGREES = Pattern.compile(".*(CRS84|4326|4490).*");

    private final String approval;
    private final List<Area> areas = new ArrayList<>();
    private final List<Outline> unmatched = new ArrayList<>();
    private final Divisions divisions;

    private Boundaries(String approval, Divisions divisions) {
        this.approval = approval;
        this.divisions = divisions;
    }

    private record Area(Division division, Outline outline) {}

    /**
     * Reads all GeoJSON files of a folder ({@code .json}, {@code .geojson}) in the order of their names.
     *
     * @throws BoundaryException when there is none, one is no GeoJSON in longitude and latitude, or the approval number is
     *     missing both in a file and in {@code 审图号.txt}
     * @throws IOException when a file cannot be read
     */
    public static Boundaries read(Path folder) throws IOException, BoundaryException {
        if (!Files.isDirectory(folder)) {
            throw new BoundaryException("there is no folder " + folder + " with boundaries");
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(geo)?json"))
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) {
            throw new BoundaryException("there is no .json or .geojson file in " + folder);
        }
        Path note = folder.resolve(APPROVAL_FILE);
        String common = Files.isRegularFile(note)
                ? Files.readString(note, StandardCharsets.UTF_8)
                        .replace("\uFEFF", "")
                        .strip()
                : "";
        Set<String> approvals = new TreeSet<>();
        List<JsonNode> maps = new ArrayList<>();
        for (Path file : files) {
            JsonNode map = map(file);
            maps.add(map);
            approvals.add(approval(file, map, common));
        }
        Boundaries boundaries = new Boundaries(String.join("、", approvals), Divisions.read());
        for (int i = 0; i < maps.size(); i++) {
            for (JsonNode feature : maps.get(i).path("features")) {
                boundaries.add(files.get(i), feature);
            }
        }
        return boundaries;
    }

    private static JsonNode map(Path file) throws IOException, BoundaryException {
        JsonNode map;
        try {
            map = new ObjectMapper().readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw new BoundaryException(file + " is no JSON: " + e.getOriginalMessage());
        }
        if (!map.path("type").asText().equals("FeatureCollection")
                || !map.path("features").isArray()) {
            throw new BoundaryException(file + " is no GeoJSON FeatureCollection");
        }
        String system = map.path("crs").path("properties").path("name").asText("");
        if (!system.isEmpty() && !DEGREES.matcher(system).matches()) {
            throw new BoundaryException(file + " is not in longitude and latitude (EPSG:4326), but in " + system);
        }
        return map;
    }

    private static String approval(Path file, JsonNode map, String common) throws BoundaryException {
        String own = text(map, APPROVALS);
        own = own.isEmpty() ? text(map.path("properties"), APPROVALS) : own;
        for (JsonNode feature : map.path("features")) {
            own = own.isEmpty() ? text(feature.path("properties"), APPROVALS) : own;
        }
        String found = own.isEmpty() ? common : own;
        if (found.isEmpty()) {
            throw new BoundaryException(
                    file + " bears no approval number: a map may be shown only with its 审图号; put it into "
                            + file.resolveSibling(APPROVAL_FILE) + ", such as GS（2024）0650号");
        } else if (!APPROVAL.matcher(found).matches()) {
            throw new BoundaryException(
                    "“" + found + "” of " + file + " is no approval number (审图号), such as GS（2024）0650号");
        }
        return found;
    }

    private static String text(JsonNode node, List<String> names) {
        for (String name : names) {
            if (node.hasNonNull(name) && !node.get(name).asText().isBlank()) {
                return node.get(name).asText().strip();
            }
        }
        return "";
    }

    private void add(Path file, JsonNode feature) throws BoundaryException {
        JsonNode properties = feature.path("properties");
        String name = text(properties, NAMES);
        Outline outline;
        try {
            outline = Outline.of(name, feature.path("geometry"));
        } catch (IllegalArgumentException e) {
            throw new BoundaryException(file + ", area “" + name + "”: " + e.getMessage());
        }
        Division division = division(text(properties, CODES));
        if (division == null) {
            unmatched.add(outline);
        } else {
            areas.add(new Area(division, outline));
        }
    }

    /** The division of a code as files write it: 451422, 451422000000, or 156451422 with the country's number before it. */
    private Division division(String written) {
        String code = written.length() == 9 && written.startsWith("156") ? written.substring(3) : written;
        code = code.length() == 12 ? code.substring(0, 6) : code;
        Division inUse = divisions.find(code);
        return inUse != null ? inUse : divisions.successor(code);
    }

    /** Names of areas that are of no region of the tables, as the files write them; blank names left out. */
    public List<String> unmatched() {
        return unmatched.stream()
                .map(Outline::name)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** Names of places that have no area though a neighbour under the same roof has one. */
    public List<String> missing() {
        Set<String> drawn = areas.stream().map(area -> area.division().code()).collect(Collectors.toSet());
        Set<String> roofs = areas.stream().map(area -> area.division().roof()).collect(Collectors.toSet());
        return divisions
                .all()
                .filter(division -> division.code().length() == 6)
                .filter(division -> roofs.contains(division.roof()) && !drawn.contains(division.code()))
                .map(Division::name)
                .toList();
    }

    /**
     * Writes the areas for the page: {@code {approval, areas: [{code, roof, path, box}], outlines: [path], unmatched, missing}}.
     *
     * @param roof code of the region right above the areas that are wanted; null for all areas
     */
    void write(JsonGenerator json, String roof) throws IOException {
        json.writeStartObject();
        json.writeStringField("approval", approval);
        json.writeArrayFieldStart("areas");
        for (Area area : areas) {
            if (roof != null && !area.division().roof().equals(roof)) {
                continue;
            }
            json.writeStartObject();
            json.writeStringField("code", area.division().code());
            json.writeStringField("name", area.division().name());
            json.writeStringField("roof", area.division().roof());
            json.writeStringField("path", area.outline().path());
            json.writeArrayFieldStart("box");
            for (int edge : area.outline().box()) {
                json.writeNumber(edge);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("outlines");
        for (Outline outline : unmatched) {
            json.writeString(outline.path());
        }
        json.writeEndArray();
        ReportData.writeTexts("unmatched", unmatched(), json);
        ReportData.writeTexts("missing", missing(), json);
        json.writeEndObject();
    }
}
