package io.minqing.interpret;

import io.minqing.interpret.topic.TopicGrounds;
import io.minqing.record.Article;
import io.minqing.record.RegionCandidate;
import java.util.List;

/**
 * An interpreted article with the grounds of what was read out of it, for an analyst who asks. No table holds it.
 *
 * @param article the article, the same as without asking
 * @param candidates every name that could be a place, won or lost, in the order of the text
 * @param topics the grounds of each topic, in the order of the article's topics
 */
public record ArticleExplanation(Article article, List<RegionCandidate> candidates, List<TopicGrounds> topics) {}
