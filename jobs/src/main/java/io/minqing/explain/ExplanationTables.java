package io.minqing.explain;

import io.minqing.explain.EvidenceRuns.Kind;
import io.minqing.interpret.ArticleExplanation;
import io.minqing.record.Article;
import io.minqing.record.DropReason;
import io.minqing.record.DroppedLine;
import io.minqing.record.RegionCandidate;
import io.minqing.record.RegionCandidate.Where;
import io.minqing.record.Repair;
import io.minqing.record.RepairKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The second half of an article of the page: places that won and lost, what was mended, and what was dropped. */
final class ExplanationTables {
    /** Rows of candidates that are shown; a link farm has hundreds of names. */
    private static final int MOST_ROWS = 200;

    /** Kinds of repairs with no more than so many are shown open. */
    private static final int FEW = 6;

    private final ArticleExplanation explanation;
    private final Article article;
    private final String id;
    private final ExplanationLabels labels;
    private final StringBuilder html = new StringBuilder();

    ExplanationTables(ArticleExplanation explanation, String id, ExplanationLabels labels) {
        this.explanation = explanation;
        this.article = explanation.article();
        this.id = id;
        this.labels = labels;
    }

    String html() {
        candidates();
        repairs();
        dropped();
        return html.toString();
    }

    private void candidates() {
        List<CandidateRow> rows = CandidateRow.of(explanation.candidates());
        if (rows.isEmpty()) {
            // none in the text, or a document out of the tables, which do not keep them
            return;
        }
        long won = rows.stream().filter(CandidateRow::won).count();
        add("<section aria-label=\"地名候选\">\n<h2>地名候选<small>选中 %d，落选 %d</small></h2>\n", won, rows.size() - won);
        add("<div class=\"table-box\"><table class=\"names\"><thead><tr><th>结果</th><th>写法</th><th>所指</th><th>作用</th>"
                + "<th>理由</th><th>位置</th></tr></thead><tbody>\n");
        rows.stream().limit(MOST_ROWS).forEach(this::candidate);
        add("</tbody></table></div>\n");
        if (rows.size() > MOST_ROWS) {
            add("<p class=\"note\">另有 %d 行未列出。</p>\n", rows.size() - MOST_ROWS);
        }
        add("</section>\n");
    }

    private void candidate(CandidateRow row) {
        RegionCandidate candidate = row.first();
        add(
                "<tr class=\"%s\"><td>%s</td><td><span class=\"word\">%s</span></td><td>%s <span class=\"code\">%s</span></td>"
                        + "<td>%s</td><td>%s</td><td class=\"code\">%s</td></tr>\n",
                row.won() ? "won" : "lost",
                row.won() ? "✓ 选中" : "✗ 落选",
                text(candidate.text()),
                text(candidate.name()),
                text(candidate.code()),
                row.won() ? text(labels.of(candidate.role())) : "",
                text(labels.of(candidate.reason())),
                row.texts().stream()
                        .map(where -> where == Where.BODY ? paragraphs(row.offsets()) : text(labels.of(where)))
                        .collect(Collectors.joining("、")));
    }

    private void repairs() {
        add(
                "<section aria-label=\"修复\">\n<h2>修复<small>%d 处</small></h2>\n",
                EvidenceRuns.repairs(article, Kind.REPAIR).size());
        Map<RepairKind, List<Integer>> kinds = new TreeMap<>();
        for (int i = 0; i < article.repairs().size(); i++) {
            kinds.computeIfAbsent(article.repairs().get(i).kind(), kind -> new ArrayList<>())
                    .add(i);
        }
        kinds.forEach((kind, items) -> {
            boolean open = items.size() <= FEW || kind == RepairKind.BYTE_SLIP || kind == RepairKind.UNRESOLVED_BYTES;
            add(
                    "<details%s><summary><b>%s</b><span>%d 处</span></summary><ul>\n",
                    open ? " open" : "", text(labels.of(kind)), items.size());
            items.forEach(this::repair);
            add("</ul></details>\n");
        });
        if (kinds.isEmpty()) {
            add("<p class=\"empty\">原文无须修复。</p>\n");
        }
        add("</section>\n");
    }

    private void repair(int i) {
        Repair repair = article.repairs().get(i);
        if (EvidenceRuns.kind(repair) == Kind.UNRESOLVED) {
            add(
                    "<li class=\"card unresolved\" id=\"%s-unresolved-%d\">%s <span class=\"code\">%s</span></li>\n",
                    id, i, visible(repair.after()), place(repair));
            return;
        }
        add(
                "<li class=\"card repair\" id=\"%s-repair-%d\"><span class=\"score\">把握 %.0f%%</span><del>%s</del>"
                        + "<span class=\"arrow\" aria-label=\"改为\">→</span><ins>%s</ins> <span class=\"code\">%s</span></li>\n",
                id, i, 100 * repair.confidence(), visible(repair.before()), visible(repair.after()), place(repair));
    }

    private static String visible(String text) {
        return text.isEmpty() ? "（无）" : text.isBlank() ? "（空白）" : text(text);
    }

    private String place(Repair repair) {
        if (repair.start() == null) {
            return "正文之外";
        }
        String paragraph = paragraphs(List.of(repair.start()));
        return EvidenceRuns.isMarked(repair, article.body())
                ? "<a href=\"#%s-at-%d\">%s</a>".formatted(id, repair.start(), paragraph)
                : paragraph;
    }

    private void dropped() {
        add(
                "<section aria-label=\"剔除的行\">\n<h2>剔除的行<small>%d 行</small></h2>\n",
                article.dropped().size());
        Map<DropReason, List<DroppedLine>> reasons = new TreeMap<>();
        for (DroppedLine line : article.dropped()) {
            reasons.computeIfAbsent(line.reason(), reason -> new ArrayList<>()).add(line);
        }
        reasons.forEach((reason, lines) -> {
            add("<details><summary><b>%s</b><span>%d 行</span></summary><ul>\n", text(labels.of(reason)), lines.size());
            lines.forEach(line -> add("<li><b>第 %d 行</b>%s</li>\n", line.line(), text(line.text())));
            add("</ul></details>\n");
        });
        if (reasons.isEmpty()) {
            add("<p class=\"empty\">每一行都属于正文。</p>\n");
        }
        add("</section>\n");
    }

    /** The paragraphs of these offsets, each once, the first ones. */
    private String paragraphs(List<Integer> offsets) {
        List<Integer> paragraphs =
                offsets.stream().map(this::paragraph).distinct().limit(5).toList();
        String times = offsets.size() > paragraphs.size() ? "，共 " + offsets.size() + " 次" : "";
        return "第 " + paragraphs.stream().map(String::valueOf).collect(Collectors.joining("、")) + " 段" + times;
    }

    private int paragraph(int offset) {
        return 1
                + (int) article.body()
                        .chars()
                        .limit(offset)
                        .filter(c -> c == '\n')
                        .count();
    }

    private void add(String format, Object... values) {
        html.append(String.format(Locale.ROOT, format, values));
    }

    private static String text(String text) {
        return Html.text(text);
    }
}
