package io.minqing.text.slip;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.evaluate.SlipTrial;
import io.minqing.record.RepairKind;
import io.minqing.text.edit.RepairedText;
import io.minqing.text.repair.TextRepair;
import io.minqing.text.slip.ByteSlipDamage.Decoder;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSlipTrialTest {
    private static final int LINES = 30;

    /** Pages of made-up civic text, damaged in every way that is known; what is asserted is what is reached. */
    @ParameterizedTest
    @CsvSource({
        "SWALLOWS, true, true, 85",
        "SWALLOWS, true, false, 84",
        "SWALLOWS, false, true, 67",
        "SWALLOWS, false, false, 55",
        "REPLACES, true, true, 86",
        "REPLACES, true, false, 86",
        "REPLACES, false, true, 56",
        "REPLACES, false, false, 52",
        "DROPS, true, true, 61",
        "DROPS, true, false, 64",
        "DROPS, false, true, 22",
        "DROPS, false, false, 31"
    })
    void hardlyEverRestoresWrongly(Decoder decoder, boolean keepsPrivateUse, boolean doublesMarks, double exact) {
        SlipTrial trial = new SlipTrial(decoder, keepsPrivateUse, doublesMarks);
        CivicSentences sentences = new CivicSentences(7);
        while (trial.damagedCharacters() < 3_000) {
            trial.run(sentences.page(LINES));
        }

        assertThat(100.0 * trial.wrong() / trial.runs())
                .as(trial + " " + trial.failures())
                .isLessThanOrEqualTo(0.5);
        assertThat(100.0 * trial.exact() / trial.runs()).as(trial.toString()).isGreaterThanOrEqualTo(exact);
        assertThat(trial.soundChanged()).as(trial + " " + trial.failures()).isZero();
        assertThat(100.0 * trial.unflagged() / trial.runs())
                .as(trial.toString())
                .isLessThanOrEqualTo(2.5);
    }

    @Test
    void changesNothingInFiveMillionSoundCharacters() {
        CivicSentences sentences = new CivicSentences(11);
        long characters = 0;
        while (characters < 5_000_000) {
            String page = sentences.soundPage(2_000);
            characters += page.length();

            RepairedText repaired = TextRepair.shared().repair(page);

            assertThat(repaired.text()).isEqualTo(page);
            assertThat(repaired.issues()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void changesNoByteOfMirroredPagesThatDidNotSlip(boolean doublesMarks) {
        ByteSlipDamage mirror = new ByteSlipDamage(Decoder.SWALLOWS, true, doublesMarks);
        CivicSentences sentences = new CivicSentences(13);
        for (int pages = 0; pages < 20; pages++) {
            String page =
                    sentences.soundPage(200).lines().map(mirror::withoutSlips).collect(Collectors.joining("\n"));

            RepairedText repaired = TextRepair.shared().repair(page);

            assertThat(repaired.repairs()).isNotEmpty().noneMatch(repair -> repair.kind() == RepairKind.BYTE_SLIP);
        }
    }
}
