package io.minqing.job;

import io.minqing.record.QuarantineReason;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;

/**
 * Sorts staged records by what is known already. Of several records with one key, the first in file order is taken; the
 * same content again is a duplicate, other content under the same key is a conflict and goes to quarantine, because
 * nobody can say which one is right. A record that withdraws another stands above it, whatever order they come in, and
 * what was withdrawn stays withdrawn until a record says that it is not.
 */
final class Intake {
    private final SparkSession spark;
    private final Path staging;
    private final Input input;
    private final int run;

    /** The intake of one input in a night. */
    Intake(Night night, Input input) {
        this.spark = night.spark();
        this.staging = night.warehouse().staging();
        this.input = input;
        this.run = night.number();
    }

    /**
     * The sorted records.
     *
     * @param fresh rows to be written: new, changed, or read by another version of the interpreter
     * @param kept rows of {@code raw_record} for the new and changed ones
     * @param withdrawn rows of {@code withdrawn}: what tonight's records take back
     * @param reinstated {@code (input, record_id)} of what was withdrawn and comes back tonight
     * @param quarantined rows for the quarantine table
     * @param counts what became of every record
     * @param freshRecords how many rows {@code fresh} has
     * @param withdrawnRecords how many rows {@code withdrawn} has
     * @param reinstatedRecords how many rows {@code reinstated} has
     */
    record Sorted(
            Input input,
            Dataset<Row> fresh,
            Dataset<Row> kept,
            Dataset<Row> withdrawn,
            Dataset<Row> reinstated,
            Dataset<Row> quarantined,
            InputCounts counts,
            long freshRecords,
            long withdrawnRecords,
            long reinstatedRecords) {}

    /**
     * @param staged rows of {@link Ingest}
     * @param again SQL condition over {@code known} under which an unchanged record is interpreted again
     */
    Sorted sort(Dataset<Row> staged, String again) {
        String label = input.label();
        staged.createOrReplaceTempView("staged_" + label);
        Dataset<Row> ranked = spark.sql("""
                with ranked as (
                  select
                    record, raw, origin, withdrawn,
                    row_number() over one_key as place,
                    first_value(record.content_hash) over one_key as first_hash,
                    first_value(withdrawn) over one_key as decision
                  from staged_%1$s
                  where record is not null
                  window one_key as (partition by record.%3$s order by withdrawn is null, record.file, record.record)
                ),
                fated as (
                  select
                    r.record, r.raw, r.origin, r.place, r.decision,
                    known.content_hash as known_hash,
                    kept.arrived_in,
                    %4$s as again,
                    gone.record_id is not null as was_withdrawn,
                    case
                      when r.decision and not coalesce(r.withdrawn, true) then 'conflict'
                      when r.decision and r.place = 1 and gone.record_id is null then 'withdrawal'
                      when r.decision then 'duplicate'
                      when r.decision is null and gone.record_id is not null then 'duplicate'
                      when r.record.content_hash <> r.first_hash then 'conflict'
                      when r.place > 1 or known.content_hash <=> r.record.content_hash then 'duplicate'
                      else 'accepted'
                    end as fate
                  from ranked r
                  left join minqing.interpreted.%2$s known on known.%3$s = r.record.%3$s
                  left join minqing.interpreted.raw_record kept on kept.input = '%1$s' and kept.record_id = r.record.%3$s
                  left join minqing.interpreted.withdrawn gone on gone.input = '%1$s' and gone.record_id = r.record.%3$s
                )
                select
                  record, raw, origin, fate, arrived_in,
                  fate = 'accepted' or (fate = 'duplicate' and place = 1 and known_hash is not null and again and not coalesce(decision, false)) as fresh,
                  fate = 'accepted' and was_withdrawn as reinstated,
                  fate = 'withdrawal' and known_hash is not null as was_known
                from fated
                """.formatted(label, input.table(), input.key(), again));
        // on disk before anything is merged: the answer must not change while the table does
        String folder = staging.resolve("sorted_" + label).toString();
        ranked.write().parquet(folder);
        spark.read().schema(ranked.schema()).parquet(folder).createOrReplaceTempView("sorted_" + label);
        Dataset<Row> quarantined = spark.sql("""
                        select quarantined.* from staged_%1$s where quarantined is not null
                        union all
                        select
                          sha2(concat_ws('|', '%1$s', record.file, record.record, left(raw, %4$d)), 256),
                          '%1$s', record.file, origin, record.record, '%2$s',
                          'Another record of this night has the %3$s ' || record.%3$s || ' and other content; correct one of them.',
                          left(raw, %4$d)
                        from sorted_%1$s
                        where fate = 'conflict'
                        """.formatted(
                                label,
                                QuarantineReason.ID_CONFLICT.name().toLowerCase(Locale.ROOT),
                                input.key(),
                                Ingest.KEPT_RAW))
                .dropDuplicates("quarantine_id");
        Row fates = spark.sql("""
                        select
                          (select count(*) from staged_%1$s where quarantined is not null) as refused,
                          count_if(fate = 'accepted') as accepted, count_if(fate = 'withdrawal') as withdrawn,
                          count_if(fate = 'duplicate') as duplicate, count_if(fate = 'conflict') as conflicts,
                          count_if(fresh) as fresh, count_if(reinstated) as reinstated
                        from sorted_%1$s
                        """.formatted(label)).first();
        long accepted = fates.<Long>getAs("accepted") + fates.<Long>getAs("withdrawn");
        long duplicate = fates.getAs("duplicate");
        long refused = fates.<Long>getAs("refused") + fates.<Long>getAs("conflicts");
        return new Sorted(
                input,
                spark.sql("select record.* from sorted_" + label + " where fresh"),
                spark.sql("""
                        select
                          '%1$s' as input, record.%2$s as record_id, raw,
                          coalesce(arrived_in, %3$d) as arrived_in, %3$d as changed_in
                        from sorted_%1$s
                        where fate = 'accepted'
                        """.formatted(label, input.key(), run)),
                spark.sql("""
                        select '%1$s' as input, record.%2$s as record_id, record.file, record.record, was_known
                        from sorted_%1$s
                        where fate = 'withdrawal'
                        """.formatted(label, input.key())),
                spark.sql("select '%1$s' as input, record.%2$s as record_id from sorted_%1$s where reinstated"
                        .formatted(label, input.key())),
                quarantined,
                new InputCounts(input, accepted + duplicate + refused, accepted, duplicate, refused),
                fates.getAs("fresh"),
                fates.getAs("withdrawn"),
                fates.getAs("reinstated"));
    }

