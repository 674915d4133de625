package io.minqing.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.evaluate.SlipTrial;
import io.minqing.text.ByteSlipDamage.Decoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteSlipTrialTest {
    /** Pages of made-up civic text, damaged in every way that is known; what is asserted is what is reached. */
    @ParameterizedTest
    @CsvSource({
        "SWALLOWS, true, true, 45, 0.5",
        "SWALLOWS, true, false, 40, 2.5",
        "SWALLOWS, false, true, 20, 0.5",
        "REPLACES, true, true, 45, 0.5",
        "REPLACES, true, false, 40, 2.5",
        "DROPS, true, true, 0, 2.5"
    })
    void hardlyEverRestoresWrongly(
            Decoder decoder, boolean keepsPrivateUse, boolean doublesMarks, double exact, double wrong) {
        SlipTrial trial = new SlipTrial(decoder, keepsPrivateUse, doublesMarks);
        CivicSentences sentences = new CivicSentences(7);
        while (trial.damagedCharacters() < 10_000 && trial.runs() < 2_500) {
            trial.run(sentences.page(30));
        }
        assertThat(100.0 * trial.wrong() / trial.runs())
                .as(trial + " " + trial.failures())
                .isLessThanOrEqualTo(wrong);
        assertThat(100.0 * trial.exact() / trial.runs()).as(trial.toString()).isGreaterThanOrEqualTo(exact);
        assertThat(trial.soundChanged()).as(trial + " " + trial.failures()).isZero();
        if (decoder == Decoder.DROPS) {
            return;
        }
        assertThat(trial.unflagged()).as(trial.toString()).isLessThanOrEqualTo(trial.runs() / 100);
    }

    @Test
    void changesNothingInFiveMillionSoundCharacters() {
        CivicSentences sentences = new CivicSentences(11);
        long characters = 0;
        while (characters < 5_000_000) {
            String page = sentences.soundPage(400);
            characters += page.length();

            RepairedText repaired = TextRepair.shared().repair(page);

            assertThat(repaired.text()).isEqualTo(page);
            assertThat(repaired.issues()).isEmpty();
        }
    }
}
