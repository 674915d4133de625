package io.minqing.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.exceptions.ValidationException;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.TypeUtil;
import org.apache.iceberg.types.Types;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Brings the tables of an older warehouse up to the DDL. An interpreted table keeps its rows and gets the columns it
 * lacks, also those within structs, wider types and the order of the DDL; a column that may not be null is empty in old
 * rows. A published table is built anew every night and simply made again. A warehouse of a newer program is refused: it
 * holds what this one would lose.
 */
public final class Migration {
    /**
     * Columns that tables had once and that are to be dropped, as {@code table.column} or {@code
     * table.column.element.field}. A column that is neither here nor in the DDL comes from a newer program.
     */
    private static final Set<String> REMOVED = Set.of();

    private static final Pattern PARTITIONED = Pattern.compile("(?m)^partitioned by \\((.+)\\)$");

    private final SparkSession spark;
    private final Set<String> removed;

    /** A migration of a warehouse. */
    public Migration(Warehouse warehouse) {
        this(warehouse.spark(), REMOVED);
    }

    Migration(SparkSession spark, Set<String> removed) {
        this.spark = spark;
        this.removed = removed;
    }

    /**
     * Refuses tables that this program does not know.
     *
     * @throws WarehouseException when there are any
     */
    void refuseUnknownTables() {
        Set<String> unknown = new TreeSet<>();
        for (Row table : spark.sql("show tables in minqing.interpreted").collectAsList()) {
            unknown.add(table.getString(1));
        }
        unknown.removeAll(Schemas.notPublished());
        if (!unknown.isEmpty()) {
            throw newer("table " + String.join(", ", unknown) + " is unknown to this one");
        }
    }

    /**
     * Gives an interpreted table the columns and partitions of the DDL; rows stay as they are until {@link #rewriteOldRows()}.
     *
     * @throws WarehouseException when a newer program wrote the table
     */
    void alter(String name) {
        Table table = Snapshots.load(spark, "interpreted." + name);
        alter(table, name, SparkSchemaUtil.convert(columns(Schemas.ddl(name))));
        Matcher partitioned = PARTITIONED.matcher(Schemas.ddl(name));
        if (partitioned.find() && table.spec().isUnpartitioned()) {
            spark.sql("alter table minqing.interpreted." + name + " add partition field " + partitioned.group(1));
        }
        spark.catalog().refreshTable("minqing.interpreted." + name);
    }

    void alter(Table table, String name, Schema wanted) {
        Schema found = table.schema();
        Set<String> obsolete = names(found);
        obsolete.removeAll(names(wanted));
        // what lies within a column goes with it
        Set<String> whole = Set.copyOf(obsolete);
        obsolete.removeIf(column -> whole.stream().anyMatch(outer -> column.startsWith(outer + ".")));
        for (String column : obsolete) {
            if (!removed.contains(name + "." + column)) {
                throw newer("column " + column + " of table " + name + " is unknown to this one");
            }
        }
        UpdateSchema update = table.updateSchema();
        Schema altered;
        try {
            update.unionByNameWith(wanted);
            obsolete.forEach(update::deleteColumn);
            order(update, "", wanted.asStruct());
            altered = update.apply();
        } catch (IllegalArgumentException | ValidationException e) {
            throw newer("table " + name + " does not fit this one (" + e.getMessage() + ")");
        }
        for (String column : names(wanted)) {
            Type type = wanted.findType(column);
            if (type.isPrimitiveType() && !type.equals(altered.findType(column))) {
                throw newer("column " + column + " of table " + name + " is " + altered.findType(column) + " there and "
                        + type + " here");
            }
        }
        if (!shape(altered).equals(shape(found))) {
            update.commit();
        }
    }

