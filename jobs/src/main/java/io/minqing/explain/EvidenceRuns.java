package io.minqing.explain;

import io.minqing.record.Article;
import io.minqing.record.Evidence;
import io.minqing.record.Repair;
import io.minqing.record.RepairKind;
import io.minqing.text.segment.Segmenter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * The body cut where evidence begins or ends, or a paragraph does, so that spans may overlap and nest: every run is
 * covered by the same statements from its first character to its last.
 */
final class EvidenceRuns {
    /** What a span is evidence of. */
    enum Kind {
        REGION,
        TOPIC,
        FACT,
        REPAIR,
        /** Slipped bytes that nothing is read out of. */
        UNRESOLVED
    }

    /**
     * A span that a statement rests on.
     *
     * @param item place of the statement in its list of the article
     */
    record Mark(Kind kind, int item, int start, int end) {}

    /**
     * A piece of a paragraph.
     *
     * @param marks what covers it, shortest first
     */
    record Run(int start, int end, List<Mark> marks) {}

    private static final Set<RepairKind> EVERYWHERE = EnumSet.of(
            RepairKind.PINYIN_ANNOTATION, RepairKind.DOUBLED_PUNCTUATION, RepairKind.TRADITIONAL, RepairKind.WIDTH);

    private final String body;
    private final List<Mark> marks = new ArrayList<>();

    private EvidenceRuns(String body) {
        this.body = body;
    }

    /** The paragraphs of the body, each as its runs in order. */
    static List<List<Run>> of(Article article) {
        EvidenceRuns runs = new EvidenceRuns(article.body());
        runs.addAll(article);
        return runs.paragraphs();
    }

    private void addAll(Article article) {
        each(article.regions(), (region, i) -> region.evidence().forEach(span -> add(Kind.REGION, i, span)));
        each(article.topics(), (topic, i) -> topic.evidence().forEach(span -> add(Kind.TOPIC, i, span)));
        each(article.facts(), (fact, i) -> add(Kind.FACT, i, fact.evidence()));
        each(article.repairs(), (repair, i) -> {
            if (isMarked(repair, body)) {
                marks.add(new Mark(
                        kind(repair),
                        i,
                        repair.start(),
                        repair.start() + repair.after().length()));
            }
        });
    }

    /** Whether a repair is one, or a run that was left. */
    static Kind kind(Repair repair) {
        return repair.kind() == RepairKind.UNRESOLVED_BYTES ? Kind.UNRESOLVED : Kind.REPAIR;
    }

    /** The repairs of one of the two kinds. */
    static List<Repair> repairs(Article article, Kind kind) {
        return article.repairs().stream().filter(repair -> kind(repair) == kind).toList();
    }

    private static <T> void each(List<T> items, BiConsumer<T, Integer> consumer) {
        for (int i = 0; i < items.size(); i++) {
            consumer.accept(items.get(i), i);
        }
    }

    private void add(Kind kind, int item, Evidence span) {
        marks.add(new Mark(kind, item, span.start(), span.end()));
    }

    /**
     * Whether a repair is marked where it stands in the body. Those that are made everywhere and leave no doubt would
     * drown the rest; the mended text may have been simplified since.
     */
    static boolean isMarked(Repair repair, String body) {
        if (EVERYWHERE.contains(repair.kind())
                || repair.start() == null
                || repair.after().isEmpty()) {
            return false;
        }
        String after = repair.after();
        int start = repair.start();
        return body.startsWith(after, start)
                || body.startsWith(Segmenter.shared().simplify(after), start);
    }

    private List<List<Run>> paragraphs() {
        marks.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end));
        TreeSet<Integer> cuts = new TreeSet<>();
        marks.forEach(mark -> {
            cuts.add(mark.start());
            cuts.add(mark.end());
        });
        List<List<Run>> paragraphs = new ArrayList<>();
        List<Mark> open = new ArrayList<>();
        int next = 0;
        for (int start = 0; start <= body.length(); ) {
            int newline = body.indexOf('\n', start);
            int end = newline < 0 ? body.length() : newline;
            List<Run> runs = new ArrayList<>();
            for (int at = start; at < end; ) {
                while (next < marks.size() && marks.get(next).start() <= at) {
                    open.add(marks.get(next++));
                }
                int from = at;
                open.removeIf(mark -> mark.end() <= from);
                Integer cut = cuts.higher(at);
                int to = cut == null ? end : Math.min(cut, end);
                List<Mark> covering = new ArrayList<>(open);
                covering.sort(Comparator.comparingInt(mark -> mark.end() - mark.start()));
                runs.add(new Run(at, to, covering));
                at = to;
            }
            paragraphs.add(runs);
            start = end + 1;
        }
        return paragraphs;
    }
}
