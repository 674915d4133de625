package io.minqing.job;

import static org.apache.spark.sql.functions.expr;

import io.minqing.interpret.CodeVersion;
import io.minqing.report.LeadershipReport;
import io.minqing.report.Scope;
import io.minqing.table.Audit;
import io.minqing.table.ConcurrentQueries;
import io.minqing.table.EnvironmentFailure;
import io.minqing.table.Migration;
import io.minqing.table.Permissions;
import io.minqing.table.PublishedVersion;
import io.minqing.table.Publisher;
import io.minqing.table.Snapshots;
import io.minqing.table.Versions;
import io.minqing.table.Warehouse;
import io.minqing.table.WarehouseLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * One transaction over a warehouse, from its lock to what readers see: opened, written to, and published as a whole or
 * undone as a whole. Whatever writes is one of these: a night, a backfill, a reinterpretation.
 */
final class Night implements AutoCloseable {
    private final Warehouse warehouse;
    private final WarehouseLock lock;
    private final Progress progress;
    private final Versions versions;
    private final Optional<PublishedVersion> last;
    private final boolean interrupted;
    private final Instant startedAt = Instant.now();
    /** Whether tables may have been written that nobody has published. */
    private boolean unfinished;
    /** Rows of table {@code run} that stand published. */
    private List<Row> publishedRuns = List.of();
    /** Rows of table {@code change} that stand published. */
    private List<Row> publishedChanges = List.of();

    private Night(
            Warehouse warehouse,
            WarehouseLock lock,
            Progress progress,
            Versions versions,
            Optional<PublishedVersion> last,
            boolean interrupted) {
        this.warehouse = warehouse;
        this.lock = lock;
        this.progress = progress;
        this.versions = versions;
        this.last = last;
        this.interrupted = interrupted;
        this.unfinished = interrupted;
    }

    /** What a run does in its transaction. */
    interface Work {
        NightResult in(Night night) throws IOException;
    }

    /**
     * Opens a night, lets a job work in it, and closes it, whatever comes.
     *
     * @param permissions who may read the warehouse; null for those of its folder, or private when it is new
     * @throws WarehouseLock.HeldException when another run holds the warehouse
     * @throws io.minqing.table.WarehouseException when the warehouse cannot be used or the machine is at fault
     */
    static NightResult run(Path root, Permissions permissions, Progress progress, Work work) throws IOException {
        try (Night night = open(root, permissions, progress)) {
            return work.in(night);
        } catch (Throwable e) {
            // Hadoop throws an Error when a disk is full, Spark a checked exception that nobody declares
            EnvironmentFailure.refuse(e, root);
            throw e;
        }
    }

