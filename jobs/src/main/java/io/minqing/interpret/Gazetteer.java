package io.minqing.interpret;

import io.minqing.record.Region;
import io.minqing.record.RegionLevel;
import io.minqing.text.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The administrative divisions of China and the names they go by ({@code region.csv}, {@code region_alias.csv}, {@code
 * region_everyday_word.csv}). Loaded once per JVM, immutable, safe to share between threads. Codes are those of the
 * vintage that {@code region.csv} states; names that were given up since lead to the present code.
 */
public final class Gazetteer {
    /** How a name stands for its region. */
    enum Form {
        /** Official name with its suffix, or an everyday variant that keeps a suffix (恭城县 for 恭城瑶族自治县). */
        FULL,
        /** A name without suffix (田东), or an abbreviation. */
        SHORT
    }

    /** What an everyday word may still stand for. */
    enum Everyday {
        /** Only directly behind the name of its parent. */
        PARENT,
        /** Never; only the full name counts. */
        NEVER,
        /** A full name that may be no name (新城区建设, 新建区): it needs its parent in the text or an acting body behind it. */
        LEVEL
    }

    /** One meaning of a name. */
    record Meaning(Region region, Form form) {}

    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final Map<String, List<Region>> children = new HashMap<>();
    private final Map<String, List<Meaning>> meanings = new HashMap<>();
    private final Map<String, Everyday> everyday = new HashMap<>();

    private Gazetteer() {
        for (Vocabulary.Entry entry : Vocabulary.read("region.csv", "code", "name", "level", "parent", "short")) {
            String parent = entry.text("parent");
            Region region = new Region(
                    entry.text("code"),
                    entry.text("name"),
                    RegionLevel.valueOf(entry.text("level").toUpperCase(Locale.ROOT)),
                    parent.isEmpty() ? null : parent);
            if (region.parent() != null && !regions.containsKey(region.parent())) {
                throw entry.error("the parent " + parent + " of " + region.code() + " does not stand above it");
            }
            regions.put(region.code(), region);
            if (region.parent() != null) {
                children.computeIfAbsent(region.parent(), code -> new ArrayList<>())
                        .add(region);
            }
            mean(region.name(), region, Form.FULL);
            String shortName = entry.text("short");
            if (!shortName.isEmpty()) {
                mean(shortName, region, Form.SHORT);
            }
        }
        for (Vocabulary.Entry entry : Vocabulary.read("region_alias.csv", "alias", "code", "form")) {
            Region region = regions.get(entry.text("code"));
            if (region == null) {
                throw entry.error("the code " + entry.text("code") + " is not in region.csv");
            }
            mean(entry.text("alias"), region, Form.valueOf(entry.text("form").toUpperCase(Locale.ROOT)));
        }
        for (Vocabulary.Entry entry : Vocabulary.read("region_everyday_word.csv", "word", "use")) {
            everyday.put(entry.text("word"), Everyday.valueOf(entry.text("use").toUpperCase(Locale.ROOT)));
        }
        // 新建 is a word, so 新建区 may be 新建 and 区.
        for (String name : meanings.keySet()) {
            if (everyday.get(name.substring(0, name.length() - 1)) == Everyday.NEVER) {
                everyday.putIfAbsent(name, Everyday.LEVEL);
            }
        }
    }

    private void mean(String name, Region region, Form form) {
        List<Meaning> known = meanings.computeIfAbsent(name, n -> new ArrayList<>(1));
        if (known.stream().noneMatch(meaning -> meaning.region().equals(region))) {
            known.add(new Meaning(region, form));
        }
    }

    private static final class Holder {
        static final Gazetteer SHARED = new Gazetteer();
    }

    /** The one gazetteer of this JVM. */
    public static Gazetteer shared() {
        return Holder.SHARED;
    }

    /** The region of a code; empty when the code is unknown (also codes that were given up). */
    public Optional<Region> region(String code) {
        return Optional.ofNullable(regions.get(code));
    }

    /** All regions, ordered by code. */
    public List<Region> regions() {
        return List.copyOf(regions.values());
    }

    /** The next higher region; empty for provinces and unknown codes. */
    public Optional<Region> parent(String code) {
        return region(code).map(Region::parent).map(regions::get);
    }

    /** The regions above, nearest first; empty for provinces and unknown codes. */
    public List<Region> ancestors(String code) {
        List<Region> above = new ArrayList<>();
        for (Optional<Region> at = parent(code);
                at.isPresent();
                at = parent(at.get().code())) {
            above.add(at.get());
        }
        return above;
    }

    /** The name from the province down: 陕西省西安市新城区. */
    public String fullName(String code) {
        StringBuilder name = new StringBuilder();
        region(code).ifPresent(region -> name.append(region.name()));
        ancestors(code).forEach(region -> name.insert(0, region.name()));
        return name.toString();
    }

    /** Whether the first region is the second or one above it. Both must be known. */
    public boolean contains(String outer, String inner) {
        for (Region at = regions.get(inner); at != null; at = at.parent() == null ? null : regions.get(at.parent())) {
            if (at.code().equals(outer)) {
                return true;
            }
        }
        return false;
    }

    /** The regions directly below, ordered by code; of a county its townships. */
    public List<Region> children(String code) {
        return Collections.unmodifiableList(children.getOrDefault(code, List.of()));
    }

    /** Number of townships directly below: what the coverage of a county is a share of. */
    public int townships(String code) {
        return (int) children(code).stream()
                .filter(region -> region.level() == RegionLevel.TOWNSHIP)
                .count();
    }

    /** What a name may mean, townships included; empty when it is no name. */
    List<Meaning> meanings(String name) {
        return meanings.getOrDefault(name, List.of());
    }

    /** How far a name is an everyday word; null when it is none. */
    Everyday everyday(String name) {
        return everyday.get(name);
    }
}
