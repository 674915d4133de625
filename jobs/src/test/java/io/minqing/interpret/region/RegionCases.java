package io.minqing.interpret.region;

import io.minqing.record.Region;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The hand-written cases of {@code region-cases.txt}.
 *
 * @param page the page
 * @param required codes that must be discussed
 */
record RegionCases(RegionPage page, Set<String> required) {

    static List<RegionCases> read() {
        Map<String, String> codes = new HashMap<>();
        for (Region region : Gazetteer.shared().regions()) {
            codes.put(Gazetteer.shared().fullName(region.code()), region.code());
        }
        List<RegionCases> cases = new ArrayList<>();
        for (String block : text().split("(?m)^## ", -1)) {
            if (!block.startsWith("#")) {
                cases.add(parse(block.strip(), codes));
            }
        }
        return cases;
    }

    private static RegionCases parse(String block, Map<String, String> codes) {
        Map<Character, String> fields = new HashMap<>();
        List<String> lines = block.lines().toList();
        for (String line : lines.subList(1, lines.size())) {
            fields.merge(line.charAt(0), line.substring(2), (first, next) -> first + "\n" + next);
        }
        String primary = fields.get('P');
        Set<String> discussed = new LinkedHashSet<>(words(fields.get('D')));
        Set<String> required = discussed.stream()
                .filter(name -> name.startsWith("!"))
                .map(name -> code(name.substring(1), codes))
                .collect(Collectors.toSet());
        return new RegionCases(
                new RegionPage(
                        lines.get(0),
                        fields.get('T'),
                        fields.get('S'),
                        fields.get('B'),
                        primary.equals("-") ? null : code(primary, codes),
                        discussed.stream()
                                .map(name -> code(name.replace("!", ""), codes))
                                .collect(Collectors.toSet()),
                        words(fields.get('X')).stream()
                                .map(name -> code(name, codes))
                                .collect(Collectors.toSet())),
                required);
    }

    private static List<String> words(String line) {
        return line == null ? List.of() : Stream.of(line.split(" ", -1)).toList();
    }

    private static String code(String name, Map<String, String> codes) {
        String code = codes.get(name);
        if (code == null) {
            throw new IllegalArgumentException("no region is called " + name);
        }
        return code;
    }

    private static String text() {
        try (InputStream in = RegionCases.class.getResourceAsStream("region-cases.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return page.kind();
    }
}
