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
        "SWALLOWS, true, true, 80, 0.5",
        "SWALLOWS, true, false, 80, 0.5",
        "SWALLOWS, false, true, 40, 1",
        "SWALLOWS, false, false, 40, 1",
        "REPLACES, true, true, 80, 0.5",
        "REPLACES, true, false, 80, 0.5",
        "REPLACES, false, true, 40, 1",
        "REPLACES, false, false, 40, 1",
        "DROPS, true, true, 40, 1",
        "DROPS, true, false, 40, 1",
        "DROPS, false, true, 20, 1",
        "DROPS, false, false, 20, 1"
    })
    void hardlyEverRestoresWrongly(
            Decoder decoder, boolean keepsPrivateUse, boolean doublesMarks, double exact, double wrong) {
        SlipTrial trial = new SlipTrial(decoder, keepsPrivateUse, doublesMarks);
        CivicSentences sentences = new CivicSentences(7);
        while (trial.damagedCharacters() < 10_000) {
            trial.run(sentences.page(30));
        }
        System.out.println(trial);

        assertThat(100.0 * trial.wrong() / trial.runs())
                .as(trial + " " + trial.failures())
                .isLessThanOrEqualTo(wrong);
        assertThat(100.0 * trial.exact() / trial.runs()).as(trial.toString()).isGreaterThanOrEqualTo(exact);
        assertThat(trial.soundChanged()).as(trial + " " + trial.failures()).isZero();
        assertThat(trial.unflagged()).as(trial.toString()).isLessThanOrEqualTo(trial.runs() / 100);
    }

    @Test
    void changesNothingInFiveMillionSoundCharacters() {
        CivicSentences sentences = new CivicSentences(11);
        long characters = 0;
        long start = System.nanoTime();
        while (characters < 5_000_000) {
            String page = sentences.soundPage(400);
            characters += page.length();

            RepairedText repaired = TextRepair.shared().repair(page);

            assertThat(repaired.text()).isEqualTo(page);
            assertThat(repaired.issues()).isEmpty();
        }
        System.out.println("sound: " + characters * 3e-6 / ((System.nanoTime() - start) / 1e9) + " MB/s with making it up");
    }
}
