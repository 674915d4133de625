package io.minqing.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minqing.report.DataDictionary;
import io.minqing.table.Schemas;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnTypeTest {
    @Test
    void readsNestedTypes() {
        assertThat(ColumnType.schema("array<struct<id: string, n: array<int>>>", false))
                .isEqualTo(Map.of(
                        "type",
                        "array",
                        "items",
                        Map.of(
                                "type",
                                List.of("object", "null"),
                                "properties",
                                Map.of(
                                        "id",
                                        Map.of("type", List.of("string", "null")),
                                        "n",
                                        Map.of(
                                                "type",
                                                List.of("array", "null"),
                                                "items",
                                                Map.of("type", List.of("integer", "null")))))));
    }

    @Test
    void knowsEveryTypeOfAPublishedTable() {
        for (String table : Schemas.PUBLISHED) {
            for (DataDictionary.Column column : DataDictionary.table(table).columns()) {
                assertThat(ColumnType.schema(column.type(), column.nullable()))
                        .as(table + "." + column.name())
                        .containsKey("type");
            }
        }
    }

    @Test
    void refusesWhatIsNoType() {
        assertThatThrownBy(() -> ColumnType.schema("array<string", false)).hasMessageContaining("array<string");
        assertThatThrownBy(() -> ColumnType.schema("blob", false)).hasMessageContaining("blob");
    }
}
