package io.minqing.interpret.topic;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minqing.interpret.topic.TopicVocabulary.Topic;
import io.minqing.text.vocabulary.Vocabulary;
import io.minqing.text.vocabulary.VocabularyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicVocabularyTest {
    @Test
    void holdsTheFortyTopicsInTheirGroups() {
        TopicVocabulary vocabulary = TopicVocabulary.shared();

        assertThat(vocabulary.topics()).hasSize(40);
        assertThat(vocabulary.topics()).extracting(Topic::group).contains("城乡建设", "商贸旅游", "政协履职");
        assertThat(vocabulary.topic("tea_industry")).contains(new Topic("tea_industry", "茶产业", "农村农业"));
        assertThat(vocabulary.topic("weather")).isEmpty();
    }

    @Test
    void everyTopicHasAtLeastFifteenTerms() {
        var terms = Vocabulary.read("topic_term.csv", "topic").stream()
                .collect(groupingBy(entry -> entry.text("topic"), counting()));

        assertThat(terms)
                .hasSize(40)
                .allSatisfy((topic, count) -> assertThat(count).as(topic).isGreaterThanOrEqualTo(15));
    }

    @ParameterizedTest
    @CsvSource({
        "topic-term-unknown-topic.csv, 3, 'the topic \"weather\" is not in topic.csv'",
        "topic-term-unknown-tier.csv, 2, 'the tier \"loud\" is none of strong, medium, weak'",
        "topic-term-blank.csv, 2, the cell term is blank",
        "topic-term-twice.csv, 4, 'the term \"茶园\" stands twice under tea_industry'",
        "topic-term-not-in.csv, 2, 'the not_in phrase \"企业家\" does not hold the term \"文化\"'",
    })
    void refusesAFaultyTermWithItsLine(String file, int line, String message) {
        assertThatThrownBy(() -> TopicVocabulary.read("topic.csv", file))
                .isInstanceOf(VocabularyException.class)
                .hasMessageContaining(file + ", line " + line + ": " + message);
    }

    @Test
    void refusesATopicThatStandsTwice() {
        assertThatThrownBy(() -> TopicVocabulary.read("topic-twice.csv", "topic_term.csv"))
                .isInstanceOf(VocabularyException.class)
                .hasMessageContaining("topic-twice.csv, line 3: the topic \"tourism\" stands twice");
    }
}
