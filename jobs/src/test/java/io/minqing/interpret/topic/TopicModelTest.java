package io.minqing.interpret.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minqing.record.Evidence;
import io.minqing.record.TopicMention;
import io.minqing.text.segment.Segmentation;
import io.minqing.text.segment.Segmenter;
import io.minqing.text.vocabulary.VocabularyException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicModelTest {
    private static final TopicVocabulary VOCABULARY = TopicVocabulary.shared();
    private static final TopicTagger ALONE = new TopicTagger(VOCABULARY, TopicModel.NONE);
    private static final TopicTagger LEARNED =
            new TopicTagger(VOCABULARY, TopicModel.read("topic-weight.csv", VOCABULARY));

    private static List<String> topics(TopicTagger tagger, String text) {
        return tagger.tag("", Segmenter.shared().segment(text)).stream()
                .map(TopicMention::topic)
                .toList();
    }

    @Test
    void aGroupThatIsSureGoesFirstAndTheRestStays() {
        String text = "业主问物业公司：塔吊天天转，谁来管？商场的押金也没有退，押金条还在。";
        List<String> alone = topics(ALONE, text);
        List<String> learned = topics(LEARNED, text);

        assertThat(alone).first().isEqualTo("housing");
        assertThat(learned).first().isEqualTo("consumer_rights");
        assertThat(learned).containsExactlyInAnyOrderElementsOf(alone);
    }

    @Test
    void scoresStillFallWhenAGroupGoesFirst() {
        assertThat(LEARNED.tag("", Segmenter.shared().segment("业主问物业公司：塔吊天天转，谁来管？商场的押金也没有退，押金条还在。")))
                .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()))
                .allSatisfy(mention -> assertThat(mention.score()).isBetween(0.5, 1.0));
    }

    @Test
    void aTopicsOwnWeightsDecideWhetherItIsListed() {
        assertThat(topics(ALONE, "广场上的风筝越来越多，线割伤了人。")).doesNotContain("sports");
        assertThat(topics(LEARNED, "广场上的风筝越来越多，线割伤了人。")).contains("sports");
        assertThat(topics(LEARNED, "路边的梧桐该修剪了，枝叶挡住了窗户。")).doesNotContain("sports");
    }

    @Test
    void theWordsOfADecisionAreShownWhereTheyStand() {
        Segmentation body = Segmenter.shared().segment("广场上的风筝越来越多，线割伤了人。");

        assertThat(LEARNED.tag("", body))
                .filteredOn(mention -> mention.topic().equals("sports"))
                .singleElement()
                .satisfies(mention -> assertThat(mention.evidence()).contains(new Evidence("风筝", 4, 6)));
    }

    @Test
    void saysNothingAboutTextsLongerThanItLearnedFrom() {
        String text = "业主问物业公司：塔吊天天转，谁来管？商场的押金也没有退，押金条还在。" + "这件事已经说过很多遍了，请给个答复。".repeat(20);

        assertThat(topics(LEARNED, text)).isEqualTo(topics(ALONE, text));
    }

    @Test
    void aModelIsReadAsItWasWritten() {
        assertThat(TopicModel.read("topic-weight.csv", VOCABULARY).toCsv())
                .startsWith("label,word,weight\n#")
                .endsWith("""
                        *,(longest text),300
                        sports,(constant),-2.000
                        sports,(vocabulary),1.000
                        sports,风筝,30.000
                        商贸旅游,(constant),-1.000
                        商贸旅游,(vocabulary),0.500
                        商贸旅游,塔吊,30.000
                        """);
    }

    @Test
    void refusesALabelThatIsNoTopicAndAWordThatStandsTwice() {
        assertThatThrownBy(() -> TopicModel.read("topic-weight-unknown-label.csv", VOCABULARY))
                .isInstanceOf(VocabularyException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("\"天气\" is neither a topic nor a group of topic.csv");
        assertThatThrownBy(() -> TopicModel.read("topic-weight-twice.csv", VOCABULARY))
                .isInstanceOf(VocabularyException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("\"风筝\" stands twice under sports");
    }
}