    /**
     * Takes the warehouse and clears away what a killed run left beside the tables. Spark is not started yet.
     */
    private static Night open(Path root, Permissions permissions, Progress progress) throws IOException {
        Warehouse warehouse = new Warehouse(root, permissions);
        WarehouseLock lock = WarehouseLock.take(warehouse);
        try {
            if (permissions == null && warehouse.permissions() == Permissions.WORLD) {
                progress.stage("look at the permissions: everybody on this machine may read " + warehouse.root()
                        + "; nightly --permissions private closes it, --permissions world says that it is meant");
            }
            boolean interrupted = Files.exists(warehouse.staging());
            // the folder itself stays until the files of the killed run are swept: this run may be killed before that
            Publisher.deleteAllIn(warehouse.staging());
            Versions versions = new Versions(warehouse);
            versions.settle();
            return new Night(warehouse, lock, progress, versions, versions.current(), interrupted);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    Warehouse warehouse() {
        return warehouse;
    }

    SparkSession spark() {
        return warehouse.spark();
    }

    /** What readers see while this runs; empty before the first night. */
    Optional<PublishedVersion> last() {
        return last;
    }

    /** Whether the run before was killed: then its tables must be looked at before anybody says that nothing is to do. */
    boolean interrupted() {
        return interrupted;
    }

    /** The same rows, written into the staging folder under a name: they do not change any more while tables do. */
    Dataset<Row> staged(Dataset<Row> rows, String name) {
        String folder = warehouse.staging().resolve(name).toString();
        rows.write().parquet(folder);
        return spark().read().schema(rows.schema()).parquet(folder);
    }

    /** The number of this run among the published ones, from 1. */
    int number() {
        return 1
                + (int) publishedRuns.stream()
                        .map(row -> row.<String>getAs("run_id"))
                        .distinct()
                        .count();
    }

    /**
     * Makes or migrates the tables and takes them back to where the published version left them.
     *
     * @param inputBytes size of what is to be read; 0 when it is in the tables already
     */
    void begin(long inputBytes) throws IOException {
        progress.stage("open the warehouse: " + warehouse.root());
        unfinished = true;
        warehouse.createTables();
        progress.countBytes(spark().sparkContext());
        warehouse.fitPlans(inputBytes);
        Snapshots snapshots = new Snapshots(warehouse);
        snapshots.checkClock();
        Map<String, Long> published = Snapshots.publishedBy(last)
                .orElseGet(() -> snapshots.holdOnce(last.orElseThrow().runId()));
        if (snapshots.restore(published)) {
            progress.stage("undid what an unfinished night had written");
        }
        if (interrupted) {
            progress.stage("remove what a killed night left");
            snapshots.deleteOrphans();
        }
        List<String> rewritten = new Migration(warehouse).rewriteOldRows();
        if (!rewritten.isEmpty()) {
            progress.stage("wrote the rows of an older program anew: " + String.join(", ", rewritten));
        }
        // read in full: the version it stands in may be dropped while this night publishes
        publishedRuns = published("run")
                // older programs knew nights only
                .withColumn("kind", expr("if(kind = '', '" + RunKind.NIGHTLY.label() + "', kind)"))
                .collectAsList();
        publishedChanges = published("change").collectAsList();
    }

    /** The rows of a table that readers see; none before the first night, and where an older program did not have the table. */
    private Dataset<Row> published(String table) throws IOException {
        Path folder = warehouse.current().resolve(table);
        return Files.exists(folder)
                ? new Migration(warehouse).published(table, folder.toRealPath())
                : spark().createDataFrame(
                                List.of(),
                                spark().table("minqing.published." + table).schema());
    }

    /**
     * What a run has to say when it asks to be published.
     *
     * @param kind why it ran
     * @param inputHash hash of the input that the version speaks of
     * @param asOf the date the tables speak of; null for the newest date in the data that is not in the future
     * @param asOfGiven whether a person gave that date
     * @param counts what became of the records, one an input
     * @param withdrawn records taken back
     * @param reasons reasons of the quarantined records
     * @param driftExpected whether the input is known to be unlike that of other nights
     */
    record Harvest(
            RunKind kind,
            String inputHash,
            LocalDate asOf,
            boolean asOfGiven,
            List<InputCounts> counts,
            long withdrawn,
            List<QuarantineCount> reasons,
            boolean driftExpected) {}

    /**
     * Aggregates, audits and shows the result to readers.
     *
     * @throws NightException when the audit fails; then nothing is published
     */
    NightResult publish(Harvest harvest) throws IOException {
        LocalDate asOf = harvest.asOf() != null ? harvest.asOf() : newestDate();
        progress.stage("put the documents into matters");
        new MatterAssignment(this).run();
        Snapshots snapshots = new Snapshots(warehouse);
        snapshots.compact();
        publishedViews();
        Aggregate aggregate = new Aggregate(warehouse, progress);
        aggregate.count(
                asOf, last.map(PublishedVersion::asOf).map(LocalDate::parse).orElse(null));
        PublishedVersion version = new PublishedVersion(
                versions.nextRunId(startedAt, harvest.inputHash()),
                harvest.inputHash(),
                CodeVersion.everything(),
                asOf.toString(),
                harvest.asOfGiven(),
                snapshots.current());
        aggregate.run();
        progress.stage("compare with the version before");
        Changes changes = new Changes(number(), version, last, lastVocabularies());
        changes.compare(warehouse);
        thisRun(version, asOf, harvest, changes);
        aggregate.aboutRuns();

        progress.stage("audit");
        List<Audit.Result> results = new Audit(warehouse).evaluate(version.runId(), harvest.driftExpected());
        progress.audited(results);
        List<String> broken = results.stream()
                .filter(result -> !result.holds())
                .map(Audit.Result::sentence)
                .toList();
        if (!broken.isEmpty()) {
            throw new NightException(NightException.Reason.AUDIT_FAILED, broken);
        }
        progress.stage("publish");
        Path built = new Publisher(warehouse).build(version);
        progress.stage("write the report");
        List<Callable<Path>> views = new ArrayList<>();
        for (LeadershipReport.View view : LeadershipReport.View.values()) {
            views.add(() -> LeadershipReport.write(built, built.resolve("report"), Scope.COUNTRY, null, view));
        }
        ConcurrentQueries.run(views);
        snapshots.hold(version.runId());
        warehouse.settlePermissions();
        versions.publish(built, version.runId());
        progress.stage("let go of old snapshots");
        snapshots.expire(versions.kept());
        if (warehouse.onCluster()) {
            progress.stage("remove what lost workers left");
            snapshots.deleteOrphans();
        }
        unfinished = false;
        return new NightResult(false, asOf, harvest.counts(), harvest.reasons(), report());
    }

    /** The result of a run that found nothing to do. */
    NightResult nothingNew() throws IOException {
        if (interrupted) {
            // the killed run may have published already, and not have let go of what nobody reads any more
            progress.stage("let go of old snapshots");
            new Snapshots(warehouse).expire(versions.kept());
        }
        unfinished = false;
        return new NightResult(true, LocalDate.parse(last.orElseThrow().asOf()), List.of(), List.of(), report());
    }

    private Path report() {
        return warehouse.report().resolve("index.html");
    }

    /** The newest date that any record names and that is not in the future: a typing error must not move the clock. */
    private LocalDate newestDate() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Row newest = spark().sql("""
                        select max(day) from (
                          select published_on as day from minqing.interpreted.article
                          union all
                          select held_on from minqing.interpreted.activity
                        )
                        where day <= date'%s'
                        """.formatted(today)).first();
        return newest.isNullAt(0) ? today : newest.getLocalDate(0);
    }

    /** Views over what stands published: {@code published_run}, {@code published_change}. */
    private void publishedViews() {
        SparkSession spark = spark();
        spark.createDataFrame(
                        publishedRuns, spark.table("minqing.published.run").schema())
                .createOrReplaceTempView("published_run");
        spark.createDataFrame(
                        publishedChanges,
                        spark.table("minqing.published.change").schema())
                .createOrReplaceTempView("published_change");
    }

    /** Vocabularies of the version that readers see; null before the first night. */
    private String lastVocabularies() {
        return publishedRuns.stream()
                .max(Comparator.comparing(row -> row.<String>getAs("run_id")))
                .map(row -> row.<String>getAs("vocabulary_version"))
                .orElse(null);
    }

    /** Views over what tonight adds to the tables about runs: {@code this_run}, {@code this_change}. */
    private void thisRun(PublishedVersion version, LocalDate asOf, Harvest harvest, Changes changes) {
        SparkSession spark = spark();
        List<Row> rows = new ArrayList<>();
        for (InputCounts count : harvest.counts()) {
            long total =
                    spark.table("minqing.interpreted." + count.input().table()).count();
            rows.add(RowFactory.create(
                    version.runId(),
                    harvest.kind().label(),
                    startedAt,
                    Instant.now(),
                    asOf,
                    CodeVersion.software(),
                    CodeVersion.vocabularies(),
                    version.inputHash(),
                    count.input().label(),
                    (int) count.read(),
                    (int) count.accepted(),
                    (int) count.duplicate(),
                    (int) count.quarantined(),
                    (int) total,
                    progress.seconds(),
                    changes.sentence(harvest.kind())));
        }
        spark.createDataFrame(rows, spark.table("minqing.published.run").schema())
                .createOrReplaceTempView("this_run");
        spark.createDataFrame(
                        changes.rows(), spark.table("minqing.published.change").schema())
                .createOrReplaceTempView("this_change");
    }

    @Override
    public void close() throws IOException {
        // closed in reverse: the lock goes last
        try (lock;
                warehouse) {
            // tasks on a cluster outlive the job that failed, and write until Spark stops
            warehouse.close();
            if (unfinished) {
                // the folder stays and tells the next night to look for files that belong to nothing
                Publisher.deleteAllIn(warehouse.staging());
            } else {
                Publisher.deleteRecursively(warehouse.staging());
            }
        }
    }
}
