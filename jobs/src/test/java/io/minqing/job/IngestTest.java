package io.minqing.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.record.QuarantineReason;
import io.minqing.record.Quarantined;
import io.minqing.table.RecordCodec;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class IngestTest {
    private static final RecordCodec<Quarantined> QUARANTINED = new RecordCodec<>(Quarantined.class);
    private static final StructType RAW =
            StructType.fromDDL("file string, record int, content string, withdrawn boolean");

    @Test
    void quarantinesARecordOnWhichTheProgramFailsAndKeepsItsWordsWithoutPersonalNumbers() {
        Row raw = new GenericRowWithSchema(new Object[] {"in.jsonl", 7, "村民电话13812345678，茶叶难卖。", null}, RAW);

        Row staged = Ingest.refusing("articles", row -> {
                    throw new IllegalStateException("no such word");
                })
                .stage(raw, "/data/in.jsonl");

        assertThat(staged.isNullAt(0)).isTrue();
        assertThat(staged.getString(3)).isEqualTo("/data/in.jsonl");
        Quarantined problem = QUARANTINED.fromRow(staged.getStruct(1));
        assertThat(problem.reason()).isEqualTo(QuarantineReason.INTERNAL_ERROR);
        assertThat(problem.file()).isEqualTo("in.jsonl");
        assertThat(problem.record()).isEqualTo(7);
        assertThat(problem.detail()).contains("IllegalStateException");
        assertThat(problem.raw()).contains("茶叶难卖").doesNotContain("13812345678");
    }

    @Test
    void refusesARecordThatIsTooDeepForTheStackAsWell() {
        Row raw = new GenericRowWithSchema(new Object[] {"in.jsonl", 1, "茶", null}, RAW);

        Row staged = Ingest.refusing("articles", IngestTest::endless).stage(raw, "/data/in.jsonl");

        assertThat(QUARANTINED.fromRow(staged.getStruct(1)).detail()).contains("StackOverflowError");
    }

    @SuppressWarnings("InfiniteRecursion")
    private static Row endless(Row row) {
        return endless(row);
    }
}
