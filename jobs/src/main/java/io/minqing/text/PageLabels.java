package io.minqing.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

    private record Hit(Field field, int start, int valueStart) {}

    private static final String SEPARATORS = ":：丨|｜/／";
    private static final String BEFORE = "|｜丨[【(（〔/／;；·,，>]】)）。、";

    private final PhraseMatcher<Field> labels;

    PageLabels() {
        Map<String, Field> fields = new HashMap<>();
        for (Vocabulary.Entry entry : Vocabulary.read("page_label.csv", "label", "field")) {
            try {
                fields.put(
                        entry.text("label"), Field.valueOf(entry.text("field").toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw entry.error("unknown field \"" + entry.text("field") + "\"");
            }
        }
        labels = new PhraseMatcher<>(fields);
    }

    /** The labels of a line in order; empty for a line without. */
    List<Labelled> read(String line) {
        List<Hit> hits = new ArrayList<>();
        labels.match(line, (start, end, field) -> {
            int separator = end;
            while (separator < line.length() && LineShape.isBlank(line.charAt(separator))) {
                separator++;
            }
            if (separator < line.length()
                    && (SEPARATORS.indexOf(line.charAt(separator)) >= 0
                            || (field != Field.OTHER && isBracketed(line, start, end, separator)))
                    && onBorder(line, start)
                    && !(field == Field.OTHER && line.charAt(separator) == '/')) {
                hits.add(new Hit(field, start, separator + 1));
            }
        });
        hits.sort(Comparator.comparingInt(Hit::start).thenComparing(Hit::valueStart, Comparator.reverseOrder()));
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

    /** [ 发布日期 ] 2024-05-06: tables of government sites set their labels in brackets. */
    private static boolean isBracketed(String line, int start, int end, int close) {
        int open = start - 1;
        while (open >= 0 && LineShape.isBlank(line.charAt(open))) {
            open--;
        }
        return open >= 0
                && end - start >= 2
                && "[【〔".indexOf(line.charAt(open)) >= 0
                && "]】〕".indexOf(line.charAt(close)) >= 0;
    }

    private static boolean onBorder(String line, int start) {
        return start == 0
                || LineShape.isBlank(line.charAt(start - 1))
                || BEFORE.indexOf(line.charAt(start - 1)) >= 0
                || LineShape.isDigit(line.charAt(start - 1));
    }
}
