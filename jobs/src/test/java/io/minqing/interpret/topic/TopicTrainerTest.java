package io.minqing.interpret.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minqing.interpret.topic.TopicTrainer.Judgement;
import io.minqing.record.RawRow;
import io.minqing.text.segment.Segmenter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopicTrainerTest {
    private static final TopicVocabulary VOCABULARY = TopicVocabulary.shared();
    private static final TopicTrainer TRAINER = new TopicTrainer(VOCABULARY);

    private static final List<String> PLACES = List.of("东街", "西街", "南街", "北街", "河边", "桥头", "村口", "山脚");

    private static LabelledText text(String title, String body, String... labels) {
        return new LabelledText(
                Segmenter.shared().segment(title), Segmenter.shared().segment(body), Set.of(labels));
    }

    /** Matters that the vocabulary has no word for, told apart by two words alone. */
    private static List<LabelledText> texts() {
        List<LabelledText> texts = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String place = PLACES.get(i % PLACES.size()) + (i + 1) + "号";
            texts.add(text("反映" + place + "的事", place + "的塔吊又转到半空，看着害怕，请来看看。", "城乡建设"));
            texts.add(text("反映" + place + "的事", place + "的风筝线缠得到处都是，看着害怕，请来看看。", "教育文体"));
        }
        return texts;
    }

    @Test
    void learnsWordsThatTheVocabularyDoesNotHave() {
        List<Judgement> judgements = TRAINER.crossValidate(texts(), 4);

        assertThat(judgements).hasSize(48);
        assertThat(judgements)
                .allSatisfy(judgement -> assertThat(judgement.learned()).isEqualTo(judgement.truth()));
        assertThat(judgements)
                .filteredOn(judgement -> judgement.vocabulary().equals(judgement.truth()))
                .hasSizeLessThan(30);
        assertThat(TRAINER.train(texts()).toCsv()).contains("\n城乡建设,塔吊,").contains("\n教育文体,风筝,");
    }

    @Test
    void theSameTextsGiveTheSameWeightsInAnyOrder() {
        List<LabelledText> turned = new ArrayList<>(texts());
        Collections.reverse(turned);

        assertThat(TRAINER.train(turned).toCsv())
                .isEqualTo(TRAINER.train(texts()).toCsv());
    }

    @Test
    void aCopyIsNeverOnBothSides() {
        List<LabelledText> copies = new ArrayList<>(texts());
        copies.addAll(texts());

        assertThat(TRAINER.crossValidate(copies, 4)).hasSize(96);
        assertThat(TRAINER.crossValidate(List.of(copies.get(0), copies.get(48)), 2))
                .extracting(Judgement::learned)
                .containsOnly(
                        TRAINER.crossValidate(List.of(copies.get(0)), 2).get(0).learned());
    }

    @Test
    void leavesALabelOfFewTextsToTheVocabulary() {
        List<LabelledText> texts = new ArrayList<>(texts());
        texts.add(text("", "村里的茶园该修剪了。", "tea_industry"));

        assertThat(TopicTrainer.rare(texts)).containsExactly("tea_industry");
        assertThat(TRAINER.train(texts).toCsv()).doesNotContain("tea_industry");
    }

    @Test
    void namesOfPlacesAreNoWordsToLearn() {
        List<LabelledText> texts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            texts.add(text("", "长沙市的塔吊第" + i + "次停了。", "城乡建设"));
            texts.add(text("", "岳阳市的风筝第" + i + "次断了。", "教育文体"));
        }

        assertThat(TRAINER.train(texts).toCsv()).contains("塔吊").doesNotContain("长沙", "岳阳");
    }

    @Test
    void labelsAreTopicsOrGroupsByIdOrName() throws LabelledText.UnknownLabelException {
        RawRow row = new RawRow("labels.csv", 1, Map.of("label", "tea_industry、交通运输|养老", "text", "老人坐车去茶园。"));

        assertThat(LabelledText.of(row, VOCABULARY).labels())
                .containsExactlyInAnyOrder("tea_industry", "交通运输", "elderly_care");
        assertThatThrownBy(() ->
                        LabelledText.of(new RawRow("labels.csv", 2, Map.of("label", "天气", "text", "雨")), VOCABULARY))
                .hasMessage("\"天气\" is neither a topic nor a group of jobs/vocabularies/topic.csv");
    }
}
