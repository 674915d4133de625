package io.minqing.interpret.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.interpret.ArticleExplanation;
import io.minqing.interpret.ArticleInterpreter;
import io.minqing.record.ArticleKind;
import io.minqing.record.Evidence;
import io.minqing.record.RawArticle;
import io.minqing.record.TopicMention;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicGroundsTest {
    @Test
    void tellsTheTierAndPlaceOfEveryTerm() {
        List<Evidence> evidence =
                List.of(new Evidence("物业治理", 3, 7), new Evidence("楼道里", 20, 23), new Evidence("物业治理", 30, 34));
        TopicGrounds grounds = TopicGrounds.of(List.of(new TopicMention("housing", 0.8, evidence)), "老旧小区改造怎么改")
                .get(0);
        assertThat(grounds.label()).isEqualTo("住房与物业");
        assertThat(grounds.terms())
                .containsExactly(
                        new TopicGrounds.Term("老旧小区改造", "strong", 1, true, List.of()),
                        new TopicGrounds.Term("物业治理", "strong", 1, false, List.of(evidence.get(0), evidence.get(2))),
                        new TopicGrounds.Term("楼道里", null, 0, false, List.of(evidence.get(1))));
    }

    @Test
    void aTopicThatTheVocabularyLostKeepsItsId() {
        TopicGrounds grounds = TopicGrounds.of(List.of(new TopicMention("gone", 0.5, List.of())), null)
                .get(0);
        assertThat(grounds.label()).isEqualTo("gone");
        assertThat(grounds.terms()).isEmpty();
    }

    @Test
    void explainingChangesNothing() {
        var prepared = ArticleInterpreter.prepare(
                new RawArticle(
                        "a.txt",
                        1,
                        null,
                        ArticleKind.ARTICLE,
                        null,
                        "海口市政协开展物业调研",
                        "海口市政协组织委员走访小区33个，收集物业治理意见12条。",
                        false,
                        null,
                        null,
                        null,
                        false,
                        Map.of()),
                LocalDate.of(2026, 1, 1));
        ArticleExplanation explanation = ArticleInterpreter.explain(prepared);
        assertThat(explanation.article()).isEqualTo(ArticleInterpreter.interpret(prepared));
        assertThat(explanation.candidates()).isNotEmpty();
        assertThat(explanation.topics()).hasSameSizeAs(explanation.article().topics());
    }
}
