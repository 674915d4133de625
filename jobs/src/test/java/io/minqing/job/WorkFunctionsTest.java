package io.minqing.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minqing.job.WorkFunctions.Stage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkFunctionsTest {
    @Test
    void aStageIsMeasuredAgainstTheOneBeforeIt() {
        List<Stage> stages = WorkFunctions.funnelStages(
                List.of(20, 16, 8, 8, 6, 0),
                Arrays.asList(null, 3.0, 2.5, null, 30.0, null),
                Arrays.asList(90, 12, null, 5));

        assertThat(stages).extracting(Stage::label).containsExactly("收集", "提交", "交办", "办理", "答复", "评价");
        assertThat(stages.get(0).share()).isNull();
        assertThat(stages.get(1).share()).isEqualTo(0.8);
        // Wilson interval of 16 in 20, by hand: centre 0.75166, half width 0.16771
        assertThat(stages.get(1).shareLow()).isCloseTo(0.5840, within(1e-3));
        assertThat(stages.get(1).shareHigh()).isCloseTo(0.9193, within(1e-3));
        assertThat(stages).extracting(Stage::waiting).containsExactly(4, 8, 0, 2, 0, 0);
        assertThat(stages).extracting(Stage::longestWaitDays).containsExactly(90, 12, null, 5, null, null);
    }

    @Test
    void nothingIsSaidOfAStageThatNobodyCouldReach() {
        List<Stage> stages = WorkFunctions.funnelStages(
                List.of(3, 0, 0, 0, 0, 0),
                Arrays.asList(null, null, null, null, null, null),
                Arrays.asList(400, null, null, null));

        assertThat(stages.get(1).share()).isZero();
        assertThat(stages.get(2).share()).isNull();
        assertThat(stages.get(2).shareHigh()).isNull();
    }
}
