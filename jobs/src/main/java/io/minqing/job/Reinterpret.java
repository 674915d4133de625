package io.minqing.job;

import io.minqing.interpret.CodeVersion;
import io.minqing.table.PublishedVersion;
import io.minqing.table.WarehouseException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Reads history again with the present code and vocabularies, from the records as they came, and publishes the result as
 * one version. Documents are read in batches that outlive the process: a run that was stopped goes on where it was, also
 * when nights came between.
 */
public final class Reinterpret {
    private final Path root;
    private final int batchSize;
    private final Progress progress;

    /**
     * A reinterpretation that has not begun.
     *
     * @param root the warehouse folder
     * @param batchSize documents a batch, at least 1
     */
    public Reinterpret(Path root, int batchSize, Progress progress) {
        this.root = root;
        this.batchSize = batchSize;
        this.progress = progress;
    }

    /**
     * Runs it.
     *
     * @throws NightException when the audit fails; the batches stay, a later run takes them up
     * @throws WarehouseException when nothing was published yet
     */
    public NightResult run() throws IOException {
        return Night.run(root, null, progress, this::in);
    }

    private NightResult in(Night night) throws IOException {
        PublishedVersion last = night.last()
                .orElseThrow(() -> new WarehouseException(
                        "nothing was published in " + root.toAbsolutePath() + " yet; run minqing nightly first", null));
        night.begin(0);
        Ingest ingest = new Ingest(night.warehouse(), progress, latestDate(last));
        DocumentBatches batches = new DocumentBatches(night, ingest, batchSize, progress);
        if (batches.total() == 0 && last.code().equals(CodeVersion.everything())) {
            return night.nothingNew();
        }
        InputCounts workrooms = again(night, ingest, ingest.workrooms());
        InputCounts activities =
                again(night, ingest, ingest.activities(night.spark().table("minqing.interpreted.workroom")));
        Dataset<Row> documents = batches.run();
        progress.stage("find the reprints among %,d documents".formatted(batches.total()));
        new Interpret(night.warehouse(), progress).run(documents, batches.total());
        List<InputCounts> counts = List.of(taken(Input.ARTICLES, batches.total()), activities, workrooms);
        progress.counted(counts, List.of());
        NightResult result = night.publish(new Night.Harvest(
                RunKind.REINTERPRET,
                last.inputHash(),
                LocalDate.parse(last.asOf()),
                last.asOfGiven(),
                counts,
                0,
                List.of(),
                true));
        batches.delete();
        return result;
    }

    private static LocalDate latestDate(PublishedVersion last) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        LocalDate asOf = LocalDate.parse(last.asOf());
        return asOf.isAfter(today) ? asOf : today;
    }

    private static InputCounts taken(Input input, long records) {
        return new InputCounts(input, records, records, 0, 0);
    }

    /** Interprets all records of a small input again; what they are called stays as it was. */
    private InputCounts again(Night night, Ingest ingest, Ingest.Recipe recipe) {
        Input input = recipe.input();
        progress.stage("interpret " + input.label() + " again");
        Dataset<Row> kept =
                night.spark().table("minqing.interpreted.raw_record").where("input = '" + input.label() + "'");
        long total = kept.count();
        ingest.kept(recipe, kept, night.warehouse().staging().resolve(input.label()), total)
                .createOrReplaceTempView("staged_again");
        Dataset<Row> again = night.spark().sql("""
                        with again as (select origin, record.* from staged_again)
                        select again.* except (origin, %2$s, content_hash), known.%2$s, known.content_hash
                        from again
                        join minqing.interpreted.%1$s known on known.%2$s = again.origin
                        """.formatted(input.table(), input.key()));
        // staged before it is merged: a merge cannot read the table that it writes
        Dataset<Row> rows =
                night.staged(again.selectExpr(recipe.recordSchema().fieldNames()), "again_" + input.label());
        if (total > 0) {
            Intake.upsert(rows, input.table(), input.key());
        }
        return taken(input, total);
    }
}
