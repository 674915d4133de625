package io.minqing.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.text.ByteSlipDamage.Decoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteSlipTrialTest {
    /** Pages of made-up civic text, damaged in every way that is known; what is asserted is what is reached. */
    @ParameterizedTest
    @CsvSource({
        "SWALLOWS, true, true, 20",
        "SWALLOWS, true, false, 20",
        "SWALLOWS, false, true, 15",
        "SWALLOWS, false, false, 15",
        "REPLACES, true, true, 20",
        "REPLACES, true, false, 20",
        "REPLACES, false, true, 15",
        "REPLACES, false, false, 15",
        "DROPS, true, true, 0",
        "DROPS, true, false, 15",
        "DROPS, false, true, 0",
        "DROPS, false, false, 10"
    })
    void hardlyEverRestoresWrongly(Decoder decoder, boolean keepsPrivateUse, boolean doublesMarks, double exact) {
        SlipTrial trial = new SlipTrial(decoder, keepsPrivateUse, doublesMarks);
        CivicSentences sentences = new CivicSentences(7);
        while (trial.damagedCharacters() < 10_000) {
            trial.run(sentences.page(30));
        }

        assertThat(trial.wrong()).as(trial + " " + trial.failures()).isLessThanOrEqualTo(0.5);
        assertThat(trial.exact()).as(trial.toString()).isGreaterThanOrEqualTo(exact);
        assertThat(trial.soundChanged()).as(trial.toString()).isZero();
        if (decoder != Decoder.DROPS) {
            assertThat(trial.unflagged()).as(trial.toString()).isZero();
        }
    }

    @Test
    void changesNothingInAMillionSoundCharacters() {
        CivicSentences sentences = new CivicSentences(11);
        int characters = 0;
        while (characters < 1_000_000) {
            String page = sentences.soundPage(100);
            characters += page.length();

            RepairedText repaired = TextRepair.shared().repair(page);

            assertThat(repaired.text()).isEqualTo(page);
            assertThat(repaired.issues()).isEmpty();
        }
    }
}
