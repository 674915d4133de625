package io.minqing.cli;

import static io.minqing.cli.TerminalText.inert;

import io.minqing.record.Article;
import io.minqing.record.DroppedLine;
import io.minqing.record.Evidence;
import io.minqing.record.Fact;
import io.minqing.record.RegionMention;
import io.minqing.record.Repair;
import io.minqing.record.TopicMention;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An interpreted article as a page for a person in a terminal: what was read out of it, and the body with every evidence
 * span underlined. Control characters of the input never reach the terminal.
 */
final class Explanation {
    private static final String BOLD = "\033[1m";
    private static final String DIM = "\033[2m";
    private static final String UNDERLINE = "\033[4m";
    private static final String PLAIN = "\033[0m";
    private static final int LISTED = 12;

    private final StringBuilder page = new StringBuilder();

    private Explanation() {}

    static String of(Article article) {
        Explanation explanation = new Explanation();
        explanation.head(article);
        explanation.meaning(article);
        explanation.body(article);
        explanation.provenance(article);
        return explanation.page.toString();
    }

    private void head(Article article) {
        line(BOLD + or(article.title(), "(no title)") + PLAIN);
        line(DIM + inert(article.file()) + " #" + article.record() + PLAIN + "  "
                + or(article.publishedOn(), "date unknown") + "  " + or(article.source(), "source unknown") + "  "
                + inert(String.join(" ", article.authors())));
        if (!article.issues().isEmpty()) {
            line("issues     " + article.issues().stream().map(Enum::name).collect(Collectors.joining(", ")));
        }
        line("");
    }

    private void meaning(Article article) {
        heading("regions", article.regions().size());
        for (RegionMention region : article.regions()) {
            line("  %-10s %s %s  %.2f%s  %s"
                    .formatted(
                            lower(region.role()),
                            region.code(),
                            region.name(),
                            region.confidence(),
                            region.inTitle() ? "  in title" : "",
                            words(region.evidence())));
        }
        heading("topics", article.topics().size());
        for (TopicMention topic : article.topics()) {
            line("  %.2f  %-24s %s".formatted(topic.score(), topic.topic(), words(topic.evidence())));
        }
        heading("facts", article.facts().size());
        for (Fact fact : article.facts()) {
            line("  %s = %s%s %s (%s)%s%s%s  %s「%s」%s"
                    .formatted(
                            inert(fact.indicator()),
                            number(fact.value()),
                            fact.upper() == null ? "" : " to " + number(fact.upper()),
                            inert(fact.unit()),
                            lower(fact.bound()),
                            fact.period() == null ? "" : "  " + inert(fact.period()),
                            fact.actor() == null ? "" : "  " + inert(fact.actor()),
                            fact.partOf() == null ? "" : "  part of " + inert(fact.partOf()),
                            DIM,
                            inert(fact.evidence().text()),
                            PLAIN));
        }
        if (!article.workrooms().isEmpty()) {
            heading("workrooms", article.workrooms().size());
            article.workrooms()
                    .forEach(room -> line("  " + inert(room.name()) + " (" + inert(room.kind()) + ")"
                            + (room.sector() == null ? "" : "  " + inert(room.sector()))));
        }
        line("");
    }

    private void body(Article article) {
        BitSet underlined = new BitSet();
        article.regions().forEach(region -> mark(underlined, region.evidence()));
        article.topics().forEach(topic -> mark(underlined, topic.evidence()));
        article.facts().forEach(fact -> mark(underlined, List.of(fact.evidence())));
        boolean on = false;
        String shown = inert(article.body());
        for (int i = 0; i < shown.length(); i++) {
            boolean lineEnds = article.body().charAt(i) == '\n';
            if (underlined.get(i) != on && !lineEnds) {
                on = !on;
                page.append(on ? UNDERLINE : PLAIN);
            }
            page.append(lineEnds ? '\n' : shown.charAt(i));
        }
        page.append(PLAIN).append('\n');
        line("");
    }

    private void provenance(Article article) {
        heading("repairs", article.repairs().size());
        for (Repair repair : article.repairs().stream().limit(LISTED).toList()) {
            line("  %-20s %s → %s".formatted(lower(repair.kind()), inert(repair.before()), inert(repair.after())));
        }
        heading("dropped lines", article.dropped().size());
        for (DroppedLine dropped : article.dropped()) {
            line("  %-12s line %d  %s%s%s"
                    .formatted(lower(dropped.reason()), dropped.line(), DIM, inert(dropped.text()), PLAIN));
        }
    }

    private void heading(String what, int count) {
        line(BOLD + what + PLAIN + " " + count);
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private static void mark(BitSet underlined, List<Evidence> spans) {
        spans.forEach(span -> underlined.set(span.start(), span.end()));
    }

    private static String words(List<Evidence> evidence) {
        return inert(evidence.stream().map(Evidence::text).distinct().collect(Collectors.joining(" ")));
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%,d", (long) value)
                : String.valueOf(value);
    }

    private static String or(Object value, String absent) {
        return value == null ? absent : inert(value.toString());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
