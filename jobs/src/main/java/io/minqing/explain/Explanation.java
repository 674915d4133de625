package io.minqing.explain;

import static io.minqing.explain.TerminalText.inert;

import io.minqing.explain.EvidenceRuns.Kind;
import io.minqing.explain.EvidenceRuns.Mark;
import io.minqing.explain.EvidenceRuns.Run;
import io.minqing.interpret.ArticleExplanation;
import io.minqing.interpret.topic.TopicGrounds;
import io.minqing.record.Article;
import io.minqing.record.DroppedLine;
import io.minqing.record.Evidence;
import io.minqing.record.Fact;
import io.minqing.record.RegionCandidate.Where;
import io.minqing.record.RegionMention;
import io.minqing.record.Repair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An interpreted article for a person in a terminal: the body with every evidence span marked by kind, what was read out
 * of it and why, what was mended, and what was dropped. Control characters of the input never reach the terminal.
 */
public final class Explanation {
    /** How spans are set off. */
    public enum Style {
        /** Colours, and other signs for those who see no colours. */
        COLOURED,
        /** Brackets, for files, pipes and terminals without colours. */
        PLAIN
    }

    private static final String OFF = "\033[0m";
    private static final String BOLD = "\033[1m";
    private static final String DIM = "\033[2m";

    /** A region is blue and underlined, a topic yellow, a fact green and bold, a repair magenta and slanted, what was left red and inverted. */
    private static final Map<Kind, String> COLOURS = Map.of(
            Kind.REGION, "\033[4;34m",
            Kind.TOPIC, "\033[33m",
            Kind.FACT, "\033[1;32m",
            Kind.REPAIR, "\033[3;35m",
            Kind.UNRESOLVED, "\033[7;31m");

    private static final Map<Kind, String> OPENING =
            Map.of(Kind.REGION, "{", Kind.TOPIC, "<", Kind.FACT, "[", Kind.REPAIR, "~", Kind.UNRESOLVED, "⟦");
    private static final Map<Kind, String> CLOSING =
            Map.of(Kind.REGION, "}", Kind.TOPIC, ">", Kind.FACT, "]", Kind.REPAIR, "~", Kind.UNRESOLVED, "⟧");

    /** Rows of a list that are shown; a link farm has hundreds of names. */
    private static final int MOST_ROWS = 60;

    private final StringBuilder page = new StringBuilder();
    private final ArticleExplanation explanation;
    private final Article article;
    private final Style style;

    private Explanation(ArticleExplanation explanation, Style style) {
        this.explanation = explanation;
        this.article = explanation.article();
        this.style = style;
    }

    public static String of(ArticleExplanation explanation, Style style) {
        Explanation page = new Explanation(explanation, style);
        page.head();
        page.body();
        page.regions();
        page.candidates();
        page.topics();
        page.facts();
        page.workrooms();
        page.repairs();
        page.unresolved();
        page.dropped();
        return page.page.toString();
    }

