package io.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DataDictionaryTest {
    @Test
    void readsGrainKeyAndColumnsWithTheirMeaning() {
        DataDictionary.Table table = DataDictionary.parse("thing", """
                -- One row per thing (all of it).
                create table published.thing (
                  id string not null comment 'it''s the key, "quoted" (and > bracketed)',
                  ratio decimal(10,2) comment 'a < b, or null',
                  pieces array<struct<
                    text: string comment 'words, many',
                    `start`: int comment 'offset'
                  >> not null comment 'spans',
                  bare int
                ) using iceberg
                comment 'One row per thing, the source''s own.'
                tblproperties ('minqing.key' = 'id,ratio')
                """);

        assertThat(table.grain()).isEqualTo("One row per thing, the source's own.");
        assertThat(table.key()).containsExactly("id", "ratio");
        assertThat(table.columns())
                .containsExactly(
                        new DataDictionary.Column("id", "string", false, "it's the key, \"quoted\" (and > bracketed)"),
                        new DataDictionary.Column("ratio", "decimal(10,2)", true, "a < b, or null"),
                        new DataDictionary.Column(
                                "pieces", "array<struct<text: string, `start`: int>>", false, "spans"),
                        new DataDictionary.Column("bare", "int", true, ""));
    }

    @Test
    void everyPublishedColumnIsExplained() {
        assertThat(DataDictionary.published()).isNotEmpty().allSatisfy(table -> {
            assertThat(table.grain()).as(table.name()).isNotBlank();
            assertThat(table.columns())
                    .as(table.name())
                    .extracting(DataDictionary.Column::name)
                    .containsAll(table.key());
            assertThat(table.columns()).as(table.name()).allSatisfy(column -> assertThat(column.meaning())
                    .as(column.name())
                    .isNotBlank());
        });
    }
}
