package io.minqing.table;

import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.SparkSession;

/** The settings of the session over a warehouse: those that were given, and what Minqing needs or likes beside them. */
public final class SparkSettings {
    private static final String CATALOG = "spark.sql.catalog.minqing";
    private static final String PARTITIONS = "spark.sql.shuffle.partitions";
    /**
     * Bytes to be read from which it pays to compile a plan and to look at its sizes while it runs. On 2,000 pages (11 MB) both
     * together took a tenth of the processor time of a night, on 4,000 they cost what they saved.
     */
    private static final long MUCH = 24L << 20;
    /**
     * Bytes of the tables that weigh as much as one of the input: of history a night reads few columns. For 200 pages on 115 MB of
     * tables compiled plans took a fifth more.
     */
    private static final long HISTORY = 20;
    /** Bytes of tables and input a task: a task over less is mostly its own start. */
    private static final long TASK = 4L << 20;
    /** Most bytes of tables and input a task, whatever the cores: what its sorts and sums hold is a multiple of them. */
    private static final long LARGEST_TASK = 64L << 20;

    private SparkSettings() {}

    /**
     * Adds what is missing.
     *
     * @param given what {@code spark-submit} was told; it wins wherever the tables do not depend on it
     * @param catalog properties of the Iceberg catalog
     */
    static SparkConf complete(SparkConf given, Warehouse warehouse, Map<String, String> catalog) {
        boolean local = !given.contains("spark.master");
        SparkConf settings = given.clone()
                // the tables depend on these
                .set("spark.sql.extensions", "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions")
                .set(CATALOG, "org.apache.iceberg.spark.SparkCatalog")
                .set("spark.sql.session.timeZone", "UTC")
                .set("spark.sql.datetime.java8API.enabled", "true")
                // no checksum file beside every file: the tables have their own, and a killed night would leave them;
                // spark-submit has put the usual view of the disk into Hadoop's cache before this one can be named
                .set("spark.hadoop.fs.file.impl", PlainLocalFileSystem.class.getName())
                .set("spark.hadoop.fs.file.impl.disable.cache", "true")
                // Spark's own catalog is not used, but would leave a folder where the command was started
                .set("spark.sql.warehouse.dir", "file://" + warehouse.staging().resolve("spark"))
                .setIfMissing("spark.app.name", "minqing")
                .setIfMissing("spark.ui.enabled", "false")
                // the log of a run has the warnings; standard error has errors only
                .setIfMissing("spark.log.level", "WARN")
                // for what lists settings: the user interface, event logs
                .setIfMissing("spark.redaction.regex", CatalogProperties.SECRET)
                // for the shared file systems of a cluster; on a local disk, settlePermissions does it
                .setIfMissing(
                        "spark.hadoop.fs.permissions.umask-mode",
                        warehouse.permissions().umask())
                // Spark writes every plan down, again after each of its stages, and keeps a thousand of them
                .setIfMissing("spark.sql.ui.explainMode", "simple")
                .setIfMissing("spark.sql.maxPlanStringLength", "1000")
                .setIfMissing("spark.sql.ui.retainedExecutions", "1")
                .setIfMissing("spark.ui.retainedJobs", "10")
                .setIfMissing("spark.ui.retainedStages", "10")
                .setIfMissing("spark.sql.parquet.compression.codec", "zstd")
                // the JVM never compiles a method longer than this: that a whole document becomes a row is left to
                // shorter ones
                .setIfMissing("spark.sql.codegen.hugeMethodLimit", "8000")
                // executors read the Chinese names of files through the locale of their machine
                .setIfMissing("spark.executorEnv.LC_ALL", "C.UTF-8");
        catalog.forEach((key, value) -> settings.setIfMissing(CATALOG + "." + key, value));
        if (local) {
            settings.setMaster("local[*]")
                    .setIfMissing("spark.driver.host", "127.0.0.1")
                    .setIfMissing("spark.driver.bindAddress", "127.0.0.1");
        }
        return settings;
    }

    /**
     * Into how many tasks, and files, a table is put that is written whole: one while the plans are small, else one a core. Which
     * rows stand in which file does not matter; what readers get is sorted.
     */
    public static int writers(SparkSession session) {
        return Math.min(
                session.sparkContext().defaultParallelism(),
                Integer.parseInt(session.conf().get(PARTITIONS)));
    }

    /**
     * Makes the plans of a local session fit what they work on: compiled and adaptive over much, neither over little. The
     * rows are the same. What the person who started the program has set stays.
     *
     * @param given what that person has set
     * @param input bytes of what is to come; 0 when it is in the tables
     * @param tables bytes of the tables
     */
    static void fit(SparkSession session, SparkConf given, long input, long tables) {
        if (!session.sparkContext().isLocal()) {
            return;
        }
        boolean much = (input > 0 ? input + tables / HISTORY : tables) >= MUCH;
        int cores = session.sparkContext().defaultParallelism();
        long tasks = Math.min(4L * cores, 1 + (input + tables) / TASK);
        RuntimeConfig settings = session.conf();
        Map.of(
                        "spark.sql.codegen.wholeStage",
                        String.valueOf(much),
                        "spark.sql.codegen.factoryMode",
                        much ? "FALLBACK" : "NO_CODEGEN",
                        "spark.sql.adaptive.enabled",
                        String.valueOf(much),
                        PARTITIONS,
                        String.valueOf(Math.max(tasks, (input + tables) / LARGEST_TASK)))
                .forEach((name, value) -> {
                    if (!given.contains(name)) {
                        settings.set(name, value);
                    }
                });
    }
}
