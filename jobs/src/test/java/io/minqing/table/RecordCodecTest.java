package io.minqing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minqing.record.Bound;
import io.minqing.record.Evidence;
import io.minqing.record.Fact;
import io.minqing.record.Fingerprint;
import io.minqing.record.Issue;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordCodecTest {
    record Sheet(
            String sheetId,
            LocalDate heldOn,
            Integer participants,
            double amountYuan,
            List<Issue> issues,
            Fact fact,
            Fingerprint print,
            Map<String, String> extras) {}

    private static final RecordCodec<Sheet> CODEC = new RecordCodec<>(Sheet.class);

    private static final Fact FACT = new Fact(
            "捐资捐物",
            null,
            1_100_000,
            null,
            "元",
            Bound.AT_LEAST,
            false,
            true,
            "今年以来",
            null,
            null,
            new Evidence("捐资捐物达110余万元", 3, 14));

    @Test
    void bringsARecordBackAsItWas() {
        Sheet sheet = new Sheet(
                "a1",
                LocalDate.of(2024, 3, 5),
                30,
                1.5,
                List.of(Issue.DATE_UNKNOWN, Issue.BODY_EMPTY),
                FACT,
                new Fingerprint("ff", List.of(-1L, 7L)),
                Map.of("备注", "雨天"));

        assertThat(CODEC.fromRow(CODEC.toRow(sheet))).isEqualTo(sheet);
    }

    @Test
    void keepsNullApartFromZero() {
        Sheet sheet = new Sheet("a1", null, null, 0, List.of(), FACT, null, Map.of());

        Sheet back = CODEC.fromRow(CODEC.toRow(sheet));

        assertThat(back.participants()).isNull();
        assertThat(back.heldOn()).isNull();
        assertThat(back.amountYuan()).isZero();
    }

    @Test
    void namesColumnsInSnakeCaseInTheOrderOfTheRecord() {
        assertThat(CODEC.schema().fieldNames())
                .containsExactly(
                        "sheet_id", "held_on", "participants", "amount_yuan", "issues", "fact", "print", "extras");
    }

    @Test
    void refusesAComponentThatNoColumnCanHold() {
        record Odd(Thread thread) {}

        assertThatThrownBy(() -> new RecordCodec<>(Odd.class)).hasMessageContaining("no column type for");
    }

    @Test
    void keepsAClockWithoutAZone() {
        record Imprint(LocalDateTime publishedAt) {}
        RecordCodec<Imprint> codec = new RecordCodec<>(Imprint.class);
        Imprint imprint = new Imprint(LocalDateTime.of(2022, 8, 24, 8, 20, 57));

        assertThat(codec.schema().apply("published_at").dataType().typeName()).isEqualTo("timestamp_ntz");
        assertThat(codec.fromRow(codec.toRow(imprint))).isEqualTo(imprint);
    }
}