    private void head() {
        line(bold(or(article.title(), "(no title)")));
        line(dim(inert(article.file()) + " #" + article.record()) + "  " + or(article.publishedOn(), "date unknown")
                + "  " + or(article.source(), "source unknown") + "  " + inert(String.join(" ", article.authors())));
        if (!article.issues().isEmpty()) {
            line("issues  " + article.issues().stream().map(Enum::name).collect(Collectors.joining(", ")));
        }
        List<String> legend = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            legend.add(marked(List.of(kind), lower(kind)));
        }
        line(dim("marked  ") + String.join("  ", legend));
        line("");
    }

    private void body() {
        for (List<Run> paragraph : EvidenceRuns.of(article)) {
            List<Kind> open = List.of();
            for (Run run : paragraph) {
                List<Kind> here = kinds(run);
                String text = inert(article.body().substring(run.start(), run.end()));
                if (style == Style.COLOURED) {
                    page.append(marked(here, text));
                } else {
                    change(open, here);
                    page.append(text);
                }
                open = here;
            }
            if (style == Style.PLAIN) {
                change(open, List.of());
            }
            line("");
        }
        line("");
    }

    /** What covers the run, the longest span first, so that the innermost colour shows and brackets nest where they can. */
    private static List<Kind> kinds(Run run) {
        List<Kind> kinds =
                new ArrayList<>(run.marks().stream().map(Mark::kind).distinct().toList());
        Collections.reverse(kinds);
        return kinds;
    }

    /** Closes and opens the brackets between two runs. */
    private void change(List<Kind> before, List<Kind> after) {
        for (int i = before.size() - 1; i >= 0; i--) {
            page.append(after.contains(before.get(i)) ? "" : CLOSING.get(before.get(i)));
        }
        after.stream().filter(kind -> !before.contains(kind)).forEach(kind -> page.append(OPENING.get(kind)));
    }

    private void regions() {
        heading("regions", article.regions().size());
        for (RegionMention region : article.regions()) {
            line("  %-10s %-9s %s  %.2f%s  %s"
                    .formatted(
                            lower(region.role()),
                            region.code(),
                            region.name(),
                            region.confidence(),
                            region.inTitle() ? "  in title" : "",
                            words(region.evidence())));
        }
        line("");
    }

    private void candidates() {
        List<CandidateRow> rows = CandidateRow.of(explanation.candidates());
        heading("names considered", rows.size());
        for (CandidateRow row : firstOf(rows)) {
            var candidate = row.first();
            line("  %-4s %s  %s %s  %s  %s%s"
                    .formatted(
                            row.won() ? "won" : "lost",
                            row.won() ? bold(inert(candidate.text())) : inert(candidate.text()),
                            candidate.code(),
                            candidate.name(),
                            row.won() ? lower(candidate.role()) : "–",
                            candidate.reason().phrase(),
                            dim("  " + where(row))));
        }
        more(rows.size());
    }

    private static String where(CandidateRow row) {
        List<String> places = new ArrayList<>();
        row.texts().stream().filter(text -> text != Where.BODY).forEach(text -> places.add("in the " + lower(text)));
        if (!row.offsets().isEmpty()) {
            String first = row.offsets().stream().limit(5).map(String::valueOf).collect(Collectors.joining(", "));
            places.add("at " + first
                    + (row.offsets().size() > 5 ? " …, " + row.offsets().size() + " times" : ""));
        }
        return String.join(", ", places);
    }

    private void topics() {
        heading("topics", explanation.topics().size());
        for (TopicGrounds topic : explanation.topics()) {
            line("  %.2f  %s %s".formatted(topic.score(), topic.topic(), bold(topic.label())));
            for (TopicGrounds.Term term : topic.terms()) {
                line("        %s  %s%s%s"
                        .formatted(
                                inert(term.text()),
                                term.tier() == null
                                        ? "learned"
                                        : term.tier() + " (weight " + number(term.weight()) + ")",
                                term.inTitle() ? ", in title" : "",
                                dim(at(term.spans()))));
            }
        }
        line("");
    }

    private void facts() {
        heading("facts", article.facts().size());
        for (Fact fact : article.facts()) {
            line("  %s  %s%s %s  (%s%s)%s"
                    .formatted(
                            inert(fact.indicator()),
                            bold(number(fact.value())),
                            fact.upper() == null ? "" : " to " + number(fact.upper()),
                            inert(fact.unit()),
                            lower(fact.bound()),
                            fact.cumulative() ? ", cumulative" : "",
                            dim("  " + fact.evidence().start() + "–"
                                    + fact.evidence().end() + "「"
                                    + inert(fact.evidence().text()) + "」")));
            line("        indicator " + or(fact.indicatorId(), "–") + "   period " + or(fact.period(), "–")
                    + "   actor "
                    + or(fact.actor(), "–")
                    + (fact.partOf() == null ? "" : "   part of " + inert(fact.partOf())));
        }
        line("");
    }

    private void workrooms() {
        if (article.workrooms().isEmpty()) {
            return;
        }
        heading("workrooms", article.workrooms().size());
        article.workrooms()
                .forEach(room -> line("  " + inert(room.name()) + " (" + inert(room.kind()) + ")"
                        + (room.sector() == null ? "" : "  " + inert(room.sector()))));
        line("");
    }

    private void repairs() {
        List<Repair> repairs = EvidenceRuns.repairs(article, Kind.REPAIR);
        heading("repairs", repairs.size());
        for (Repair repair : firstOf(repairs)) {
            line("  %-18s %s → %s  %.2f%s"
                    .formatted(
                            lower(repair.kind()),
                            inert(repair.before()),
                            repair.after().isEmpty() ? "(nothing)" : inert(repair.after()),
                            repair.confidence(),
                            place(repair)));
        }
        more(repairs.size());
    }

    private void unresolved() {
        List<Repair> runs = EvidenceRuns.repairs(article, Kind.UNRESOLVED);
        if (runs.isEmpty()) {
            return;
        }
        heading("left unresolved, nothing is read out of them", runs.size());
        firstOf(runs).forEach(run -> line("  " + inert(run.after()) + place(run)));
        more(runs.size());
    }

    private String place(Repair repair) {
        return dim(repair.start() == null ? "  outside the body" : "  at " + repair.start());
    }

    private void dropped() {
        Map<String, List<DroppedLine>> reasons = new TreeMap<>();
        for (DroppedLine dropped : article.dropped()) {
            reasons.computeIfAbsent(lower(dropped.reason()), reason -> new ArrayList<>())
                    .add(dropped);
        }
        heading("dropped lines", article.dropped().size());
        reasons.forEach((reason, lines) -> {
            line("  " + reason + " " + lines.size());
            firstOf(lines).forEach(dropped -> line(dim("    line " + dropped.line() + "  " + inert(dropped.text()))));
        });
        line("");
    }

    private static <T> List<T> firstOf(List<T> rows) {
        return rows.subList(0, Math.min(rows.size(), MOST_ROWS));
    }

    private void more(int rows) {
        line(rows > MOST_ROWS ? "  … and " + (rows - MOST_ROWS) + " more\n" : "");
    }

    private String marked(List<Kind> kinds, String text) {
        if (style == Style.PLAIN) {
            return kinds.stream().map(OPENING::get).collect(Collectors.joining())
                    + text
                    + kinds.stream().map(CLOSING::get).collect(Collectors.joining());
        }
        String on = kinds.stream().map(COLOURS::get).collect(Collectors.joining());
        return on.isEmpty() ? text : on + text + OFF;
    }

    private void heading(String what, int count) {
        line(bold(what) + " " + count);
    }

    private String bold(String text) {
        return style == Style.COLOURED ? BOLD + text + OFF : text;
    }

    private String dim(String text) {
        return style == Style.COLOURED ? DIM + text + OFF : text;
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private static String words(List<Evidence> evidence) {
        return inert(evidence.stream().map(Evidence::text).distinct().collect(Collectors.joining(" ")));
    }

    private static String at(List<Evidence> spans) {
        return spans.isEmpty()
                ? ""
                : "  at "
                        + spans.stream()
                                .map(span -> String.valueOf(span.start()))
                                .collect(Collectors.joining(", "));
    }

    /** Whole numbers with grouping commas, others as they are. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%,d", (long) value)
                : String.valueOf(Math.round(value * 1e4) / 1e4);
    }

    private static String or(Object value, String absent) {
        return value == null ? absent : inert(value.toString());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
