package io.minqing.text.file;

import io.minqing.text.vocabulary.Vocabulary;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The headers one input understands: {@code vocabularies/column.csv}. */
final class TableColumns {
    private static final String FILE = "column.csv";

    /** A column without a header. */
    static final Column NAMELESS = new Column("", "", false, 0);

    /** Units in a header that multiply: 「金额（万元）」. Others (人, 户, 元) say nothing new. */
    private static final Set<String> MULTIPLIERS = Set.of("千元", "万元", "亿元", "万人", "万户");

    private final Map<String, Meaning> meanings = new HashMap<>();
    private final Set<String> required = new LinkedHashSet<>();

    private record Meaning(String column, int rank) {}

    /**
     * Reads the vocabulary.
     *
     * @param input {@code articles}, {@code activities}, {@code workrooms} or {@code labels}
     */
    TableColumns(String input) {
        for (Vocabulary.Entry entry : Vocabulary.read(FILE, "input", "column", "required", "aliases")) {
            if (!entry.text("input").equals(input)) {
                continue;
            }
            String column = entry.text("column");
            if (entry.text("required").equals("yes")) {
                required.add(column);
            }
            List<String> names = new ArrayList<>(List.of(column));
            names.addAll(entry.list("aliases"));
            for (int rank = 0; rank < names.size(); rank++) {
                Meaning other = meanings.putIfAbsent(key(names.get(rank)), new Meaning(column, rank));
                if (other != null && !other.column().equals(column)) {
                    throw entry.error("the header \"" + names.get(rank) + "\" already means " + other.column());
                }
            }
        }
    }

    /**
     * What a header stands for.
     *
     * @param name canonical name, or the header itself when unknown; blank only when the header is
     * @param unit unit that multiplies plain numbers below it; empty when there is none
     * @param known whether the vocabulary has it
     * @param rank place of the header in the vocabulary's line: of two headers for one column the lower rank is meant
     */
    record Column(String name, String unit, boolean known, int rank) {

        /** The column as an extra under its own header, because another header has the better claim. */
        Column underOwnName(String header) {
            return new Column(TableCell.clean(header), "", false, 0);
        }
    }

    Column column(String header) {
        String clean = TableCell.clean(header).replace("*", "").strip();
        String bare = clean;
        String unit = "";
        int open = Math.max(clean.lastIndexOf('('), clean.lastIndexOf('（'));
        if (open > 0 && (clean.endsWith(")") || clean.endsWith("）"))) {
            bare = clean.substring(0, open);
            String bracketed = clean.substring(open + 1, clean.length() - 1)
                    .replace("单位", "")
                    .replaceAll("[:：\\s]", "");
            unit = MULTIPLIERS.contains(bracketed) ? bracketed : "";
        }
        Meaning whole = meanings.get(key(clean));
        Meaning meaning = whole != null ? whole : meanings.get(key(bare));
        return meaning != null
                ? new Column(meaning.column(), unit, true, meaning.rank())
                : new Column(clean, "", false, 0);
    }

    /** Whether a line looks like the header: at least two of its cells are known columns. */
    boolean isHeader(List<String> cells) {
        Set<String> known = new HashSet<>();
        for (String cell : cells) {
            Column column = column(cell);
            if (column.known()) {
                known.add(column.name());
            }
        }
        return known.size() >= 2;
    }

    /** Columns that a file must have, in the order of the vocabulary. */
    Set<String> required() {
        return required;
    }

    /** What two spellings of one header have in common. */
    static String key(String header) {
        StringBuilder key = new StringBuilder(header.length());
        Normalizer.normalize(header, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
