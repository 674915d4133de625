package io.minqing.text.slip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordModelTest {
    private static final Lexicon LEXICON = new Lexicon();
    private final WordModel model = new WordModel(LEXICON);

    @ParameterizedTest
    @CsvSource({
        "县政协委员提交提案, 县政哈委员提交提案",
        "走访高校和企业, 走访高。和企业",
        "在海口市召开会议, 在校口市召开会议",
        "推进环保工作, 推进环海工作",
        "取得明显成效。随后, 取得明显成效海随后",
        "社情民意信息, 社情民已信息",
    })
    void prefersWhatIsWritten(String written, String damaged) {
        assertThat(model.score(written.toCharArray())).isGreaterThan(model.score(damaged.toCharArray()));
    }

    @Test
    void scoresNothingAsCertain() {
        assertThat(model.score(new char[0])).isZero();
    }

    @Test
    void knowsTheWordsOfOurVocabularies() {
        assertThat(model.score("委员工作室".toCharArray())).isGreaterThan(model.score("委员".toCharArray()) - 9);
    }
}
