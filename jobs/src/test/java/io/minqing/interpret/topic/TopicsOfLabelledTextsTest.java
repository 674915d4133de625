package io.minqing.interpret.topic;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minqing.record.TopicMention;
import io.minqing.stats.LabelAgreement;
import io.minqing.text.segment.Segmenter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Measures topics on texts labelled by hand. The half called mended was read while the vocabulary was mended, the half
 * called blind was labelled and then left alone: only that one says what to expect.
 */
class TopicsOfLabelledTextsTest {
    private static final Path REAL = Path.of("../../shared/real");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void findsTheTopicsOfArticlesThatNobodyMendedFor() {
        int right = 0;
        int wrong = 0;
        int missing = 0;
        int missingPrimary = 0;
        for (JsonNode article : lines(resource("article.jsonl"))) {
            if (!article.get("half").asText().equals("blind")) {
                continue;
            }
            Set<String> found = found(article).stream().map(TopicMention::topic).collect(toSet());
            Set<String> primary = strings(article.get("primary"));
            Set<String> discussed = new HashSet<>(primary);
            discussed.addAll(strings(article.get("present")));
            right += (int) found.stream().filter(discussed::contains).count();
            missing += (int) discussed.stream().filter(t -> !found.contains(t)).count();
            missingPrimary +=
                    (int) primary.stream().filter(t -> !found.contains(t)).count();
            found.removeAll(discussed);
            found.removeAll(strings(article.get("weak")));
            wrong += found.size();
        }

        assertThat(missingPrimary).isLessThanOrEqualTo(2);
        assertThat(2.0 * right / (2 * right + wrong + missing)).as("F1").isGreaterThanOrEqualTo(0.80);
    }

    @Test
    void theBestTopicOfAMessageIsOfItsOfficialGroup() {
        assumeTrue(Files.isDirectory(REAL), "no messages at " + REAL);
        Map<String, JsonNode> messages = lines(REAL.resolve("messages/citizen-messages.jsonl")).stream()
                .collect(toMap(message -> message.get("id").asText(), message -> message));
        List<Set<String>> truth = new ArrayList<>();
        List<Set<String>> said = new ArrayList<>();
        for (String[] row : rows("message-label.csv")) {
            if (row[2].equals("blind") && !row[1].equals("其他")) {
                truth.add(Set.of(row[1]));
                said.add(found(messages.get(row[0])).stream()
                        .limit(1)
                        .map(best -> TopicVocabulary.shared()
                                .topic(best.topic())
                                .orElseThrow()
                                .group())
                        .collect(toSet()));
            }
        }

        assertThat(truth).hasSizeGreaterThan(250);
        assertThat(new LabelAgreement(truth, said).macroF1()).isGreaterThanOrEqualTo(0.87);
    }

    @Test
    void theBestTopicOfAProposalIsOneOfItsOfficialType() {
        assumeTrue(Files.isDirectory(REAL), "no proposals at " + REAL);
        Map<String, Set<String>> topics = rows("proposal-type.csv").stream()
                .collect(toMap(row -> row[0], row -> Set.of(row[1].split("\\|", -1))));
        int best = 0;
        int amongTwo = 0;
        List<Set<String>> truth = new ArrayList<>();
        List<Set<String>> said = new ArrayList<>();
        List<JsonNode> proposals = lines(REAL.resolve("proposals/jiangsu-2019.jsonl"));
        for (JsonNode proposal : proposals) {
            Set<String> ofType = topics.get(proposal.get("category").asText());
            List<String> found =
                    found(proposal).stream().map(TopicMention::topic).toList();
            best += ofType.contains(found.get(0)) ? 1 : 0;
            truth.add(Set.of(proposal.get("category").asText()));
            said.add(ofType.contains(found.get(0)) ? truth.get(truth.size() - 1) : typesOf(found.get(0), topics));
            amongTwo += found.stream().limit(2).anyMatch(ofType::contains) ? 1 : 0;
        }

        assertThat((double) best / proposals.size()).isGreaterThanOrEqualTo(0.83);
        assertThat((double) amongTwo / proposals.size()).isGreaterThanOrEqualTo(0.94);
        assertThat(new LabelAgreement(truth, said).macroF1())
                .as("macro-F1 by type")
                .isGreaterThanOrEqualTo(0.78);
    }

    /** The types a topic that is none of the official type's would have spoken for: each of them is said wrongly. */
    private static Set<String> typesOf(String topic, Map<String, Set<String>> topics) {
        return topics.entrySet().stream()
                .filter(type -> type.getValue().contains(topic))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    private static List<TopicMention> found(JsonNode text) {
        return TopicTagger.shared()
                .tag(
                        text.get("title").asText(),
                        Segmenter.shared().segment(text.get("text").asText().strip()));
    }

    private static Set<String> strings(JsonNode list) {
        Set<String> strings = new HashSet<>();
        list.forEach(item -> strings.add(item.asText()));
        return strings;
    }

    private static List<JsonNode> lines(Path file) {
        try {
            return lines(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> lines(String text) {
        return text.lines().map(TopicsOfLabelledTextsTest::json).toList();
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cells of a simple CSV file, without comments and header. */
    private static List<String[]> rows(String file) {
        Stream<String> lines = resource(file).lines().filter(line -> !line.startsWith("#"));
        return lines.skip(1).map(line -> line.split(",", -1)).toList();
    }

    private static String resource(String file) {
        try (InputStream in = TopicsOfLabelledTextsTest.class.getResourceAsStream("/topics/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
