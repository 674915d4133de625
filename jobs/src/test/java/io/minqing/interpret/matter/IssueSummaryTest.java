package io.minqing.interpret.matter;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.record.TermWeight;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssueSummaryTest {
    @Test
    void theDocumentThatIsMostLikeAllStandsForTheMatter() {
        IssueSummary summary = IssueSummary.of(List.of(
                document("a", "housing", word("车位", 0.8), word("捆绑", 0.6)),
                document("b", "housing", word("车位", 0.7), word("捆绑", 0.7)),
                document("c", "transport", word("车位", 0.6), word("公交", 0.8))));

        assertThat(summary.articleId()).isEqualTo("a");
        assertThat(summary.words()).startsWith("车位", "捆绑");
        assertThat(summary.topic()).isEqualTo("housing");
    }

    @Test
    void isTheSameWhateverOrderTheDocumentsComeIn() {
        IssueSummary.Document one = document("a", "housing", word("车位", 1));
        IssueSummary.Document other = document("b", "education", word("车位", 1));

        assertThat(IssueSummary.of(List.of(other, one))).isEqualTo(IssueSummary.of(List.of(one, other)));
        assertThat(IssueSummary.of(List.of(one, other)).articleId()).isEqualTo("a");
    }

    @Test
    void hasNoTopicWhereNoDocumentHasOne() {
        assertThat(IssueSummary.of(List.of(new IssueSummary.Document("a", List.of(), List.of())))
                        .topic())
                .isNull();
    }

    @Test
    void picksTheSentenceThatSaysMost() {
        String body = "您好，打扰了。开发商把车位和房子捆绑出售！\n不买车位就不让签合同，请问合法吗？谢谢。";
        assertThat(IssueSummary.keySentence(body, List.of("捆绑", "车位", "合同"))).isEqualTo("开发商把车位和房子捆绑出售！");
        assertThat(IssueSummary.keySentence(body, List.of())).isEqualTo("您好，打扰了。");
        assertThat(IssueSummary.keySentence("", List.of("车位"))).isEmpty();
        assertThat(IssueSummary.keySentence("车位".repeat(200), List.of("车位"))).hasSize(161);
    }

    private static IssueSummary.Document document(String id, String topic, TermWeight... words) {
        return new IssueSummary.Document(id, List.of(words), List.of(word(topic, 1)));
    }

    private static TermWeight word(String term, double weight) {
        return new TermWeight(term, weight, false);
    }
}
