package io.minqing.table;

import static org.apache.iceberg.types.Types.NestedField.optional;
import static org.apache.iceberg.types.Types.NestedField.required;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.inmemory.InMemoryCatalog;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.types.Types.NestedField;
import org.junit.jupiter.api.Test;

/** Tables of other programs meet the columns of this one; no rows, no Spark. */
class MigrationTest {
    private static final Migration MIGRATION =
            new Migration(null, Set.of("article.weather", "article.regions.element.mood"));

    @Test
    void addsColumnsWhereTheDdlHasThemAlsoWithinStructs() {
        Table table = table(required(1, "article_id", string()), regions(2, optional(4, "code", string())));

        MIGRATION.alter(
                table,
                "article",
                schema(
                        required(1, "article_id", string()),
                        optional(2, "subtitle", string()),
                        regions(3, optional(5, "name", string()), optional(6, "code", string())),
                        required(7, "editors", Types.ListType.ofOptional(8, string()))));

        assertThat(columns(table))
                .isEqualTo("article_id:string,subtitle:string,regions:array<struct<name:string,code:string>>,"
                        + "editors:array<string>");
        assertThat(table.schema().findField("editors").isOptional())
                .as("old rows have none")
                .isTrue();
    }

    @Test
    void widensTypesAllowsNullAndDropsWhatWasRemoved() {
        Table table = table(
                required(1, "article_id", string()),
                required(2, "tokens", Types.IntegerType.get()),
                optional(3, "weather", string()),
                regions(4, optional(6, "code", string()), optional(7, "mood", string())));

        MIGRATION.alter(
                table,
                "article",
                schema(
                        required(1, "article_id", string()),
                        optional(2, "tokens", Types.LongType.get()),
                        regions(3, optional(5, "code", string()))));

        assertThat(columns(table)).isEqualTo("article_id:string,tokens:bigint,regions:array<struct<code:string>>");
        assertThat(table.schema().findField("tokens").isOptional()).isTrue();
    }

    @Test
    void changesNothingTwice() {
        Table table = table(required(1, "article_id", string()), optional(2, "own_id", string()));
        Schema wanted = schema(optional(1, "own_id", string()), required(2, "article_id", string()));
        MIGRATION.alter(table, "article", wanted);
        int schemas = table.schemas().size();

        MIGRATION.alter(table, "article", wanted);

        assertThat(columns(table)).isEqualTo("own_id:string,article_id:string");
        assertThat(table.schemas()).hasSize(schemas);
    }

    @Test
    void refusesATableThatANewerProgramHasWritten() {
        Table table = table(
                required(1, "article_id", string()),
                optional(2, "tokens", Types.LongType.get()),
                optional(3, "mood", string()));

        assertThatThrownBy(() -> MIGRATION.alter(table, "article", schema(required(1, "article_id", string()))))
                .isInstanceOf(WarehouseException.class)
                .hasMessage(
                        "a newer Minqing has written this warehouse: column mood of table article is unknown to this"
                                + " one; run that Minqing, or give --warehouse another folder");
        assertThatThrownBy(() -> MIGRATION.alter(
                        table,
                        "article",
                        schema(
                                required(1, "article_id", string()),
                                optional(2, "tokens", Types.IntegerType.get()),
                                optional(3, "mood", string()))))
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("column tokens of table article is long there and int here");
        assertThatThrownBy(() -> MIGRATION.alter(
                        table,
                        "article",
                        schema(
                                required(1, "article_id", string()),
                                optional(2, "tokens", string()),
                                optional(3, "mood", string()))))
                .isInstanceOf(WarehouseException.class)
                .hasMessageStartingWith(
                        "a newer Minqing has written this warehouse: table article does not fit this one");
        assertThat(columns(table)).isEqualTo("article_id:string,tokens:bigint,mood:string");
    }

    private static Table table(NestedField... columns) {
        InMemoryCatalog catalog = new InMemoryCatalog();
        catalog.initialize("minqing", Map.of());
        catalog.createNamespace(Namespace.of("interpreted"));
        return catalog.createTable(TableIdentifier.of("interpreted", "article"), schema(columns));
    }

    private static Schema schema(NestedField... columns) {
        return new Schema(columns);
    }

    private static NestedField regions(int id, NestedField... fields) {
        return optional(id, "regions", Types.ListType.ofOptional(100 + id, Types.StructType.of(fields)));
    }

    private static Types.StringType string() {
        return Types.StringType.get();
    }

    private static String columns(Table table) {
        String struct = SparkSchemaUtil.convert(table.schema()).catalogString();
        return struct.substring("struct<".length(), struct.length() - 1);
    }
}
