package io.minqing.job;

import static org.apache.spark.sql.functions.col;

import io.minqing.interpret.matter.MaskedPlace;
import io.minqing.interpret.matter.Matters;
import io.minqing.interpret.term.MatterTerms;
import io.minqing.record.MatterMember;
import io.minqing.record.TermCount;
import io.minqing.record.TermWeight;
import io.minqing.record.TopicMention;
import io.minqing.table.RecordCodec;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Keeps table {@code matter}: new and changed originals are put into matters, in the order of their arrival, and what is
 * withdrawn, became a reprint or lost its date leaves. Nothing else moves. An empty table is built from history. After a
 * reinterpretation documents keep their matters, with the words that are read now; only those whose place is another one
 * are assigned anew.
 */
final class MatterAssignment {
    private static final RecordCodec<Changed> CHANGED = new RecordCodec<>(Changed.class);
    private static final RecordCodec<Arrival> ARRIVAL = new RecordCodec<>(Arrival.class);

    private final Night night;
    private final SparkSession spark;

    MatterAssignment(Night night) {
        this.night = night;
        this.spark = night.spark();
    }

    /** An original that is not in the table as it stands now; gone: one that is there and must not be. Public for the codec. */
    public record Changed(
            String articleId,
            String place,
            String title,
            LocalDate publishedOn,
            int arrivedIn,
            String contentHash,
            String interpreter,
            List<TermCount> terms,
            List<TopicMention> topics,
            String issueId,
            boolean gone) {}

    /** A row of the table on its way; changed: it is to be written. Public for the codec. */
    public record Arrival(MatterMember member, boolean changed, boolean gone) {}

    /** Brings the table up to the documents as they stand. */
    void run() {
        MapPartitionsFunction<Row, Row> weigh = MatterAssignment::weighed;
        Dataset<Row> changed = night.staged(
                changed()
                        .repartition(2 * spark.sparkContext().defaultParallelism(), col("article_id"))
                        .mapPartitions(weigh, Encoders.row(ARRIVAL.schema())),
                "matter_changed");
        Row counts = changed.selectExpr("count_if(gone)", "count_if(not gone)").first();
        if (counts.getLong(1) > 0) {
            changed.createOrReplaceTempView("matter_changed");
            Intake.upsert(assigned(changed), "matter", "article_id");
        }
        if (counts.getLong(0) > 0) {
            changed.where("gone").select("member.article_id").createOrReplaceTempView("matter_gone");
            Intake.delete(spark, "matter", "t.article_id = g.article_id", "matter_gone");
        }
    }

    /** The changed rows that are not gone, each with its matter. Reads the view {@code matter_changed} of all changed rows. */
    private Dataset<Row> assigned(Dataset<Row> changed) {
        MapPartitionsFunction<Row, Row> assign = MatterAssignment::assigned;
        Dataset<Row> assigned = neighbours()
                .union(changed.where("not gone"))
                .repartition(col("member.place"))
                .sortWithinPartitions(
                        col("member.place"),
                        col("member.issue_id").isNull(),
                        col("member.arrived_in"),
                        col("member.published_on"),
                        col("member.article_id"))
                .mapPartitions(assign, Encoders.row(ARRIVAL.schema()));
        return night.staged(assigned.selectExpr("member.*"), "matter_assigned");
    }

    private Dataset<Row> changed() {
        return spark.sql("""
                with placed as (
                  select
                    article_id, published_on, content_hash, interpreter,
                    -- a township is in its county
                    coalesce(left(get(filter(regions, r -> r.role = 'primary'), 0).code, 6), 'unresolved') as place
                  from minqing.interpreted.article
                  where reprint_of is null and published_on is not null
                ),
                -- few columns of all documents: the words are read of those only that have changed
                changed as (
                  select
                    coalesce(a.article_id, m.article_id) as article_id,
                    a.place, a.published_on, a.content_hash, a.interpreter,
                    if(m.content_hash = a.content_hash and m.place = a.place, m.issue_id, null) as issue_id,
                    a.article_id is null as gone
                  from placed a
                  full outer join minqing.interpreted.matter m on m.article_id = a.article_id
                  where a.article_id is null
                    or not (m.content_hash <=> a.content_hash and m.interpreter <=> a.interpreter and m.place <=> a.place)
                )
                select c.*, d.title, d.terms, d.topics, coalesce(r.arrived_in, 0) as arrived_in
                from changed c
                left join minqing.interpreted.article d on d.article_id = c.article_id
                left join minqing.interpreted.raw_record r on r.input = 'articles' and r.record_id = c.article_id
                """).selectExpr(CHANGED.schema().fieldNames());
    }

    /** The rows that stay and that a changed document may meet: those of its place, as far as a matter can last. */
    private Dataset<Row> neighbours() {
        return spark.sql("""
                with touched as (
                  select member.place, min(member.published_on) as first_on, max(member.published_on) as last_on
                  from matter_changed
                  where not gone
                  group by member.place
                )
                select struct(%s) as member, false as changed, false as gone
                from minqing.interpreted.matter m
                join touched t
                  on t.place = m.place
                  and m.published_on between t.first_on - interval %2$d days and t.last_on + interval %2$d days
                left anti join matter_changed c on c.member.article_id = m.article_id
                """.formatted(
                "m."
                        + String.join(
                                ", m.",
                                new RecordCodec<>(MatterMember.class).schema().fieldNames()),
                2 * Matters.LONGEST_DAYS));
    }

    private static Iterator<Row> weighed(Iterator<Row> rows) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Row next() {
                Changed changed = CHANGED.fromRow(rows.next());
                MatterMember member = new MatterMember(
                        changed.articleId,
                        changed.place,
                        MaskedPlace.of(changed.title),
                        changed.publishedOn,
                        changed.arrivedIn,
                        changed.contentHash,
                        changed.interpreter,
                        changed.gone ? List.of() : terms(changed),
                        changed.gone ? List.of() : MatterTerms.ofTopics(changed.topics),
                        changed.issueId);
                return ARRIVAL.toRow(new Arrival(member, true, changed.gone));
            }
        };
    }

    /** A document whose words cannot be weighed is like no other, and a matter of its own. */
    private static List<TermWeight> terms(Changed changed) {
        return OneRecord.orElse(
                () -> "words of document " + changed.articleId + " could not be weighed",
                () -> MatterTerms.of(changed.title, changed.terms, changed.place),
                List::of);
    }

    /**
     * Rows of several places, one place after another; of each place those first whose matter is known. Row by row: a task that
     * kept what it has assigned would hold all words of its documents.
     */
    private static Iterator<Row> assigned(Iterator<Row> rows) {
        return new Iterator<>() {
            private String place;
            private Matters matters;
            private Row next = advance();

            private Row advance() {
                while (rows.hasNext()) {
                    Arrival arrival = ARRIVAL.fromRow(rows.next());
                    MatterMember member = arrival.member;
                    if (!member.place().equals(place)) {
                        place = member.place();
                        matters = new Matters();
                    }
                    if (member.issueId() == null) {
                        return ARRIVAL.toRow(new Arrival(matters.assign(member), true, false));
                    }
                    matters.add(member);
                    if (arrival.changed) {
                        return ARRIVAL.toRow(arrival);
                    }
                }
                return null;
            }

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Row next() {
                if (next == null) {
                    throw new NoSuchElementException();
                }
                Row row = next;
                next = advance();
                return row;
            }
        };
    }
}
