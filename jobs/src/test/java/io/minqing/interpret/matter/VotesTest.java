package io.minqing.interpret.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class VotesTest {
    @Test
    void readsBothSidesWhateverTheColumnIsCalled() {
        assertThat(Votes.of(Map.of("for", "12", "against", "3"))).isEqualTo(new Votes(12, 3));
        assertThat(Votes.of(Map.of("点赞数", " 2097 ", "反对数", "5.0", "留言用户", "A00042107")))
                .isEqualTo(new Votes(2097, 5));
    }

    @Test
    void takesNothingFromWhatIsNoCount() {
        assertThat(Votes.of(Map.of("点赞", "很多", "反对", "-4"))).isEqualTo(new Votes(0, 0));
        assertThat(Votes.of(Map.of("likes", "99999999999999999999", "foreword", "7")))
                .isEqualTo(new Votes(0, 0));
        assertThat(Votes.of(Map.of())).isEqualTo(new Votes(0, 0));
    }
}
