package io.minqing.text.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minqing.text.character.Simplifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterModelTest {
    private final CharacterModel model = CharacterModel.shared();
    private final NgramCounts nothing = new NgramCounts(1);

    @ParameterizedTest
    @CsvSource({
        "造成危害的行为, 造成。后的行为",
        "走访高校和企业, 走访高停和企业",
        "在海口市召开会议, 在停口市召开会议",
        "取得成效。随后, 取得成效海随后",
        "说明情况后，街道答复, 说明情况针，街道答复",
    })
    void prefersWhatIsWritten(String written, String damaged) {
        assertThat(score(written, nothing)).isGreaterThan(score(damaged, nothing));
    }

    @ParameterizedTest
    @CsvSource({"提出的意见和建", "各县（市、区", "城乡居民基本医", "。"})
    void sharesOneAmongAllCharactersThatMayFollow(String before) {
        char[] text = before.toCharArray();
        CharacterModel.Behind behind = model.behind(text, text.length, nothing, 0);

        double sum = 0;
        for (char c = 1; c < Character.MAX_VALUE; c++) {
            double probability = Math.exp(behind.logProbability(c));
            // What was never counted has a token of a share, so that nothing is impossible.
            sum += probability > 1e-6 ? probability : 0;
        }

        assertThat(sum).isEqualTo(1, within(0.08));
    }

    @Test
    void believesMoreOfWhatThePageWritesElsewhere() {
        PageText page = new PageText("亓校场村的群众，亓校场村", Simplifier.shared());

        assertThat(score("亓校场", page.counts())).isGreaterThan(score("亓校场", nothing) + 3);
    }

    @Test
    void doesNotBelieveATextBecauseItStandsThere() {
        PageText page = new PageText("亓校场村", Simplifier.shared());
        char[] text = "亓校场".toCharArray();

        assertThat(model.score(text, 0, 3, page.counts(), 1)).isLessThan(model.score(text, 0, 3, page.counts(), 0) - 3);
    }

    private double score(String text, NgramCounts page) {
        return model.score(text.toCharArray(), 0, text.length(), page, 0);
    }
}