    /**
     * Writes the rows of older programs anew: all files of a table have the same columns then, for readers that know
     * nothing of Iceberg, and what may not be null is empty. To be called once the tables stand where a night begins.
     *
     * @return the tables that held such rows
     */
    public List<String> rewriteOldRows() {
        List<String> rewritten = new ArrayList<>();
        for (String name : Schemas.notPublished()) {
            Table table = Snapshots.load(spark, "interpreted." + name);
            Snapshot now = table.currentSnapshot();
            if (now == null
                    || now.schemaId() == null
                    || now.schemaId() == table.schema().schemaId()) {
                continue;
            }
            StructType columns = columns(Schemas.ddl(name));
            List<String> values = new ArrayList<>();
            for (StructField field : columns.fields()) {
                if (!field.nullable() && table.schema().findField(field.name()).isOptional()) {
                    values.add(field.name() + " = " + notNull(field));
                }
            }
            if (values.isEmpty()) {
                String key = columns.fields()[0].name();
                values.add(key + " = " + key);
            }
            spark.sql("update minqing.interpreted." + name + " set " + String.join(", ", values));
            spark.catalog().refreshTable("minqing.interpreted." + name);
            rewritten.add(name);
        }
        return rewritten;
    }

    /** Makes a published table again when its columns are not those of the DDL. */
    void makeAgain(String table) {
        String name = "minqing.published." + table;
        StructType wanted = columns(Schemas.ddl(table));
        StructType found = spark.table(name).schema();
        if (!wanted.asNullable().catalogString().equals(found.asNullable().catalogString())
                || !nullable(wanted).equals(nullable(found))) {
            spark.sql("drop table " + name + " purge");
            spark.sql(Schemas.ddl(table));
        }
    }

    /**
     * Rows that an older program may have published, with the columns of the DDL.
     *
     * @param folder of their Parquet files
     */
    public Dataset<Row> published(String table, Path folder) {
        StructType columns = columns(Schemas.ddl(table));
        return spark.read()
                .schema(columns.asNullable())
                .parquet(folder.toString())
                .selectExpr(Arrays.stream(columns.fields())
                        .map(field -> field.nullable() ? field.name() : notNull(field) + " as " + field.name())
                        .toArray(String[]::new));
    }

    private static void order(UpdateSchema update, String path, Types.StructType wanted) {
        String before = null;
        for (Types.NestedField field : wanted.fields()) {
            String name = path + field.name();
            if (before == null) {
                update.moveFirst(name);
            } else {
                update.moveAfter(name, before);
            }
            before = name;
            Type type = field.type();
            if (type.isStructType()) {
                order(update, name + ".", type.asStructType());
            } else if (type.isListType() && type.asListType().elementType().isStructType()) {
                order(
                        update,
                        name + ".element.",
                        type.asListType().elementType().asStructType());
            }
        }
    }

    private static Set<String> names(Schema schema) {
        return new TreeSet<>(TypeUtil.indexNameById(schema.asStruct()).values());
    }

    /** All that matters to rows: names, order, types and whether null is allowed; not the comments. */
    private static String shape(Schema schema) {
        StructType columns = SparkSchemaUtil.convert(schema);
        return columns.catalogString() + nullable(columns);
    }

    private static List<Boolean> nullable(StructType columns) {
        return Arrays.stream(columns.fields()).map(StructField::nullable).toList();
    }

    private static StructType columns(String ddl) {
        String bare = ddl.lines().filter(line -> !line.startsWith("--")).reduce("", (all, line) -> all + line + "\n");
        return StructType.fromDDL(bare.substring(bare.indexOf('(') + 1, bare.indexOf("\n) using")));
    }

    private static String notNull(StructField field) {
        return "coalesce(" + field.name() + ", " + emptyValue(field.dataType()) + ")";
    }

    private static String emptyValue(DataType type) {
        if (type instanceof ArrayType) {
            return "array()";
        } else if (type instanceof MapType) {
            return "map()";
        } else if (type instanceof StringType) {
            return "''";
        } else if (type instanceof NumericType) {
            return "cast(0 as " + type.catalogString() + ")";
        }
        // nothing stands for a date or a flag that nobody knew; a new column of such a type has to allow null
        return "cast(null as " + type.catalogString() + ")";
    }

    private static WarehouseException newer(String what) {
        return new WarehouseException(
                "a newer Minqing has written this warehouse: " + what
                        + "; run that Minqing, or give --warehouse another folder",
                null);
    }
}
