package io.minqing.evaluate;

import io.minqing.record.Bound;
import io.minqing.record.Evidence;
import io.minqing.record.Fact;
import io.minqing.record.RawArticle;
import io.minqing.text.segment.PhraseMatcher;
import io.minqing.text.segment.Segmenter;
import io.minqing.text.vocabulary.Vocabulary;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What plain methods make of the same page, so that a reader sees what the work is worth: every visible line is the body,
 * the first date is the date, every longest name of a place is that place, every strong term a topic, every number before a unit
 * a fact. It reads the same vocabularies, and traditional pages are simplified for it; nothing is repaired, dropped or
 * weighed. Immutable.
 */
final class Baseline {
    private static final Pattern DATE =
            Pattern.compile("(?<!\\d)(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?!\\d)");
    private static final Pattern SOURCE = Pattern.compile("来源\\s?[:：]\\s?([^\\s|]{2,30})");
    private static final Pattern AUTHOR = Pattern.compile("(?:记者|作者)\\s?[:：]?\\s?(\\p{IsHan}{2,3})(?!\\p{IsHan})");

    /** What stands before a number is taken for what was counted. */
    private static final int WORDS_BEFORE = 8;

    private static final String BREAKS = "，。；：、！？,;\n ";

    /** A place and one of its names. */
    private record Name(String code, int length) {}

    private final PhraseMatcher<Name> places;
    private final PhraseMatcher<Set<String>> terms;
    private final Pattern counts;
    private final Map<String, String> units = new HashMap<>();

    Baseline() {
        Map<String, Name> names = new HashMap<>();
        for (Vocabulary.Entry entry : Vocabulary.read("region.csv", "code", "name", "level", "short")) {
            // with townships it would be worse; of several places of a name the first is taken, as common matchers do
            if (!entry.text("level").equals("township")) {
                for (String name : List.of(entry.text("name"), entry.text("short"))) {
                    if (name.length() > 1) {
                        names.putIfAbsent(name, new Name(entry.text("code"), name.length()));
                    }
                }
            }
        }
        places = new PhraseMatcher<>(names);
        Map<String, Set<String>> topics = new HashMap<>();
        for (Vocabulary.Entry entry : Vocabulary.read("topic_term.csv", "topic", "term", "tier")) {
            // weaker terms would list many topics more that are not discussed: the best plain tagger takes these alone
            if (entry.text("tier").equals("strong")) {
                topics.computeIfAbsent(entry.text("term"), term -> new HashSet<>())
                        .add(entry.text("topic"));
            }
        }
        terms = new PhraseMatcher<>(topics);
        for (Vocabulary.Entry entry : Vocabulary.read("unit.csv", "surface", "unit", "kind")) {
            if (!entry.text("kind").equals("none")) {
                units.put(entry.text("surface"), entry.text("unit"));
            }
        }
        counts = Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?)(万|亿)?([余多])?("
                + units.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length)
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"))
                + ")");
    }

    Prediction predict(RawArticle raw) {
        String content = raw.content() == null ? "" : raw.content();
        String title = raw.title();
        String text = content;
        if (raw.html()) {
            Document page = Jsoup.parse(content);
            text = page.body().text();
            title = title == null ? page.title() : title;
        }
        text = Segmenter.shared().simplify(text);
        if (title == null) {
            title = text.strip().lines().findFirst().orElse("");
        }
        title = Segmenter.shared().simplify(title);
        Map<String, Integer> found = places(text);
        String primary = found.entrySet().stream()
                .reduce((most, next) -> next.getValue() > most.getValue() ? next : most)
                .map(Map.Entry::getKey)
                .orElse(null);
        Matcher source = SOURCE.matcher(text);
        return new Prediction(
                title,
                date(text),
                source.find() ? source.group(1) : null,
                AUTHOR.matcher(text)
                        .results()
                        .map(match -> match.group(1))
                        .distinct()
                        .toList(),
                text,
                primary,
                found.keySet(),
                topics(title + "\n" + text),
                facts(text),
                Set.of());
    }

    private static LocalDate date(String text) {
        Matcher written = DATE.matcher(text);
        while (written.find()) {
            // 2024.99.1 is no date; the next one may be
            LocalDate date = date(written.group(1), written.group(2), written.group(3));
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static LocalDate date(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** How often each place is named, in the order of its first name; of overlapping names the first and longest counts. */
    private Map<String, Integer> places(String text) {
        Map<Integer, Name> longest = new HashMap<>();
        places.match(
                text, (start, end, name) -> longest.merge(start, name, (a, b) -> a.length() >= b.length() ? a : b));
        Map<String, Integer> found = new LinkedHashMap<>();
        for (int at = 0; at < text.length(); at++) {
            Name name = longest.get(at);
            if (name != null) {
                found.merge(name.code(), 1, Integer::sum);
                at += name.length() - 1;
            }
        }
        return found;
    }

    private Set<String> topics(String text) {
        Set<String> topics = new TreeSet<>();
        terms.match(text, (start, end, of) -> topics.addAll(of));
        return topics;
    }

    private List<Fact> facts(String text) {
        List<Fact> facts = new ArrayList<>();
        Matcher number = counts.matcher(text);
        while (number.find()) {
            int start = number.start();
            while (start > 0 && number.start() - start < WORDS_BEFORE && BREAKS.indexOf(text.charAt(start - 1)) < 0) {
                start--;
            }
            double value = Double.parseDouble(number.group(1).replace(",", ""));
            String magnitude = number.group(2);
            value *= magnitude == null ? 1 : magnitude.equals("万") ? 1e4 : 1e8;
            String unit = units.get(number.group(4));
            facts.add(new Fact(
                    text.substring(start, number.start()),
                    null,
                    value,
                    null,
                    unit,
                    number.group(3) == null ? Bound.EXACT : Bound.AT_LEAST,
                    unit.equals("%"),
                    false,
                    null,
                    null,
                    null,
                    new Evidence(text.substring(start, number.end()), start, number.end())));
        }
        return facts;
    }
}
