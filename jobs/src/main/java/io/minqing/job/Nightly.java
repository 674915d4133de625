package io.minqing.job;

import io.minqing.interpret.CodeVersion;
import io.minqing.report.LeadershipReport;
import io.minqing.table.Audit;
import io.minqing.table.PublishedVersion;
import io.minqing.table.Publisher;
import io.minqing.table.Schemas;
import io.minqing.table.Snapshots;
import io.minqing.table.Versions;
import io.minqing.table.Warehouse;
import io.minqing.table.WarehouseLock;
import io.minqing.text.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * The main job: ingest, interpret, aggregate, audit, publish, report. Readers see the tables of the night before until all
 * is done, and go on seeing them when anything fails.
 */
public final class Nightly {
    private final NightOptions options;
    private final Progress progress;
    private final Instant startedAt = Instant.now();

    /** A night with its options; progress goes to the given place. */
    public Nightly(NightOptions options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    /**
     * Runs the night.
     *
     * @throws NightException when the input is refused or the audit fails
     * @throws WarehouseLock.HeldException when another run holds the warehouse
     * @throws io.minqing.table.WarehouseException when the warehouse cannot be used
     */
    public NightResult run() throws IOException {
        try (Warehouse warehouse = new Warehouse(options.warehouse());
                WarehouseLock ignored = WarehouseLock.take(warehouse)) {
            progress.stage("look at the input");
            InputFiles articles = InputFiles.find(options.articles());
            InputFiles activities = InputFiles.find(options.activities());
            InputFiles workrooms = InputFiles.find(options.workrooms());
            String inputHash = ContentHash.ofText(
                    articles.manifest() + "\n" + activities.manifest() + "\n" + workrooms.manifest());
            refuseWhenNothingIsThere(List.of(articles, activities, workrooms));
            boolean interrupted = Files.exists(warehouse.staging());
            Publisher.deleteRecursively(warehouse.staging());
            Versions versions = new Versions(warehouse);
            versions.settle();
            Optional<PublishedVersion> last = versions.current();
            if (last.isPresent() && !interrupted && unchanged(last.get(), inputHash)) {
                return nothingNew(warehouse, last.get());
            }
            try {
                progress.stage("open the warehouse " + warehouse.root());
                warehouse.createTables();
                undoUnfinishedNight(warehouse, last, interrupted);
                if (last.isPresent() && unchanged(last.get(), inputHash)) {
                    return nothingNew(warehouse, last.get());
                }
                return build(warehouse, last, articles, activities, workrooms, inputHash);
            } finally {
                // tasks on a cluster outlive the job that failed, and write until Spark stops
                warehouse.close();
                Publisher.deleteRecursively(warehouse.staging());
            }
        }
    }

    private static NightResult nothingNew(Warehouse warehouse, PublishedVersion last) {
        return new NightResult(
                true,
                LocalDate.parse(last.asOf()),
                List.of(),
                List.of(),
                List.of(),
                warehouse.report().resolve("index.html"));
    }

    /** Takes the interpreted tables back to where the published version left them; a killed or failed night went on. */
    private void undoUnfinishedNight(Warehouse warehouse, Optional<PublishedVersion> last, boolean interrupted) {
        Snapshots snapshots = new Snapshots(warehouse);
        snapshots.checkClock();
        Optional<Map<String, Long>> published = Snapshots.publishedBy(last);
        if (published.isPresent() && snapshots.restore(published.get())) {
            progress.stage("undid what an unfinished night had written");
        }
        if (interrupted) {
            progress.stage("remove what a killed night left");
            snapshots.deleteOrphans();
        }
    }

    private boolean unchanged(PublishedVersion last, String inputHash) {
        boolean sameDate = options.asOf() == null
                ? !last.asOfGiven()
                : options.asOf().toString().equals(last.asOf());
        return sameDate && last.inputHash().equals(inputHash) && last.code().equals(CodeVersion.everything());
    }

    private NightResult build(
            Warehouse warehouse,
            Optional<PublishedVersion> last,
            InputFiles articles,
            InputFiles activities,
            InputFiles workrooms,
            String inputHash)
            throws IOException {
        SparkSession spark = warehouse.spark();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Ingest ingest = new Ingest(
                warehouse, progress, options.asOf() != null && options.asOf().isAfter(today) ? options.asOf() : today);
        progress.stage("ingest workrooms: " + files(workrooms));
        Dataset<Row> stagedWorkrooms = ingest.workrooms(workrooms);
        Intake.Sorted newWorkrooms =
                new Intake(warehouse, "workrooms", "workroom", "workroom_id").sort(stagedWorkrooms, "true");
        progress.stage("ingest activities: " + files(activities));
        Dataset<Row> stagedActivities = ingest.activities(activities, register(spark, newWorkrooms.fresh()));
        progress.stage("ingest articles: " + files(articles));
        Dataset<Row> stagedArticles = ingest.articles(articles);

        progress.stage("sort what is new from what is known");
        Intake.Sorted newActivities =
                new Intake(warehouse, "activities", "activity", "activity_id").sort(stagedActivities, "true");
        Intake.Sorted newArticles = new Intake(warehouse, "articles", "article", "article_id")
                .sort(stagedArticles, "known.interpreter <> r.record.interpreter");
        List<InputCounts> counts = List.of(newArticles.counts(), newActivities.counts(), newWorkrooms.counts());
        Dataset<Row> quarantined =
                newArticles.quarantined().union(newActivities.quarantined()).union(newWorkrooms.quarantined());
        List<String> reasons = reasons(quarantined);
        refuseWhenUnreadable(counts, reasons);

        release(warehouse, "articles", articles, newArticles);
        release(warehouse, "activities", activities, newActivities);
        release(warehouse, "workrooms", workrooms, newWorkrooms);
        Intake.upsert(quarantined, "quarantine", "quarantine_id");
        Intake.upsert(newWorkrooms.fresh(), "workroom", "workroom_id");
        Intake.upsert(newActivities.fresh(), "activity", "activity_id");
        progress.stage("interpret the documents");
        new Interpret(warehouse, progress).run(newArticles.fresh());

        LocalDate asOf = options.asOf() != null ? options.asOf() : newestDate(spark);
        Snapshots snapshots = new Snapshots(warehouse);
        snapshots.compact();
        Versions versions = new Versions(warehouse);
        PublishedVersion version = new PublishedVersion(
                versions.nextRunId(startedAt, inputHash),
                inputHash,
                CodeVersion.everything(),
                asOf.toString(),
                options.asOf() != null,
                snapshots.current());
        runTable(warehouse, last.isPresent(), version, asOf, counts);
        new Aggregate(warehouse, progress).run(asOf);

        progress.stage("audit");
        List<String> broken = new Audit(warehouse)
                .evaluate(version.runId(), options.driftExpected()).stream()
                        .filter(result -> !result.holds())
                        .map(Audit.Result::sentence)
                        .toList();
        if (!broken.isEmpty()) {
            throw new NightException(NightException.Reason.AUDIT_FAILED, broken);
        }
        progress.stage("publish");
        Path built = new Publisher(warehouse).build(version);
        List<String> tables = tables(spark);
        progress.stage("write the report");
        LeadershipReport.write(built, built.resolve("report"));
        snapshots.hold(version.runId());
        versions.publish(built, version.runId());
        progress.stage("let go of old snapshots");
        snapshots.expire(versions.kept());
        if (warehouse.onCluster()) {
            progress.stage("remove what lost workers left");
            snapshots.deleteOrphans();
        }
        return new NightResult(
                false, asOf, counts, reasons, tables, warehouse.report().resolve("index.html"));
    }

    private static void release(Warehouse warehouse, String input, InputFiles files, Intake.Sorted sorted) {
        List<String> read =
                files.files().stream().map(InputFiles.InputFile::path).toList();
        Intake.releaseFromQuarantine(warehouse, input, read, sorted.quarantined());
    }

    /** The register as it will stand after this night. */
    private static Dataset<Row> register(SparkSession spark, Dataset<Row> fresh) {
        fresh.createOrReplaceTempView("fresh_workroom");
        return spark.sql("""
                select * from fresh_workroom
                union all
                select known.*
                from minqing.interpreted.workroom known
                left anti join fresh_workroom f on f.workroom_id = known.workroom_id
                """);
    }

    private static String files(InputFiles input) {
        return input.files().size() + (input.files().size() == 1 ? " file" : " files");
    }

    private static List<String> reasons(Dataset<Row> quarantined) {
        List<String> reasons = new ArrayList<>();
        for (Row row : quarantined
                .groupBy("reason")
                .agg(
                        org.apache.spark.sql.functions.count("*").as("records"),
                        org.apache.spark.sql.functions.min("detail").as("detail"),
                        org.apache.spark.sql.functions.min("file").as("file"))
                .orderBy(
                        org.apache.spark.sql.functions.col("records").desc(),
                        org.apache.spark.sql.functions.col("reason"))
                .collectAsList()) {
            reasons.add("%s × %d, for example %s: %s"
                    .formatted(row.getString(0), row.getLong(1), row.getString(3), row.getString(2)));
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

    private void refuseWhenUnreadable(List<InputCounts> counts, List<String> reasons) {
        long read = counts.stream().mapToLong(InputCounts::read).sum();
        long refused = counts.stream().mapToLong(InputCounts::quarantined).sum();
        if (read == 0 || refused > options.maxQuarantined() * read) {
            List<String> messages = new ArrayList<>();
            messages.add(
                    read == 0
                            ? "the input was refused: no record was found in " + options.articles()
                                    + options.activities() + options.workrooms()
                            : "the input was refused: %d of %d records cannot be read (at most %.0f %% may); correct them or raise --max-quarantined"
                                    .formatted(refused, read, 100 * options.maxQuarantined()));
            messages.addAll(reasons);
            throw new NightException(NightException.Reason.INPUT_REFUSED, messages);
        }
    }

    /** The newest date that any record names and that is not in the future: a typing error must not move the clock. */
    private static LocalDate newestDate(SparkSession spark) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Row newest = spark.sql("""
                        select max(day) from (
                          select published_on as day from minqing.interpreted.article
                          union all
                          select held_on from minqing.interpreted.activity
                        )
                        where day <= date'%s'
                        """.formatted(today)).first();
        return newest.isNullAt(0) ? today : newest.getLocalDate(0);
    }

    /** Lays out the rows of table {@code run}: those published before and tonight's. */
    private void runTable(
            Warehouse warehouse,
            boolean publishedBefore,
            PublishedVersion version,
            LocalDate asOf,
            List<InputCounts> counts)
            throws IOException {
        SparkSession spark = warehouse.spark();
        Dataset<Row> empty = spark.table("minqing.published.run").limit(0);
        Dataset<Row> before = publishedBefore
                ? spark.read()
                        .schema(empty.schema())
                        .parquet(warehouse.current().toRealPath().resolve("run").toString())
                : empty;
        // read in full: the version it stands in may be dropped while this night publishes
        spark.createDataFrame(before.collectAsList(), empty.schema()).createOrReplaceTempView("published_run");
        spark.sql("select * from published_run where run_id = (select max(run_id) from published_run)")
                .createOrReplaceTempView("last_run");
        String lastVocabularies = spark.sql("select max(vocabulary_version) from last_run")
                .first()
                .getString(0);
        String changed = changed(counts, lastVocabularies);
        List<Row> rows = new ArrayList<>();
        for (InputCounts count : counts) {
            String table = count.input().equals("activities")
                    ? "activity"
                    : count.input().substring(0, count.input().length() - 1);
            long total = spark.table("minqing.interpreted." + table).count();
            rows.add(RowFactory.create(
                    version.runId(),
                    startedAt,
                    Instant.now(),
                    asOf,
                    CodeVersion.software(),
                    CodeVersion.vocabularies(),
                    version.inputHash(),
                    count.input(),
                    (int) count.read(),
                    (int) count.accepted(),
                    (int) count.duplicate(),
                    (int) count.quarantined(),
                    (int) total,
                    progress.seconds(),
                    changed));
        }
        spark.createDataFrame(rows, empty.schema()).createOrReplaceTempView("this_run");
    }

    private static String changed(List<InputCounts> counts, String lastVocabularies) {
        String words = "新增或更正文章 %d 篇、活动 %d 条、工作室 %d 个；"
                .formatted(
                        counts.get(0).accepted(),
                        counts.get(1).accepted(),
                        counts.get(2).accepted());
        if (lastVocabularies == null) {
            return words + "首次发布。";
        }
        return words + (lastVocabularies.equals(CodeVersion.vocabularies()) ? "词表未变。" : "词表有变，输入中的文章已重新解读。");
    }

    private static List<String> tables(SparkSession spark) {
        List<String> tables = new ArrayList<>();
        for (String table : Schemas.PUBLISHED) {
            tables.add("%s (%,d)"
                    .formatted(table, spark.table("minqing.published." + table).count()));
        }
        return tables;
    }
}
