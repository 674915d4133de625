package io.minqing.evaluate;

import io.minqing.record.Article;
import io.minqing.record.Fact;
import io.minqing.record.Issue;
import io.minqing.record.RegionMention;
import io.minqing.record.RegionRole;
import io.minqing.record.TopicMention;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a system, ours or a baseline, says about a page.
 *
 * @param title null when it says none; so also date, source and primary region
 * @param heatedRegions codes of the places that would heat a map, the primary one included
 * @param topics ids of the topics it lists
 */
record Prediction(
        String title,
        LocalDate publishedOn,
        String source,
        List<String> authors,
        String body,
        String primaryRegion,
        Set<String> heatedRegions,
        Set<String> topics,
        List<Fact> facts,
        Set<Issue> issues) {

    /** What Minqing says. */
    static Prediction of(Article article) {
        String primary = null;
        Set<String> heated = new TreeSet<>();
        for (RegionMention region : article.regions()) {
            if (region.role() == RegionRole.PRIMARY && primary == null) {
                primary = region.code();
            }
            if (region.role() == RegionRole.PRIMARY || region.role() == RegionRole.DISCUSSED) {
                heated.add(region.code());
            }
        }
        Set<String> topics = new TreeSet<>();
        for (TopicMention topic : article.topics()) {
            topics.add(topic.topic());
        }
        Set<Issue> issues = EnumSet.noneOf(Issue.class);
        issues.addAll(article.issues());
        return new Prediction(
                article.title(),
                article.publishedOn(),
                article.source(),
                article.authors(),
                article.body(),
                primary,
                heated,
                topics,
                article.facts(),
                issues);
    }

    /** What is said about a page that could not be read: nothing. */
    static Prediction nothing() {
        return new Prediction(null, null, null, List.of(), "", null, Set.of(), Set.of(), List.of(), Set.of());
    }
}
