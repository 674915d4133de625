package io.minqing.interpret.region;

import io.minqing.record.Region;
import io.minqing.record.RegionLevel;
import io.minqing.text.segment.Beginnings;
import io.minqing.text.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The administrative divisions of China and the names they go by ({@code region.csv}, {@code region_alias.csv}, {@code
 * region_everyday_word.csv}, {@code region_split_name.csv}). Loaded once per JVM, immutable, safe to share between threads. Codes are those of the
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
        LEVEL,
        /** A full name whose stem is an everyday word (资源县): as LEVEL, or it begins a clause and something is said of it. */
        STEM
    }

    /** One meaning of a name. */
    public record Meaning(Region region, Form form) {}

    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final Map<String, List<Region>> children = new HashMap<>();
    private final Map<String, List<Meaning>> meanings = new HashMap<>();
    private final Beginnings beginnings;
    private final BitSet endings = new BitSet();
    private final Map<String, Everyday> everyday = new HashMap<>();
    private final Map<String, String> shortNames = new HashMap<>();
    private final Map<String, Set<String>> splitNames = new HashMap<>();

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
            if (region.parent() != null && !isOneProvince(parent, region.code())) {
                throw entry.error("the parent " + parent + " of " + region.code() + " lies in another province");
            }
            regions.put(region.code(), region);
            if (region.parent() != null) {
                children.computeIfAbsent(region.parent(), code -> new ArrayList<>())
                        .add(region);
            }
            mean(region.name(), region, Form.FULL);
            String shortName = entry.text("short");
            if (!shortName.isEmpty()) {
                shortNames.put(region.code(), shortName);
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
        for (Vocabulary.Entry entry : Vocabulary.read("region_split_name.csv", "name", "not_with")) {
            splitNames.put(entry.text("name"), Set.copyOf(entry.list("not_with")));
        }
        beginnings = new Beginnings(meanings.keySet());
        // 新建 is a word, so 新建区 may be 新建 and 区.
        for (String name : meanings.keySet()) {
            if (everyday.get(name.substring(0, name.length() - 1)) == Everyday.NEVER) {
                everyday.putIfAbsent(name, Everyday.STEM);
            }
        }
    }

    private void mean(String name, Region region, Form form) {
        if (form == Form.FULL) {
            endings.set(name.charAt(name.length() - 1));
        }
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

    /**
     * The name to show where its place in the hierarchy is known: 广西, 香港, 崇左市, 宁明县, 湘西州, 龙胜县. Empty for unknown
     * codes.
     */
    public String shortName(String code) {
        Region region = regions.get(code);
        if (region == null) {
            return "";
        }
        String bare = shortNames.get(code);
        if (bare == null || region.level() == RegionLevel.TOWNSHIP) {
            return region.name();
        }
        if (region.level() == RegionLevel.PROVINCE) {
            return bare;
        }
        // A nationality in the name is left out, the level is not.
        boolean autonomous = region.name().lastIndexOf("自治") > 0;
        return autonomous ? bare + region.name().charAt(region.name().length() - 1) : region.name();
    }

    /** Whether the first region is the second or one above it. Both must be known. */
    public boolean contains(String outer, String inner) {
        if (!isOneProvince(outer, inner)) {
            return false;
        }
        for (Region at = regions.get(inner); at != null; at = at.parent() == null ? null : regions.get(at.parent())) {
            if (at.code().equals(outer)) {
                return true;
            }
        }
        return false;
    }

    /** Whether codes begin alike: the first two digits are those of the province (GB/T 2260). */
    private static boolean isOneProvince(String code, String other) {
        return code.regionMatches(0, other, 0, 2);
    }

    /** Whether the second region lies within the first and is not the same. */
    boolean isBelow(Region upper, Region lower) {
        return !upper.equals(lower) && contains(upper.code(), lower.code());
    }

    /** Whether one of the regions is the other or lies within it. */
    boolean related(Region a, Region b) {
        return contains(a.code(), b.code()) || contains(b.code(), a.code());
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

    /** Every name that means a region. */
    Set<String> names() {
        return Collections.unmodifiableSet(meanings.keySet());
    }

    /** Whether a name may begin at an offset of a text; spares most words a search for them. */
    boolean mayBeginAt(String text, int at) {
        return beginnings.mayBeginAt(text, at);
    }

    /** Whether a name with its suffix ends with the character. */
    boolean endsFullName(char last) {
        return endings.get(last);
    }

    /** What a name may mean, townships included; empty when it is no name. */
    public List<Meaning> meanings(String name) {
        return meanings.getOrDefault(name, List.of());
    }

    /**
     * The words that, in the same clause, make a full name a word and a level after all (应|县政协要求); null when the name
     * is no such one. Empty: the name never speaks for itself.
     */
    Set<String> splitBy(String name) {
        return splitNames.get(name);
    }

    /** How far a name is an everyday word; null when it is none. */
    Everyday everyday(String name) {
        return everyday.get(name);
    }
}
