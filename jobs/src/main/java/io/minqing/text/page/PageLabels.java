package io.minqing.text.page;

import io.minqing.text.character.Scripts;
import io.minqing.text.segment.PhraseMatcher;
import io.minqing.text.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads lines such as 「来源：右江日报 作者：张三 发布时间：2024-05-06 点击：88」: labels of {@code page_label.csv} and what stands
 * behind each.
 */
final class PageLabels {
    /** What a label announces. */
    enum Field {
        SOURCE,
        PUBLISHED,
        DATED,
        UPDATED,
        AUTHOR,
        EDITOR,
        TITLE,
        OTHER
    }

    /**
     * A label with its value.
     *
     * @param field what it announces
     * @param start offset of the label in the line
     * @param value what stands behind it up to the next label, without blanks around; may be empty
     */
    record Labelled(Field field, int start, String value) {}

    private record Hit(Field field, int start, int valueStart, boolean spaced) {}

    private static final String COLONS = ":：";
    private static final String SEPARATORS = ":：丨|｜/／";
    private static final String BEFORE = "|｜丨[【(（〔/／;；·,，>]】)）。、";

    /** A line whose labels have no colon is no longer than this. */
    private static final int LONGEST_SPACED = 80;

    private static final int LONGEST_NAME = 20;
    private static final String SENTENCE_MARKS = "。！？!?；;，,、“”";

    private final PhraseMatcher<Field> labels;
    private final Set<String> contacts = new HashSet<>();
    private final Map<String, Field> fields = new HashMap<>();
    private final BylineFinder bylines;

