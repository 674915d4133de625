package io.minqing.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.min;

import io.minqing.interpret.CodeVersion;
import io.minqing.table.PublishedVersion;
import io.minqing.text.file.ContentHash;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The main job: ingest, interpret, aggregate, audit, publish, report. Readers see the tables of the night before until all
 * is done, and go on seeing them when anything fails. A backfill is the same over a stretch of the past.
 */
public final class Nightly {
    private final NightOptions options;
    private final DateRange range;
    private final Progress progress;

    private Nightly(NightOptions options, DateRange range, Progress progress) {
        this.options = options;
        this.range = range;
        this.progress = progress;
    }

    /** A night with its options; progress goes to the given place. */
    public Nightly(NightOptions options, Progress progress) {
        this(options, null, progress);
    }

    /**
     * A backfill: takes from the input only what is dated within a range, asks nothing about its size and sources, and
     * leaves the date that the tables speak of. The register of workrooms is taken whole.
     */
    public static Nightly backfill(NightOptions options, DateRange range, Progress progress) {
        return new Nightly(options, range, progress);
    }

    /**
     * Runs the night.
     *
     * @throws NightException when the input is refused or the audit fails
     * @throws io.minqing.table.WarehouseLock.HeldException when another run holds the warehouse
     * @throws io.minqing.table.WarehouseException when the warehouse cannot be used
     */
    public NightResult run() throws IOException {
        return Night.run(options.warehouse(), options.permissions(), progress, this::in);
    }

    private NightResult in(Night night) throws IOException {
        progress.stage("look at the input");
        InputFiles articles = InputFiles.find(options.articles());
        InputFiles activities = InputFiles.find(options.activities());
        InputFiles workrooms = InputFiles.find(options.workrooms());
        String inputHash =
                ContentHash.ofText(articles.manifest() + "\n" + activities.manifest() + "\n" + workrooms.manifest());
        refuseWhenNothingIsThere(List.of(articles, activities, workrooms));
        boolean nothingNew = night.last()
                .filter(last -> range == null && unchanged(last, inputHash))
                .isPresent();
        if (nothingNew && !night.interrupted()) {
            return night.nothingNew();
        }
        night.begin(articles.bytes() + activities.bytes() + workrooms.bytes());
        return nothingNew ? night.nothingNew() : build(night, articles, activities, workrooms, inputHash);
    }

    private boolean unchanged(PublishedVersion last, String inputHash) {
        boolean sameDate = options.asOf() == null
                ? !last.asOfGiven()
                : options.asOf().toString().equals(last.asOf());
        return sameDate && last.inputHash().equals(inputHash) && last.code().equals(CodeVersion.everything());
    }

    private NightResult build(
            Night night, InputFiles articles, InputFiles activities, InputFiles workrooms, String inputHash)
            throws IOException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Ingest ingest = new Ingest(
                night.warehouse(),
                progress,
                options.asOf() != null && options.asOf().isAfter(today) ? options.asOf() : today);
        progress.stage("ingest workrooms: " + files(workrooms));
        Intake.Sorted newWorkrooms =
                new Intake(night, Input.WORKROOMS).sort(ingest.files(ingest.workrooms(), workrooms), "true");
        progress.stage("ingest activities: " + files(activities));
        Dataset<Row> stagedActivities =
                ingest.files(ingest.activities(register(night.spark(), newWorkrooms)), activities);
        progress.stage("ingest articles: " + files(articles));
        Dataset<Row> stagedArticles = ingest.files(ingest.articles(), articles);

        progress.stage("sort what is new from what is known");
        Intake.Sorted newActivities =
                new Intake(night, Input.ACTIVITIES).sort(within(stagedActivities, "held_on"), "true");
        Intake.Sorted newArticles = new Intake(night, Input.ARTICLES)
                .sort(within(stagedArticles, "published_on"), "known.interpreter <> r.record.interpreter");
        List<Intake.Sorted> sorted = List.of(newArticles, newActivities, newWorkrooms);
        List<InputCounts> counts = sorted.stream().map(Intake.Sorted::counts).toList();
        Dataset<Row> quarantined = sorted.stream()
                .map(Intake.Sorted::quarantined)
                .reduce(Dataset::union)
                .orElseThrow();
        List<QuarantineCount> reasons = reasons(quarantined);
        progress.counted(counts, reasons);
        refuseWhenUnreadable(counts, reasons);

