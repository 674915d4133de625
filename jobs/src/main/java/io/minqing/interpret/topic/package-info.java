/** Topics by terms and by learned weights, with their grounds: {@link io.minqing.interpret.topic.TopicTagger}. Needs {@code text} alone. */
package io.minqing.interpret.topic;
