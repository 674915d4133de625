package io.minqing.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Brings the tables of an older warehouse up to the DDL. An interpreted table keeps its rows and gets the columns it
 * lacks, also those within structs; a column that may not be null is empty in old rows. A published table is built anew
 * every night and simply made again.
 */
final class Migration {
    private final SparkSession spark;

    Migration(SparkSession spark) {
        this.spark = spark;
    }

    /** Adds the columns that an interpreted table lacks. */
    void addColumns(String table) {
        String name = "minqing.interpreted." + table;
        StructType wanted = columns(Schemas.ddl(table));
        StructType found = spark.table(name).schema();
        if (sameTypes(wanted, found)) {
            return;
        }
        Snapshots.load(spark, "interpreted." + table)
                .updateSchema()
                .unionByNameWith(SparkSchemaUtil.convert(wanted))
                .commit();
        spark.catalog().refreshTable(name);
        List<String> empty = new ArrayList<>();
        for (StructField field : wanted.fields()) {
            if (!field.nullable() && found.getFieldIndex(field.name()).isEmpty()) {
                empty.add(field.name() + " = " + emptyValue(field));
            }
        }
        if (!empty.isEmpty()) {
            spark.sql("update " + name + " set " + String.join(", ", empty));
        }
    }

    /** Makes a published table again when its columns are not those of the DDL. */
    void makeAgain(String table) {
        String name = "minqing.published." + table;
        if (!sameTypes(columns(Schemas.ddl(table)), spark.table(name).schema())) {
            spark.sql("drop table " + name + " purge");
            spark.sql(Schemas.ddl(table));
        }
    }

    private static boolean sameTypes(StructType wanted, StructType found) {
        return wanted.asNullable().catalogString().equals(found.asNullable().catalogString());
    }

    private static StructType columns(String ddl) {
        String bare = ddl.lines().filter(line -> !line.startsWith("--")).reduce("", (all, line) -> all + line + "\n");
        return StructType.fromDDL(bare.substring(bare.indexOf('(') + 1, bare.indexOf("\n) using")));
    }

    private static String emptyValue(StructField field) {
        if (field.dataType() instanceof ArrayType) {
            return "array()";
        } else if (field.dataType() instanceof MapType) {
            return "map()";
        } else if (field.dataType() instanceof StringType) {
            return "''";
        }
        return "cast(0 as " + field.dataType().catalogString() + ")";
    }
}
