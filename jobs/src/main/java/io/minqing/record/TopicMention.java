package io.minqing.record;

import java.util.List;

/**
 * A topic that an article really discusses.
 *
 * @param topic id of the topic vocabulary, for example {@code tea_industry}
 * @param score 0 to 1; comparable between topics of one article
 * @param evidence spans in the body, strongest first, at most 8
 */
public record TopicMention(String topic, double score, List<Evidence> evidence) {}
