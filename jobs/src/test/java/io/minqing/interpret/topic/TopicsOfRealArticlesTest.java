package io.minqing.interpret.topic;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minqing.record.TopicMention;
import io.minqing.text.segment.Segmenter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Measures the tagger against annotated articles that are not part of the repository; skipped where they are absent. */
class TopicsOfRealArticlesTest {
    private static final Path GOLD = Path.of("../../shared/real/gold");

    @Test
    void findsEveryPrimaryTopicAndFewFalseOnes() throws IOException {
        assumeTrue(Files.isDirectory(GOLD), "no annotated articles at " + GOLD);
        int right = 0;
        int wrong = 0;
        int missing = 0;
        for (String name : List.of("ningming.json", "tiandong.json", "xincheng.json")) {
            JsonNode gold = new ObjectMapper().readTree(GOLD.resolve(name).toFile());
            Set<String> found = TopicTagger.shared()
                    .tag(
                            gold.get("title").asText(),
                            Segmenter.shared().segment(gold.get("body").asText()))
                    .stream()
                    .map(TopicMention::topic)
                    .collect(toSet());
            Set<String> discussed = topics(gold, "primary");
            assertThat(found).as(name).containsAll(discussed);
            discussed.addAll(topics(gold, "present"));
            right += (int) found.stream().filter(discussed::contains).count();
            missing += (int) discussed.stream().filter(t -> !found.contains(t)).count();
            found.removeAll(discussed);
            found.removeAll(topics(gold, "weak"));
            wrong += found.size();
        }

        assertThat(2.0 * right / (2 * right + wrong + missing)).as("F1").isGreaterThanOrEqualTo(0.88);
    }

    private static Set<String> topics(JsonNode gold, String kind) {
        Set<String> topics = new HashSet<>();
        gold.get("topics").get(kind).forEach(topic -> topics.add(topic.asText()));
        return topics;
    }
}
