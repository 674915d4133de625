package io.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Writes {@code src/docs/tables.md} anew with {@code -Dminqing.dictionary.write=true}. */
    @Test
    void theDocumentSaysWhatTheSchemasSay() throws Exception {
        Path document = Path.of("src/docs/tables.md");
        if (Boolean.getBoolean("minqing.dictionary.write")) {
            Files.writeString(document, markdown());
        }

        assertThat(Files.readString(document))
                .as("after a change of schemas/: ./mvnw test -Dtest=DataDictionaryTest -Dminqing.dictionary.write=true")
                .isEqualTo(markdown());
    }

    private static String markdown() {
        StringBuilder text = new StringBuilder("""
                # Tables and columns 数据字典

                Made from [`schemas/`](../../../schemas); the same stands at the end of the report, in the workbook's first sheet, in the explorer, and
                behind `\\d TABLE` of `./minqing sql`. A published table is plain Parquet under `warehouse/published/current/<table>/`.
                """);
        for (DataDictionary.Table table : DataDictionary.published()) {
            text.append("\n## `").append(table.name()).append("`\n\n").append(table.grain());
            text.append(" Key: `").append(String.join("`, `", table.key())).append("`.\n\n");
            text.append("| column | type | null | meaning |\n|---|---|---|---|\n");
            for (DataDictionary.Column column : table.columns()) {
                text.append("| `")
                        .append(column.name())
                        .append("` | `")
                        .append(column.type().replace("`", ""));
                text.append("` | ").append(column.nullable() ? "null" : "").append(" | ");
                text.append(column.meaning().replace("|", "\\|").replace("<", "&lt;"))
                        .append(" |\n");
            }
        }
        return text.toString();
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
