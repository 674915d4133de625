package io.minqing.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.evaluate.AlarmTrial.Outcome;
import io.minqing.evaluate.AlarmTrial.Rise;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

class AlarmTrialTest {
    @Test
    void alarmsFindWhatRoseAndSeldomCryOtherwise() {
        List<Outcome> outcomes = AlarmTrial.run(6);

        assertThat(share(outcomes, Rise.NONE, Outcome::alarms, Outcome::judged)).isLessThan(0.02);
        assertThat(share(outcomes, Rise.NONE, Outcome::plainAlarms, Outcome::judged))
                .as("the plain rule cries wolf")
                .isGreaterThan(0.04);
        double half = share(outcomes, Rise.HALF_MORE, Outcome::found, Outcome::series);
        double doubled = share(outcomes, Rise.DOUBLE, Outcome::found, Outcome::series);
        double tripled = share(outcomes, Rise.TRIPLE, Outcome::found, Outcome::series);
        assertThat(half).isLessThan(doubled);
        assertThat(doubled).isBetween(0.5, tripled);
        assertThat(tripled).isGreaterThan(0.7);
    }

    private static double share(
            List<Outcome> outcomes, Rise rise, ToIntFunction<Outcome> hits, ToIntFunction<Outcome> trials) {
        List<Outcome> of =
                outcomes.stream().filter(outcome -> outcome.rise() == rise).toList();
        return (double) of.stream().mapToInt(hits).sum()
                / of.stream().mapToInt(trials).sum();
    }
}
