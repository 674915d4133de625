package io.minqing.report;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The administrative divisions by code, and what became of the codes that were given up since 1981. The divisions are those
 * of the vocabulary {@code region.csv}.
 */
final class Divisions {
    private final Map<String, Division> inUse = new TreeMap<>();
    private final Map<String, Retired> retired = new HashMap<>();

    private Divisions() {}

    /** A division that is no more; successor: the code in use that it went to, null when the lists do not tell. */
    private record Retired(String name, String successor) {}

    /** Reads both lists, some ten thousands of lines. */
    static Divisions read() {
        Divisions divisions = new Divisions();
        lines("/vocabularies/region.csv", row -> {
            String parent = row.getField("parent");
            String code = row.getField("code");
            divisions.inUse.put(
                    code,
                    new Division(code, row.getField("name"), row.getField("level"), parent.isEmpty() ? null : parent));
        });
        lines("/vocabularies/retired_code.csv", row -> {
            String successor = row.getField("successor");
            divisions.retired.put(
                    row.getField("code"), new Retired(row.getField("name"), successor.isEmpty() ? null : successor));
        });
        return divisions;
    }

    private static void lines(String file, Consumer<NamedCsvRecord> reader) {
        try (InputStream in = Divisions.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the list " + file + " is missing from the class path");
            }
            CsvReader.builder()
                    .commentStrategy(CommentStrategy.SKIP)
                    .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .forEach(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The division of a code; null when none in use has it. */
    Division find(String code) {
        return inUse.get(code);
    }

    /** All divisions in use, in the order of their codes. */
    Stream<Division> all() {
        return inUse.values().stream();
    }

    /** The division that one whose code was given up went to; null when none is known. */
    Division successor(String code) {
        Retired before = retired.get(code);
        return before == null || before.successor() == null ? null : inUse.get(before.successor());
    }

    /**
     * The divisions from the province down to the one of the code.
     *
     * @throws UnknownRegionException when no province, prefecture or county in use has the code
     */
    List<Division> pathTo(String code) throws UnknownRegionException {
        if (!inUse.containsKey(code) || code.length() != 6) {
            throw new UnknownRegionException(refusal(code));
        }
        Deque<Division> path = new ArrayDeque<>();
        for (Division at = inUse.get(code); at != null; at = at.parent() == null ? null : inUse.get(at.parent())) {
            path.addFirst(at);
        }
        return List.copyOf(path);
    }

    private String refusal(String code) {
        Retired before = retired.get(code);
        if (before != null) {
            Division successor = successor(code);
            return "the code " + code + " (" + before.name() + ") is no longer in use"
                    + (successor == null
                            ? ", and the lists name no successor"
                            : "; it went to " + successor.code() + " " + successor.name());
        } else if (inUse.containsKey(code)) {
            Division township = inUse.get(code);
            return "the tables end at the county: for " + code + " (" + township.name() + ") ask for its county, "
                    + township.parent() + " " + inUse.get(township.parent()).name();
        }
        return "there is no region " + code + "; a code has six digits, such as 451422 for 宁明县";
    }

    /** What the codes of all places in a division begin with. */
    static String prefix(String code) {
        return code.replaceFirst("(00){1,2}$", "");
    }
}
