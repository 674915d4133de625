package io.minqing.job;

import io.minqing.record.QuarantineReason;
import io.minqing.table.Warehouse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Sorts staged records by what is known already. Of several records with one key, the first in file order is taken; the
 * same content again is a duplicate, other content under the same key is a conflict and goes to quarantine, because
 * nobody can say which one is right.
 */
final class Intake {
    private final SparkSession spark;
    private final Path staging;
    private final String input;
    private final String table;
    private final String key;

    /**
     * @param input articles, activities or workrooms
     * @param table the interpreted table that holds them
     * @param key its key column
     */
    Intake(Warehouse warehouse, String input, String table, String key) {
        this.spark = warehouse.spark();
        this.staging = warehouse.staging();
        this.input = input;
        this.table = table;
        this.key = key;
    }

    /**
     * The sorted records.
     *
     * @param fresh rows to be written: new, changed, or read by another version of the interpreter
     * @param quarantined rows for the quarantine table
     * @param counts what became of every record
     */
    record Sorted(Dataset<Row> fresh, Dataset<Row> quarantined, InputCounts counts) {}

    /**
     * @param staged rows of {@link Ingest}
     * @param again SQL condition over {@code known} under which an unchanged record is interpreted again
     */
    Sorted sort(Dataset<Row> staged, String again) {
        staged.createOrReplaceTempView("staged_" + input);
        Dataset<Row> ranked = spark.sql("""
                with ranked as (
                  select
                    record, raw, path,
                    row_number() over one_key as place,
                    first_value(record.content_hash) over one_key as first_hash
                  from staged_%1$s
                  where record is not null
                  window one_key as (partition by record.%3$s order by record.file, record.record)
                )
                select
                  r.record, r.raw, r.path,
                  case
                    when r.record.content_hash <> r.first_hash then 'conflict'
                    when r.place > 1 or known.content_hash <=> r.record.content_hash then 'duplicate'
                    else 'accepted'
                  end as fate,
                  r.place = 1 and (known.content_hash is null or known.content_hash <> r.record.content_hash or %4$s) as fresh
                from ranked r
                left join minqing.interpreted.%2$s known on known.%3$s = r.record.%3$s
                """.formatted(input, table, key, again));
        // on disk before anything is merged: the answer must not change while the table does
        String folder = staging.resolve("sorted_" + input).toString();
        ranked.write().parquet(folder);
        spark.read().schema(ranked.schema()).parquet(folder).createOrReplaceTempView("sorted_" + input);
        Dataset<Row> fresh = spark.sql("select record.* from sorted_" + input + " where fresh");
        Dataset<Row> quarantined = spark.sql(
                        """
                        select quarantined.* from staged_%1$s where quarantined is not null
                        union all
                        select
                          sha2(concat_ws('|', '%1$s', record.file, record.record, raw), 256),
                          '%1$s', record.file, path, record.record, '%2$s',
                          'Another record of this night has the %3$s ' || record.%3$s || ' and other content; correct one of them.',
                          raw
                        from sorted_%1$s
                        where fate = 'conflict'
                        """.formatted(input, QuarantineReason.ID_CONFLICT.name().toLowerCase(Locale.ROOT), key))
                .dropDuplicates("quarantine_id");
        Row fates = spark.sql(
                        "select count(*), count_if(fate = 'accepted'), count_if(fate = 'duplicate'), count_if(fate = 'conflict')"
                                + " from sorted_" + input)
                .first();
        long refused = staged.where("quarantined is not null").count();
        return new Sorted(
                fresh,
                quarantined,
                new InputCounts(
                        input,
                        fates.getLong(0) + refused,
                        fates.getLong(1),
                        fates.getLong(2),
                        fates.getLong(3) + refused));
    }

    /**
     * Takes out of quarantine what tonight's files no longer refuse: a file that is read again speaks for itself.
     *
     * @param read paths of the files read tonight
     * @param quarantined what was refused tonight
     */
    static void releaseFromQuarantine(Warehouse warehouse, String input, List<String> read, Dataset<Row> quarantined) {
        SparkSession spark = warehouse.spark();
        Dataset<Row> kept = spark.table("minqing.interpreted.quarantine").where("input = '" + input + "'");
        if (kept.isEmpty()) {
            return;
        }
        String staged = warehouse.staging().resolve("released_" + input).toString();
        kept.join(spark.createDataset(read, Encoders.STRING()).toDF("path"), "path")
                .join(
                        quarantined.select("quarantine_id"),
                        kept.col("quarantine_id").equalTo(quarantined.col("quarantine_id")),
                        "left_anti")
                .select(kept.col("quarantine_id"))
                .write()
                .parquet(staged);
        Dataset<Row> released = spark.read().schema("quarantine_id string").parquet(staged);
        if (!released.isEmpty()) {
            released.createOrReplaceTempView("released");
            spark.sql("""
                    merge into minqing.interpreted.quarantine t
                    using released r
                    on t.quarantine_id = r.quarantine_id
                    when matched then delete
                    """);
        }
    }

    /** Writes rows into a table: a row with a known key replaces the old one. */
    static void upsert(Dataset<Row> rows, String table, String key) {
        rows.createOrReplaceTempView("incoming_" + table);
        rows.sparkSession().sql("""
                        merge into minqing.interpreted.%1$s t
                        using incoming_%1$s s
                        on t.%2$s = s.%2$s
                        when matched then update set *
                        when not matched then insert *
                        """.formatted(table, key));
    }
}
