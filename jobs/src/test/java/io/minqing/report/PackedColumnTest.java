package io.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PackedColumnTest {
    @Test
    void keepsSmallCountsInOneByteAndNullApartFromZero() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        PackedColumn.Layout layout = column(0, null, 7, 254).write(bytes);

        assertThat(layout).isEqualTo(new PackedColumn.Layout(1, 1, 0));
        assertThat(bytes.toByteArray()).containsExactly(1, 0, 8, 255);
    }

    @Test
    void keepsThreeDecimalsOfARatio() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        PackedColumn.Layout layout = column(1.833, 0.05, null).write(bytes);

        assertThat(layout).isEqualTo(new PackedColumn.Layout(2, 1000, 50));
        assertThat(bytes.toByteArray()).containsExactly((1833 - 50 + 1) % 256, 1, 0, (1833 - 50 + 1) / 256, 0, 0);
    }

    @Test
    void countsFromTheLeastNumberAlsoBelowZero() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        assertThat(column(-4, 3).write(bytes)).isEqualTo(new PackedColumn.Layout(1, 1, -4));
        assertThat(bytes.toByteArray()).containsExactly(1, 8);
    }

    @Test
    void takesInfinityForUnknown() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        column(Double.POSITIVE_INFINITY, 2).write(bytes);

        assertThat(bytes.toByteArray()).containsExactly(0, 1);
    }

    @Test
    void refusesWhatFourBytesCannotHold() {
        PackedColumn column = column(0, 5e9);

        assertThatThrownBy(() -> column.write(new ByteArrayOutputStream()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("5000000000");
    }

    private static PackedColumn column(Number... values) {
        PackedColumn column = new PackedColumn();
        for (Number value : values) {
            column.add(value);
        }
        return column;
    }
}
