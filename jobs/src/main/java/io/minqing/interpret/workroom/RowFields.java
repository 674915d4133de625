package io.minqing.interpret.workroom;

import io.minqing.interpret.number.WrittenDate;
import io.minqing.interpret.number.WrittenNumber;
import io.minqing.record.Issue;
import io.minqing.record.RawRow;
import io.minqing.text.privacy.PrivacyMask;
import io.minqing.text.vocabulary.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The cells of one row, read one by one: what cannot be read becomes null and leaves an issue; what nobody asked for is
 * left over as extras.
 */
final class RowFields {
    /** What people write into a cell to say that there is nothing. */
    private static final Set<String> NOTHING = Set.of("无", "暂无", "没有", "/", "\\", "-", "--", "—", "——", "n/a", "null");

    private static final Pattern SEPARATORS = Pattern.compile("[、，,;；/|\\n]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");

    private final Map<String, String> left;
    private final Set<Issue> issues = new LinkedHashSet<>();

    RowFields(RawRow row) {
        left = new TreeMap<>(row.fields());
    }

    /** An identifier as it came; null when blank. */
    String id(String column) {
        String text = left.remove(column);
        return text == null || NOTHING.contains(text.strip().toLowerCase(Locale.ROOT)) ? null : text.strip();
    }

    /** Text of a cell, personal numbers masked; null when blank or when it says that there is nothing. */
    String text(String column) {
        String text = id(column);
        return text == null ? null : PrivacyMask.mask(text).text();
    }

    /** A day; null and DATE_UNKNOWN when blank, null and DATE_INVALID when it is no day. */
    LocalDate requiredDate(String column) {
        if (!left.containsKey(column)) {
            issues.add(Issue.DATE_UNKNOWN);
        }
        return date(column);
    }

    /** A day; null when blank, null and DATE_INVALID when it is no day. */
    LocalDate date(String column) {
        String text = id(column);
        if (text == null) {
            return null;
        }
        Optional<LocalDate> date = WrittenDate.read(text);
        if (date.isEmpty()) {
            issues.add(Issue.DATE_INVALID);
        }
        return date.orElse(null);
    }

    /** A whole number from 0; null when blank, null and VALUE_INVALID when it is none. */
    Integer count(String column, List<String> units) {
        BigDecimal number = number(column, units);
        try {
            return number == null ? null : (Integer) number.intValueExact();
        } catch (ArithmeticException e) {
            issues.add(Issue.VALUE_INVALID);
            return null;
        }
    }

    /** An amount from 0; null when blank, null and VALUE_INVALID when it is none. */
    Double amount(String column, List<String> units) {
        BigDecimal number = number(column, units);
        return number == null ? null : (Double) number.doubleValue();
    }

    private BigDecimal number(String column, List<String> units) {
        String text = id(column);
        if (text == null) {
            return null;
        }
        Optional<BigDecimal> number = WrittenNumber.read(text, units);
        if (number.isEmpty()) {
            issues.add(Issue.VALUE_INVALID);
        }
        return number.orElse(null);
    }

    /** Id of a term; null when blank, the wording and TERM_UNKNOWN when the vocabulary does not have it. */
    String term(String column, Terms terms) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        Optional<String> id = terms.id(text);
        if (id.isEmpty()) {
            issues.add(Issue.TERM_UNKNOWN);
        }
        return id.orElse(text);
    }

    void issue(Issue issue) {
        issues.add(issue);
    }

    List<Issue> issues() {
        return List.copyOf(issues);
    }

    /** The cells that nobody read, by column, with personal numbers masked. */
    Map<String, String> extras() {
        Map<String, String> extras = new TreeMap<>();
        left.forEach((column, text) -> extras.put(column, PrivacyMask.mask(text).text()));
        return extras;
    }

    /** Names in a cell: 韦海燕、黄志强等5人 are two. A name spread by a space (李 明) is one. */
    List<String> names(String column) {
        String text = text(column);
        Set<String> names = new LinkedHashSet<>();
        if (text != null) {
            for (String part : SEPARATORS.split(text, 0)) {
                for (String name : words(part)) {
                    String plain = name.replaceAll("[（(][^）)]*[）)]", "").replaceAll("等\\d*[人名位]?$|委员$|同志$", "");
                    if (!plain.isBlank()) {
                        names.add(plain.strip());
                    }
                }
            }
        }
        return List.copyOf(names);
    }

    private static List<String> words(String part) {
        List<String> words = List.of(SPACES.split(part.strip(), 0));
        boolean spread = words.size() > 1 && words.stream().anyMatch(word -> word.length() == 1);
        return spread ? List.of(String.join("", words)) : words;
    }
}
