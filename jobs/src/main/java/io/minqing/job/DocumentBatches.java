package io.minqing.job;

import io.minqing.interpret.CodeVersion;
import io.minqing.table.Publisher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;

/**
 * The documents of history that another version of the interpreter read, interpreted again in batches. Every finished batch
 * stands in a folder of its own, {@code reinterpretation/INTERPRETER/NUMBER}, and is used by a later run as long as the
 * document and the interpreter are the same.
 *
 * <p>A document of which no raw form was kept (an older program took it in) is read again from its repaired text.
 */
final class DocumentBatches {
    /** What Spark writes into a folder that is whole. */
    private static final String WHOLE = "_SUCCESS";

    private final Night night;
    private final Ingest ingest;
    private final Progress progress;
    private final int size;
    private final Path folder;
    private final Dataset<Row> old;
    private final long total;

    /**
     * Finds what there is to do.
     *
     * @param size documents a batch
     */
    DocumentBatches(Night night, Ingest ingest, int size, Progress progress) throws IOException {
        this.night = night;
        this.ingest = ingest;
        this.size = size;
        this.progress = progress;
        Path all = night.warehouse().root().resolve("reinterpretation");
        this.folder = all.resolve(CodeVersion.interpreter());
        for (Path other : list(all)) {
            if (!other.equals(folder)) {
                Publisher.deleteRecursively(other);
            }
        }
        this.old = night.spark()
                .table("minqing.interpreted.article")
                .where("interpreter <> '" + CodeVersion.interpreter() + "'");
        this.total = old.count();
    }

    /** Documents that another version read, those of finished batches included. */
    long total() {
        return total;
    }

    /** Reads what no earlier run has read. The result holds all of {@link #total()}, columns of {@code article}. */
    Dataset<Row> run() throws IOException {
        int next = 0;
        for (Path part : list(folder)) {
            if (Files.exists(part.resolve(WHOLE))) {
                next = Math.max(next, Integer.parseInt(part.getFileName().toString()) + 1);
            } else {
                Publisher.deleteRecursively(part);
            }
        }
        Dataset<Row> left = old.join(
                finished().select("article_id", "content_hash"), same("article_id", "content_hash"), "left_anti");
        Dataset<Row> ids = night.staged(left.select("article_id"), "left");
        long documents = ids.count();
        if (documents < total) {
            progress.stage(
                    "%,d of %,d documents were read by a run that was stopped".formatted(total - documents, total));
        }
        long batches = (documents + size - 1) / size;
        LongAccumulator done = night.spark().sparkContext().longAccumulator("interpreted");
        try (Progress.Watch ignored = progress.watch(
                night.spark().sparkContext(), List.of(new Count(done, () -> documents, "documents interpreted")))) {
            for (int i = 0; i < batches; i++) {
                progress.stage("interpret the documents: batch %,d of %,d".formatted(i + 1, batches));
                batch(
                        ids.where("pmod(hash(article_id), %d) = %d".formatted(batches, i)),
                        done,
                        folder.resolve(String.valueOf(next + i)));
            }
        }
        return finished()
                .join(old.select("article_id", "content_hash"), same("article_id", "content_hash"), "left_semi")
                .selectExpr(Ingest.ARTICLE.schema().fieldNames());
    }

    /** Forgets the batches: what they hold is published. */
    void delete() throws IOException {
        Publisher.deleteRecursively(folder.getParent());
    }

    private void batch(Dataset<Row> ids, LongAccumulator done, Path part) throws IOException {
        SparkSession spark = night.spark();
        Path staging = night.warehouse().staging().resolve("batch");
        Publisher.deleteRecursively(staging);
        Dataset<Row> kept = spark.table("minqing.interpreted.raw_record")
                .where("input = 'articles'")
                .join(ids.withColumnRenamed("article_id", "record_id"), same("record_id"), "left_semi");
        ingest.kept(ingest.articles(), kept, staging, 0).createOrReplaceTempView("staged_again");
        ids.createOrReplaceTempView("batch");
        // what a document is called and where it came from stays as it was: its raw form is masked
        Dataset<Row> prepared =
                spark.sql("""
                with again as (select origin, record.* from staged_again),
                known as (select a.* from minqing.interpreted.article a left semi join batch b on b.article_id = a.article_id)
                select
                  again.* except (origin, article_id, file, record, own_id, url, fetched_at, content_hash, reprint_of, extras),
                  known.article_id, known.file, known.record, known.own_id, known.url, known.fetched_at,
                  known.content_hash, known.reprint_of, known.extras
                from again
                join known on known.article_id = again.origin
                """).selectExpr(Ingest.ARTICLE.schema().fieldNames());
        Dataset<Row> withoutRaw = spark.sql("""
                select a.* except (tokens, interpreter), 0 as tokens, '%s' as interpreter
                from minqing.interpreted.article a
                left semi join batch b on b.article_id = a.article_id
                left anti join staged_again s on s.origin = a.article_id
                """.formatted(CodeVersion.interpreter()))
                .selectExpr(Ingest.ARTICLE.schema().fieldNames());
        MapPartitionsFunction<Row, Row> interpret = rows -> Interpret.interpreted(rows, done);
        prepared.union(withoutRaw)
                .repartition(2 * spark.sparkContext().defaultParallelism())
                .mapPartitions(interpret, Encoders.row(Ingest.ARTICLE.schema()))
                .write()
                .parquet(part.toString());
    }

    /** All finished batches, those of stopped runs first; empty columns of {@code article} when there are none. */
    private Dataset<Row> finished() throws IOException {
        String[] parts = list(folder).stream().map(Path::toString).toArray(String[]::new);
        var reader = night.spark().read().schema(Ingest.ARTICLE.schema());
        return parts.length == 0
                ? night.spark().createDataFrame(List.of(), Ingest.ARTICLE.schema())
                : reader.parquet(parts);
    }

    private static String[] same(String... columns) {
        return columns;
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isDirectory).sorted().toList();
        }
    }
}