    PageLabels(BylineFinder bylines) {
        this.bylines = bylines;
        for (Vocabulary.Entry entry : Vocabulary.read("page_label.csv", "label", "field")) {
            if (entry.text("field").equals("contact")) {
                contacts.add(entry.text("label"));
                continue;
            }
            try {
                fields.put(
                        entry.text("label"), Field.valueOf(entry.text("field").toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw entry.error("unknown field \"" + entry.text("field") + "\"");
            }
        }
        labels = new PhraseMatcher<>(fields);
    }

    /**
     * The labels of a line in order; empty for a line without. In a row that begins with a label, another may follow the
     * value before it without a blank: 时间：2022-09-22作者：陈某来源：县融媒体中心.
     */
    List<Labelled> read(String line) {
        List<Hit> hits = new ArrayList<>();
        List<Hit> glued = new ArrayList<>();
        labels.match(line, (start, end, field) -> {
            int separator = end;
            while (separator < line.length() && Scripts.isBlank(line.charAt(separator))) {
                separator++;
            }
            if (separator == line.length()) {
                return;
            }
            if (!onBorder(line, start)) {
                if (end - start >= 2 && separator == end && COLONS.indexOf(line.charAt(end)) >= 0) {
                    glued.add(new Hit(field, start, end + 1, false));
                }
                return;
            }
            char behind = line.charAt(separator);
            if (SEPARATORS.indexOf(behind) >= 0
                    ? field != Field.OTHER || behind != '/'
                    : isBracketed(line, start, end, separator) && field != Field.OTHER) {
                hits.add(new Hit(field, start, separator + 1, false));
            } else if (end - start >= 2 && (isDated(field) ? isDate(line, separator) : separator > end)) {
                hits.add(new Hit(field, start, separator, true));
            }
        });
        if (hits.isEmpty()) {
            return List.of();
        }
        boolean row = !glued.isEmpty()
                && line.length() <= LONGEST_SPACED
                && line.chars().noneMatch(c -> SENTENCE_MARKS.indexOf(c) >= 0)
                && hits.stream().anyMatch(hit -> hit.start() <= 1 && !hit.spaced());
        if (row) {
            hits.addAll(glued);
        }
        hits.sort(Comparator.comparingInt(Hit::start).thenComparing(Hit::valueStart, Comparator.reverseOrder()));
        List<Labelled> all = labelled(line, hits);
        if (hits.stream().noneMatch(Hit::spaced) || isSpacedRow(line, hits, all)) {
            return all;
        }
        return labelled(line, hits.stream().filter(hit -> !hit.spaced()).toList());
    }

    private static List<Labelled> labelled(String line, List<Hit> hits) {
        List<Labelled> found = new ArrayList<>();
        int covered = 0;
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            if (hit.start() < covered) {
                continue;
            }
            covered = hit.valueStart();
            int end = line.length();
            for (int j = i + 1; j < hits.size(); j++) {
                if (hits.get(j).start() >= covered) {
                    end = hits.get(j).start();
                    break;
                }
            }
            found.add(new Labelled(
                    hit.field(),
                    hit.start(),
                    line.substring(hit.valueStart(), end).strip()));
        }
        return found;
    }

    /** Whether a line is a row of labels although no colon follows some: 编辑 周某 校对 吴某, 发布于2024-05-06. */
    private boolean isSpacedRow(String line, List<Hit> hits, List<Labelled> found) {
        return line.length() <= LONGEST_SPACED
                && line.chars().noneMatch(c -> SENTENCE_MARKS.indexOf(c) >= 0)
                && (hits.get(0).start() <= 1
                        || DateFinder.find(line.substring(0, hits.get(0).start()), 0) != null
                        || isNames(line.substring(0, hits.get(0).start())))
                && found.stream().allMatch(label -> fits(label.field(), label.value(), found.size()));
    }

    private boolean fits(Field field, String value, int labels) {
        if (isDated(field)) {
            return DateFinder.find(value, 0) != null;
        }
        return switch (field) {
            case SOURCE, TITLE -> LineShape.hanCount(value) >= 2 && value.length() <= LONGEST_NAME;
            case AUTHOR, EDITOR -> isNames(value);
            default ->
                value.isEmpty()
                        || value.length() <= (labels > 1 ? 12 : 4)
                        || isNames(value)
                        || DateFinder.find(value, 0) != null;
        };
    }

    private boolean isNames(String value) {
        return value.length() <= LONGEST_NAME && !bylines.readValue(value).isEmpty();
    }

    private static boolean isDated(Field field) {
        return field == Field.PUBLISHED || field == Field.DATED || field == Field.UPDATED;
    }

    private static boolean isDate(String line, int at) {
        DateFinder.Found found = DateFinder.find(line.substring(at, Math.min(line.length(), at + 40)), 0);
        return found != null && found.start() == 0;
    }

    /** Whether a line is a label and nothing else, so that its value may be the next line. */
    boolean isLabel(String line) {
        Field field = line.length() > 12 ? null : fields.get(name(line));
        return field != null && field != Field.OTHER && name(line).length() >= 2;
    }

    /** Whether a line can be the value of the label on the line above. */
    boolean isValue(String label, String line) {
        return line.length() <= 40
                && !isLabel(line)
                && line.chars().noneMatch(c -> SENTENCE_MARKS.indexOf(c) >= 0)
                && fits(fields.get(name(label)), line, 1);
    }

    /** Whether a line tells whom to ask: 联系人：李老师. */
    boolean isContact(String line) {
        int colon = Math.max(line.indexOf('：'), line.indexOf(':'));
        return colon > 0
                && colon <= 8
                && line.length() <= LONGEST_SPACED
                && contacts.contains(name(line.substring(0, colon)));
    }

    /** A label and its value on one line. */
    static String join(String label, String value) {
        return name(label) + "：" + value;
    }

    private static String name(String line) {
        int end = line.length();
        while (end > 0 && (Scripts.isBlank(line.charAt(end - 1)) || SEPARATORS.indexOf(line.charAt(end - 1)) >= 0)) {
            end--;
        }
        return line.substring(0, end);
    }

    /** [ 发布日期 ] 2024-05-06: tables of government sites set their labels in brackets. */
    private static boolean isBracketed(String line, int start, int end, int close) {
        int open = start - 1;
        while (open >= 0 && Scripts.isBlank(line.charAt(open))) {
            open--;
        }
        return open >= 0
                && end - start >= 2
                && "[【〔".indexOf(line.charAt(open)) >= 0
                && "]】〕".indexOf(line.charAt(close)) >= 0;
    }

    private static boolean onBorder(String line, int start) {
        return start == 0
                || Scripts.isBlank(line.charAt(start - 1))
                || BEFORE.indexOf(line.charAt(start - 1)) >= 0
                || LineShape.isDigit(line.charAt(start - 1));
    }
}
