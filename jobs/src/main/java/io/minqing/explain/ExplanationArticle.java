package io.minqing.explain;

import io.minqing.explain.EvidenceRuns.Kind;
import io.minqing.explain.EvidenceRuns.Mark;
import io.minqing.explain.EvidenceRuns.Run;
import io.minqing.interpret.ArticleExplanation;
import io.minqing.interpret.topic.TopicGrounds;
import io.minqing.record.Article;
import io.minqing.record.Evidence;
import io.minqing.record.Fact;
import io.minqing.record.Issue;
import io.minqing.record.RegionMention;
import io.minqing.record.RegionRole;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One article of the page: what it says beside the body in which the words are marked, then places considered, repairs
 * and dropped lines ({@link ExplanationTables}). Every mark links to the card that says why, and every card to its words.
 */
final class ExplanationArticle {
    private final ArticleExplanation explanation;
    private final Article article;
    private final String id;
    private final ExplanationLabels labels;
    private final StringBuilder html = new StringBuilder();

    /**
     * @param id begins the ids of the article's elements
     */
    ExplanationArticle(ArticleExplanation explanation, String id, ExplanationLabels labels) {
        this.explanation = explanation;
        this.article = explanation.article();
        this.id = id;
        this.labels = labels;
    }

    String html() {
        add("<article id=\"%s\">\n<a class=\"skip\" href=\"#%s-grounds\">跳到依据</a>\n", id, id);
        head();
        add("<div class=\"reading\">\n");
        body();
        add("<section class=\"grounds\" id=\"%s-grounds\" tabindex=\"-1\" aria-label=\"依据\">\n", id);
        regions();
        topics();
        facts();
        workrooms();
        add("</section>\n<div class=\"tables\">\n");
        html.append(new ExplanationTables(explanation, id, labels).html());
        add("</div>\n</div>\n</article>\n");
        return html.toString();
    }

    private void head() {
        add(
                "<header>\n<p class=\"kicker\">解读依据</p>\n<h1>%s</h1>\n",
                article.title() == null ? "（标题不详）" : text(article.title()));
        add(
                "<p class=\"meta\">%s · %s%s · <span class=\"code\">%s 第 %d 条</span></p>\n",
                article.publishedOn() == null ? "日期不详" : "<b>" + article.publishedOn() + "</b>",
                article.source() == null ? "来源不详" : "<b>" + text(article.source()) + "</b>",
                article.authors().isEmpty() ? "" : " · " + text(String.join(" ", article.authors())),
                text(article.file()),
                article.record());
        if (!article.issues().isEmpty()) {
            add("<ul class=\"issues\" aria-label=\"提示\">");
            for (Issue issue : article.issues()) {
                add("<li>%s</li>", text(labels.of(issue)));
            }
            add("</ul>\n");
        }
        String primary = article.regions().stream()
                .filter(region -> region.role() == RegionRole.PRIMARY)
                .map(region -> text(region.name()))
                .findFirst()
                .orElse("未定位");
        add("<dl class=\"numbers\"><div class=\"wide\"><dt>主要地区</dt><dd>%s</dd></div>", primary);
        number("议题", article.topics().size());
        number("数据", article.facts().size());
        number("修复", EvidenceRuns.repairs(article, Kind.REPAIR).size());
        number("剔除的行", article.dropped().size());
        add("</dl>\n</header>\n");
    }

    private void number(String what, int count) {
        add("<div><dt>%s</dt><dd>%d</dd></div>", what, count);
    }

