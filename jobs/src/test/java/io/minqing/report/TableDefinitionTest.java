package io.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableDefinitionTest {
    @Test
    void tellsSparkTypesInDuckDbsWords() {
        String ddl = """
                -- One row per thing, the source's own (all of it).
                create table published.thing (
                  id string not null comment 'it''s the key, "quoted" (and bracketed)',
                  seen timestamp comment 'UTC; string of nothing',
                  names array<string> not null comment 'sorted',
                  pieces array<struct<
                    text: string comment 'words',
                    `start`: int comment 'offset'
                  >> comment 'spans'
                ) using iceberg
                comment 'One row per thing (of all).'
                tblproperties ('minqing.key' = 'id')
                """;

        assertThat(TableDefinition.columnsOf(ddl).replaceAll("\\s+", " "))
                .isEqualTo("( id varchar not null, seen timestamptz, names varchar[] not null, "
                        + "pieces struct( text varchar, \"start\" int )[] )");
    }
}
