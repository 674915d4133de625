package io.minqing.job;

import static org.apache.spark.sql.functions.col;

import io.minqing.interpret.ArticleInterpreter;
import io.minqing.record.Article;
import io.minqing.table.Warehouse;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;

/** Interprets tonight's originals and points the reprints to them. A reprint is never segmented. */
final class Interpret {
    private final Warehouse warehouse;
    private final SparkSession spark;
    private final Path staging;
    private final Progress progress;

    Interpret(Warehouse warehouse, Progress progress) {
        this.warehouse = warehouse;
        this.spark = warehouse.spark();
        this.staging = warehouse.staging().resolve("interpreted");
        this.progress = progress;
    }

    /**
     * All rows of {@code article} that change tonight.
     *
     * @param fresh tonight's documents, prepared
     * @param documents how many they are, for the progress
     */
    void run(Dataset<Row> fresh, long documents) {
        new Reprints(warehouse).pointers(fresh).createOrReplaceTempView("version_pointer");
        Dataset<Row> changed = spark.sql("""
                select a.*, if(p.original_id <> a.article_id, p.original_id, null) as points_to
                from fresh_article a
                left join version_pointer p using (article_id)
                union all
                select a.*, if(p.original_id <> a.article_id, p.original_id, null) as points_to
                from minqing.interpreted.article a
                join version_pointer p using (article_id)
                left anti join fresh_article f on f.article_id = a.article_id
                """);
        Dataset<Row> placed = changed.drop("reprint_of").withColumnRenamed("points_to", "reprint_of");
        String[] columns = Ingest.ARTICLE.schema().fieldNames();
        Dataset<Row> ordered = placed.selectExpr(columns);
        LongAccumulator done = spark.sparkContext().longAccumulator("interpreted");
        MapPartitionsFunction<Row, Row> interpret = rows -> interpreted(rows, done);
        // by key, not in turn: Spark would sort whole documents first
        int tasks = 2 * spark.sparkContext().defaultParallelism();
        Dataset<Row> read = ordered.repartition(tasks, col("article_id"))
                .mapPartitions(interpret, Encoders.row(Ingest.ARTICLE.schema()));
        boolean known = Intake.anyKnown(ordered.select("article_id"), "article", "article_id");
        try (Progress.Watch ignored = progress.watch(
                spark.sparkContext(), List.of(new Count(done, () -> documents, "documents interpreted")))) {
            if (!known && documents > 0) {
                Intake.append(read, "article");
            } else if (known) {
                // staged before it is merged: a merge reads its source more than once
                read.write().parquet(staging.toString());
            }
        }
        if (known) {
            Dataset<Row> staged = spark.read().schema(Ingest.ARTICLE.schema()).parquet(staging.toString());
            Intake.upsert(staged, "article", "article_id");
        }
    }

    /** Reads the meaning of originals, rows of {@code article}; a reprint has none of its own. */
    static Iterator<Row> interpreted(Iterator<Row> rows, LongAccumulator done) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Row next() {
                Article article = Ingest.ARTICLE.fromRow(rows.next());
                done.add(1);
                if (article.reprintOf() != null) {
                    return Ingest.ARTICLE.toRow(ArticleInterpreter.withoutMeaning(article));
                }
                // one that has tokens was segmented by this very code before
                return Ingest.ARTICLE.toRow(article.tokens() > 0 ? article : orWithoutMeaning(article));
            }
        };
    }

    /** A document on which the program fails stays, and says so. */
    private static Article orWithoutMeaning(Article prepared) {
        return OneRecord.orElse(
                () -> "document " + prepared.articleId() + " of " + prepared.file() + " could not be interpreted",
                () -> ArticleInterpreter.interpret(prepared),
                () -> ArticleInterpreter.failed(prepared));
    }
}