    private void body() {
        add("<section class=\"text\" aria-label=\"正文\">\n<h2>正文<small>悬停、点按或用 Tab 键查看依据</small></h2>\n");
        add("<div class=\"legend\" role=\"group\" aria-label=\"标注\">");
        for (Kind kind : Kind.values()) {
            String name = lower(kind);
            add(
                    "<label><input type=\"checkbox\" class=\"show-%s\" checked><span class=\"mark %s\">%s</span></label>",
                    name, name, name(kind));
        }
        add("</div>\n");
        if (article.body().isEmpty()) {
            add("<p class=\"empty\">没有正文。</p>\n");
        } else {
            for (List<Run> paragraph : EvidenceRuns.of(article)) {
                add("<p>");
                paragraph.forEach(this::run);
                add("</p>\n");
            }
        }
        add("</section>\n");
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case REGION -> "地区";
            case TOPIC -> "议题";
            case FACT -> "数据";
            case REPAIR -> "修复";
            case UNRESOLVED -> "未复原";
        };
    }

    private void run(Run run) {
        String words = text(article.body().substring(run.start(), run.end()));
        if (run.marks().isEmpty()) {
            html.append(words);
            return;
        }
        String kinds =
                run.marks().stream().map(mark -> lower(mark.kind())).distinct().collect(Collectors.joining(" "));
        List<String> cards = run.marks().stream().map(this::card).distinct().toList();
        boolean begins = run.marks().stream().anyMatch(mark -> mark.start() == run.start());
        add(
                "<a class=\"mark %s\"%s data-of=\"%s\" href=\"#%s\">%s</a>",
                kinds,
                begins ? " id=\"" + id + "-at-" + run.start() + "\"" : "",
                String.join(" ", cards),
                cards.get(0),
                words);
    }

    private String card(Mark mark) {
        return id + "-" + lower(mark.kind()) + "-" + mark.item();
    }

    private void regions() {
        add("<h2>地区<small>%d</small></h2>\n<ul>\n", article.regions().size());
        for (int i = 0; i < article.regions().size(); i++) {
            RegionMention region = article.regions().get(i);
            boolean heats = region.role() == RegionRole.PRIMARY || region.role() == RegionRole.DISCUSSED;
            String reasons = explanation.candidates().stream()
                    .filter(candidate ->
                            candidate.role() != null && candidate.code().equals(region.code()))
                    .map(candidate -> text(labels.of(candidate.reason())))
                    .distinct()
                    .collect(Collectors.joining("；"));
            add(
                    "<li class=\"card region\" id=\"%s-region-%d\"><span class=\"role%s\">%s</span><span class=\"name\">%s</span>"
                            + "<div class=\"why\">%s · %s · 把握 %.0f%%</div><div class=\"why\">%s%s</div>",
                    id,
                    i,
                    heats ? "" : " quiet",
                    text(labels.of(region.role())),
                    text(region.name()),
                    text(region.code()),
                    text(labels.of(region.level())),
                    100 * region.confidence(),
                    region.inTitle() ? "标题里写到。" : "",
                    reasons);
            chips(region.evidence());
            add("</li>\n");
        }
        add("</ul>\n");
        if (article.regions().isEmpty()) {
            add("<p class=\"empty\">没有认定任何地区。</p>\n");
        }
    }

    private void topics() {
        add("<h2>议题<small>%d</small></h2>\n<ul>\n", explanation.topics().size());
        for (int i = 0; i < explanation.topics().size(); i++) {
            TopicGrounds topic = explanation.topics().get(i);
            add(
                    "<li class=\"card topic\" id=\"%s-topic-%d\"><span class=\"score\"><meter value=\"%.3f\">%.2f</meter>%.2f</span>"
                            + "<span class=\"name\">%s</span> <span class=\"code\">%s</span><div class=\"chips\">",
                    id, i, topic.score(), topic.score(), topic.score(), text(topic.label()), text(topic.group()));
            for (TopicGrounds.Term term : topic.terms()) {
                term(term);
            }
            add("</div></li>\n");
        }
        add("</ul>\n");
        if (explanation.topics().isEmpty()) {
            add("<p class=\"empty\">没有议题达到门槛。</p>\n");
        }
    }

    private void term(TopicGrounds.Term term) {
        String tier = term.tier() == null ? "学得" : labels.of("Tier", term.tier());
        String said = "%s<small>%s%s%s%s</small>"
                .formatted(
                        text(term.text()),
                        "strong".equals(term.tier()) ? "<span class=\"strong\">" + tier + "</span>" : text(tier),
                        term.tier() == null ? "" : " " + Explanation.number(term.weight()),
                        term.inTitle() ? " · 标题" : "",
                        term.spans().size() > 1 ? " · " + term.spans().size() + " 处" : "");
        if (term.spans().isEmpty()) {
            add("<span class=\"chip\">%s</span>", said);
        } else {
            add(
                    "<a class=\"chip\" href=\"#%s-at-%d\">%s</a>",
                    id, term.spans().get(0).start(), said);
        }
    }

    private void facts() {
        add("<h2>数据<small>%d</small></h2>\n<ul>\n", article.facts().size());
        for (int i = 0; i < article.facts().size(); i++) {
            Fact fact = article.facts().get(i);
            add(
                    "<li class=\"card fact\" id=\"%s-fact-%d\"><span class=\"figure\">%s%s %s</span><span class=\"name\">%s</span>"
                            + " <span class=\"code\">%s%s</span><dl>",
                    id,
                    i,
                    Explanation.number(fact.value()),
                    fact.upper() == null ? "" : "–" + Explanation.number(fact.upper()),
                    text(fact.unit()),
                    text(fact.indicator()),
                    text(labels.of(fact.bound())),
                    fact.cumulative() ? " · 累计" : "");
            if (fact.indicatorId() != null) {
                detail("指标", labels.of("indicator", fact.indicatorId()) + "（" + fact.indicatorId() + "）");
            }
            detail("时段", fact.period());
            detail("主体", fact.actor());
            detail("其中，属于", fact.partOf());
            add("</dl>");
            chips(List.of(fact.evidence()));
            add("</li>\n");
        }
        add("</ul>\n");
        if (article.facts().isEmpty()) {
            add("<p class=\"empty\">没有读出数据。</p>\n");
        }
    }

    private void detail(String name, String value) {
        if (value != null) {
            add("<dt>%s</dt><dd>%s</dd>", name, text(value));
        }
    }

    private void workrooms() {
        if (article.workrooms().isEmpty()) {
            return;
        }
        add("<h2>工作室<small>%d</small></h2>\n<ul>\n", article.workrooms().size());
        article.workrooms()
                .forEach(room -> add(
                        "<li class=\"card\"><span class=\"name\">%s</span> <span class=\"code\">%s%s</span></li>\n",
                        text(room.name()),
                        text(labels.of("workroom", room.kind())),
                        room.sector() == null ? "" : " · " + text(room.sector())));
        add("</ul>\n");
    }

    /** Links to the words in the body, each wording once. */
    private void chips(List<Evidence> evidence) {
        if (evidence.isEmpty()) {
            return;
        }
        add("<div class=\"chips\">");
        for (int i = 0; i < evidence.size(); i++) {
            String words = evidence.get(i).text();
            List<Evidence> same =
                    evidence.stream().filter(span -> span.text().equals(words)).toList();
            if (same.get(0).equals(evidence.get(i))) {
                add(
                        "<a class=\"chip\" href=\"#%s-at-%d\">%s%s</a>",
                        id,
                        evidence.get(i).start(),
                        text(words),
                        same.size() > 1 ? "<small>" + same.size() + " 处</small>" : "");
            }
        }
        add("</div>");
    }

    private void add(String format, Object... values) {
        html.append(String.format(Locale.ROOT, format, values));
    }

    private static String text(String text) {
        return Html.text(text);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