    /**
     * Takes out of quarantine what tonight's files no longer refuse: a file that is read again speaks for itself.
     *
     * @param read paths of the files read tonight
     * @param quarantined what was refused tonight
     */
    void releaseFromQuarantine(List<String> read, Dataset<Row> quarantined) {
        Dataset<Row> kept = spark.table("minqing.interpreted.quarantine").where("input = '" + input.label() + "'");
        String staged = staging.resolve("released_" + input.label()).toString();
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
            delete(spark, "quarantine", "t.quarantine_id = g.quarantine_id", "released");
        }
    }

    /**
     * Takes withdrawn records out of their tables, their raw form as well, and notes that they are withdrawn; lets those
     * that come back out of that note.
     */
    static void withdraw(SparkSession spark, List<Sorted> inputs) {
        if (inputs.stream().anyMatch(sorted -> sorted.withdrawnRecords() > 0)) {
            Dataset<Row> withdrawn = inputs.stream()
                    .map(Sorted::withdrawn)
                    .reduce(Dataset::union)
                    .orElseThrow();
            withdrawn.createOrReplaceTempView("withdrawn_tonight");
            for (Sorted sorted : inputs) {
                delete(
                        spark,
                        sorted.input().table(),
                        "t.%s = g.record_id and g.input = '%s'"
                                .formatted(sorted.input().key(), sorted.input().label()),
                        "withdrawn_tonight");
            }
            delete(spark, "raw_record", "t.input = g.input and t.record_id = g.record_id", "withdrawn_tonight");
            upsert(withdrawn, "withdrawn", "input", "record_id");
        }
        if (inputs.stream().anyMatch(sorted -> sorted.reinstatedRecords() > 0)) {
            inputs.stream()
                    .map(Sorted::reinstated)
                    .reduce(Dataset::union)
                    .orElseThrow()
                    .createOrReplaceTempView("reinstated_tonight");
            delete(spark, "withdrawn", "t.input = g.input and t.record_id = g.record_id", "reinstated_tonight");
        }
    }

    /** Takes rows out of a table {@code t} where they meet a row of the view {@code g}. */
    static void delete(SparkSession spark, String table, String condition, String gone) {
        spark.sql("merge into minqing.interpreted.%s t using %s g on %s when matched then delete"
                .formatted(table, gone, condition));
    }

    /**
     * Writes rows into a table: a row with a known key replaces the old one. Where no key is known, as on most nights, the rows
     * are added and no file of the table is written again.
     *
     * @param rows not none: nobody asks
     */
    static void upsert(Dataset<Row> rows, String table, String... key) {
        if (!anyKnown(rows, table, key)) {
            append(rows, table);
            return;
        }
        rows.createOrReplaceTempView("incoming_" + table);
        rows.sparkSession().sql("""
                        merge into minqing.interpreted.%1$s t
                        using incoming_%1$s s
                        on %2$s
                        when matched then update set *
                        when not matched then insert *
                        """.formatted(table, sameKey(key)));
    }

    /** Whether a table has a row with the key of one of these. */
    static boolean anyKnown(Dataset<Row> rows, String table, String... key) {
        rows.createOrReplaceTempView("asked_" + table);
        return !rows.sparkSession()
                .sql("select 1 from minqing.interpreted.%1$s t left semi join asked_%1$s s on %2$s"
                        .formatted(table, sameKey(key)))
                .isEmpty();
    }

    private static String sameKey(String... key) {
        return Arrays.stream(key)
                .map(column -> "t.%1$s = s.%1$s".formatted(column))
                .collect(Collectors.joining(" and "));
    }

    /** Adds rows to a table that has no row with a key of theirs. */
    static void append(Dataset<Row> rows, String table) {
        try {
            rows.writeTo("minqing.interpreted." + table).append();
        } catch (NoSuchTableException e) {
            throw new IllegalStateException("table " + table + " is gone", e);
        }
    }
}
