package io.minqing.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChartsTest {
    private static final int ORANGE = 0xFFD55E00;

    @Test
    void drawsAnIntervalInColourWhereItIsSure() {
        assertThat(orange(Charts.ratios(
                        "比值",
                        List.of("甲县", "乙县"),
                        List.of(1.5, 0.2),
                        List.of(3.0, 0.9),
                        List.of(6.0, 3.0),
                        List.of(true, false))))
                .isPositive();
        assertThat(orange(Charts.ratios("比值", List.of("乙县"), List.of(0.2), List.of(0.9), List.of(3.0), List.of(false))))
                .isZero();
    }

    @Test
    void drawsNothingWhereThereIsNothing() {
        assertThat(Charts.ratios("空", List.of(), List.of(), List.of(), List.of(), List.of())
                        .getHeight())
                .isPositive();
        assertThat(Charts.bars("空", List.of(), Map.of("篇", List.of())).getWidth())
                .isPositive();
        assertThat(Charts.lines("缺一个月", List.of("2026-01", "2026-02"), Map.of("茶产业", List.of(1.0, Double.NaN)))
                        .getWidth())
                .isPositive();
    }

    private static long orange(BufferedImage picture) {
        long count = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                count += picture.getRGB(x, y) == ORANGE ? 1 : 0;
            }
        }
        return count;
    }
}
