package io.minqing.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MatterTrialTest {
    @Test
    void joinsMostOfWhatIsOneMatterAndSeldomALookAlike() {
        MatterTrial.Outcome outcome = MatterTrial.run(12, 7);

        assertThat(outcome.together())
                .as("three pairs of three matters and one of a fourth")
                .isEqualTo(12 * 10);
        assertThat((double) outcome.rightly() / outcome.joined()).isGreaterThan(0.75);
        assertThat((double) outcome.rightly() / outcome.together()).isGreaterThan(0.5);
        assertThat((double) outcome.plainRightly() / outcome.together())
                .as("titles alone find hardly any")
                .isLessThan(0.2);
    }
}
