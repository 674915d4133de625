package io.minqing.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CostModelTest {
    private static final CostModel.Night FEW = new CostModel.Night(1_000, 70, 5_000_000, 2_000_000);
    private static final CostModel.Night MANY = new CostModel.Night(11_000, 270, 45_000_000, 32_000_000);

    @Test
    void aNightCostsAStartAndSoMuchAPage() {
        CostModel model = new CostModel(FEW, MANY);
        // 0.02 s, 4 kB kept and 3 kB shuffled a page; 50 s and 1 MB for none
        assertThat(model.cpuSeconds(0)).isCloseTo(50, within(1e-9));
        assertThat(model.cpuSeconds(6_000)).isCloseTo(170, within(1e-9));
        assertThat(model.cpuSeconds(101_000)).isCloseTo(2_070, within(1e-9));
        assertThat(model.bytes(6_000)).isCloseTo(25_000_000, within(1e-6));
        assertThat(model.shuffledBytes(6_000)).isCloseTo(17_000_000, within(1e-6));
    }

    @Test
    void oneSizeIsNoLine() {
        assertThatThrownBy(() -> new CostModel(MANY, MANY)).hasMessageContaining("11000 and 11000 pages");
    }
}