        if (!night.spark().table("minqing.interpreted.quarantine").isEmpty()) {
            release(night, articles, newArticles);
            release(night, activities, newActivities);
            release(night, workrooms, newWorkrooms);
        }
        if (!reasons.isEmpty()) {
            Intake.upsert(quarantined, "quarantine", "quarantine_id");
        }
        if (newWorkrooms.freshRecords() > 0) {
            Intake.upsert(newWorkrooms.fresh(), "workroom", "workroom_id");
        }
        if (newActivities.freshRecords() > 0) {
            Intake.upsert(newActivities.fresh(), "activity", "activity_id");
        }
        Intake.withdraw(night.spark(), sorted);
        progress.stage("interpret the documents");
        Dataset<Row> fresh = newArticles.withdrawnRecords() == 0
                ? newArticles.fresh()
                : newArticles.fresh().union(left(night.spark(), newArticles));
        new Interpret(night.warehouse(), progress).run(fresh, newArticles.freshRecords());
        long withdrawn =
                sorted.stream().mapToLong(Intake.Sorted::withdrawnRecords).sum();
        if (counts.stream().mapToLong(InputCounts::accepted).sum() > withdrawn) {
            Intake.upsert(
                    sorted.stream()
                            .map(Intake.Sorted::kept)
                            .reduce(Dataset::union)
                            .orElseThrow(),
                    "raw_record",
                    "input",
                    "record_id");
        }
        return night.publish(harvest(night.last(), inputHash, counts, withdrawn, reasons));
    }

    private Night.Harvest harvest(
            Optional<PublishedVersion> last,
            String inputHash,
            List<InputCounts> counts,
            long withdrawn,
            List<QuarantineCount> reasons) {
        if (range != null && last.isPresent()) {
            return new Night.Harvest(
                    RunKind.BACKFILL,
                    last.get().inputHash(),
                    LocalDate.parse(last.get().asOf()),
                    last.get().asOfGiven(),
                    counts,
                    withdrawn,
                    reasons,
                    true);
        }
        return new Night.Harvest(
                range == null ? RunKind.NIGHTLY : RunKind.BACKFILL,
                inputHash,
                options.asOf(),
                options.asOf() != null,
                counts,
                withdrawn,
                reasons,
                range != null || options.driftExpected());
    }

    /** What a backfill takes of the staged rows: those dated within its range, withdrawals, and what cannot be read. */
    private Dataset<Row> within(Dataset<Row> staged, String day) {
        if (range == null) {
            return staged;
        }
        Dataset<Row> taken = staged.where("record is null or withdrawn or record.%s between date'%s' and date'%s'"
                .formatted(day, range.from(), range.to()));
        progress.stage(
                "take what is dated within the range: %,d of %,d records are dated within %s; the others are left aside"
                        .formatted(taken.count(), staged.count(), range));
        return taken;
    }

    /** The register as it will stand after this night. */
    private static Dataset<Row> register(SparkSession spark, Intake.Sorted workrooms) {
        workrooms.fresh().createOrReplaceTempView("fresh_workroom");
        workrooms.withdrawn().createOrReplaceTempView("withdrawn_workroom");
        return spark.sql("""
                select * from fresh_workroom
                union all
                select known.*
                from minqing.interpreted.workroom known
                left anti join fresh_workroom f on f.workroom_id = known.workroom_id
                left anti join withdrawn_workroom w on w.record_id = known.workroom_id
                """);
    }

    /** Reprints whose original is withdrawn tonight: one of them is the original now. */
    private static Dataset<Row> left(SparkSession spark, Intake.Sorted articles) {
        articles.withdrawn().createOrReplaceTempView("withdrawn_article");
        articles.fresh().createOrReplaceTempView("fresh_article");
        return spark.sql("""
                select a.*
                from minqing.interpreted.article a
                left semi join withdrawn_article w on w.record_id = a.reprint_of
                left anti join fresh_article f on f.article_id = a.article_id
                """).selectExpr(Ingest.ARTICLE.schema().fieldNames());
    }

    private static void release(Night night, InputFiles files, Intake.Sorted sorted) {
        List<String> read =
                files.files().stream().map(InputFiles.InputFile::path).toList();
        new Intake(night, sorted.input()).releaseFromQuarantine(read, sorted.quarantined());
    }

    private static String files(InputFiles input) {
        return input.files().size() + (input.files().size() == 1 ? " file" : " files");
    }

    private static List<QuarantineCount> reasons(Dataset<Row> quarantined) {
        List<QuarantineCount> reasons = new ArrayList<>();
        for (Row row : quarantined
                .groupBy("reason")
                .agg(count("*").as("records"), min("detail"), min("file"))
                .orderBy(col("records").desc(), col("reason"))
                .collectAsList()) {
            reasons.add(
                    new QuarantineCount(row.getString(0), row.getLong(1), row.getString(3) + ": " + row.getString(2)));
        }
        return reasons;
    }

    /** Says so before Spark is started. */
    private static void refuseWhenNothingIsThere(List<InputFiles> inputs) {
        List<InputFiles.InputFile> files =
                inputs.stream().flatMap(input -> input.files().stream()).toList();
        if (files.stream().allMatch(file -> file.sha256().isEmpty())) {
            List<String> messages = new ArrayList<>();
            messages.add("the input was refused: "
                    + (files.isEmpty()
                            ? "the folders that were named hold no file"
                            : "none of the files can be read; check the paths and their permissions"));
            files.forEach(file -> messages.add("  " + file.path()));
            throw new NightException(NightException.Reason.INPUT_REFUSED, messages);
        }
    }

    private void refuseWhenUnreadable(List<InputCounts> counts, List<QuarantineCount> reasons) {
        long read = counts.stream().mapToLong(InputCounts::read).sum();
        long refused = counts.stream().mapToLong(InputCounts::quarantined).sum();
        if (read == 0 || refused > options.maxQuarantined() * read) {
            List<String> messages = new ArrayList<>();
            messages.add(
                    read == 0
                            ? "the input was refused: no record%s was found in %s"
                                    .formatted(
                                            range == null ? "" : " dated within " + range,
                                            Stream.of(options.articles(), options.activities(), options.workrooms())
                                                    .flatMap(List::stream)
                                                    .toList())
                            : "the input was refused: %d of %d records cannot be read (at most %.0f %% may); correct them or raise --max-quarantined"
                                    .formatted(refused, read, 100 * options.maxQuarantined()));
            reasons.forEach(reason -> messages.add(reason.line()));
            throw new NightException(NightException.Reason.INPUT_REFUSED, messages);
        }
    }
}
