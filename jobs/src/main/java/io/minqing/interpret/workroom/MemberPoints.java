package io.minqing.interpret.workroom;

import io.minqing.text.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a member's work is worth, from {@code member_points.csv}: the first rule that fits a record gives its points. Immutable. */
public final class MemberPoints {
    private static final String FILE = "member_points.csv";
    private static final String TOTAL = "total";

    private final List<Line> lines;

    /**
     * A rule and its place among the others.
     *
     * @param place from 0, in the order of the file
     * @param rule id
     * @param label what a report shows
     * @param points for each record
     * @param cap the most that the rule gives in one period
     * @param totalCap the most that all rules together give in one period
     */
    public record Rule(int place, String rule, String label, double points, double cap, double totalCap) {}

    private record Line(Rule rule, List<String> types, List<String> stages) {
        boolean fits(String type, String stage) {
            return includes(types, type) && includes(stages, stage);
        }

        private static boolean includes(List<String> ids, String id) {
            return ids.isEmpty() || (id != null && ids.contains(id));
        }
    }

    private static final class Holder {
        static final MemberPoints SHARED =
                new MemberPoints(Vocabulary.read(FILE, "rule", "label", "types", "stages", "points", "cap"));
    }

    MemberPoints(List<Vocabulary.Entry> entries) {
        Set<String> types = ids("activity_type.csv");
        Set<String> stages = ids("concern_stage.csv");
        Set<String> rules = new HashSet<>();
        double totalCap = totalCap(entries);
        List<Line> read = new ArrayList<>();
        for (Vocabulary.Entry entry : entries) {
            if (!rules.add(entry.text("rule"))) {
                throw entry.error("the rule \"" + entry.text("rule") + "\" is listed twice");
            }
            if (entry.text("rule").equals(TOTAL)) {
                continue;
            }
            requireKnown(entry, "types", types);
            requireKnown(entry, "stages", stages);
            Rule rule = new Rule(
                    read.size(),
                    entry.text("rule"),
                    entry.text("label"),
                    positive(entry, "points"),
                    positive(entry, "cap"),
                    totalCap);
            read.add(new Line(rule, entry.list("types"), entry.list("stages")));
        }
        lines = List.copyOf(read);
    }

    /** The rules of this JVM. */
    public static MemberPoints shared() {
        return Holder.SHARED;
    }

    /**
     * The rule under which a record earns points.
     *
     * @param type activity type; null when the record names none
     * @param stage stage of the concern; null when it has none
     */
    public Optional<Rule> rule(String type, String stage) {
        return lines.stream()
                .filter(line -> line.fits(type, stage))
                .map(Line::rule)
                .findFirst();
    }

    private static double totalCap(List<Vocabulary.Entry> entries) {
        for (Vocabulary.Entry entry : entries) {
            if (entry.text("rule").equals(TOTAL)) {
                return positive(entry, "cap");
            }
        }
        return Double.MAX_VALUE;
    }

    private static double positive(Vocabulary.Entry entry, String column) {
        double number = entry.number(column);
        if (!(number > 0) || Double.isInfinite(number)) {
            throw entry.error(column + " must be more than 0");
        }
        return number;
    }

    private static void requireKnown(Vocabulary.Entry entry, String column, Set<String> known) {
        for (String id : entry.list(column)) {
            if (!known.contains(id)) {
                throw entry.error("\"" + id + "\" in column " + column + " is unknown");
            }
        }
    }

    private static Set<String> ids(String file) {
        Set<String> ids = new HashSet<>();
        Vocabulary.read(file, "id").forEach(entry -> ids.add(entry.text("id")));
        return ids;
    }
}
