package io.minqing.table;

import java.util.Map;
import org.apache.spark.SparkConf;

/** The settings of the session over a warehouse: those that were given, and what Minqing needs or likes beside them. */
final class SparkSettings {
    private static final String CATALOG = "spark.sql.catalog.minqing";

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
                // executors read the Chinese names of files through the locale of their machine
                .setIfMissing("spark.executorEnv.LC_ALL", "C.UTF-8");
        catalog.forEach((key, value) -> settings.setIfMissing(CATALOG + "." + key, value));
        if (local) {
            int cores = Runtime.getRuntime().availableProcessors();
            settings.setMaster("local[*]")
                    .setIfMissing("spark.driver.host", "127.0.0.1")
                    .setIfMissing("spark.driver.bindAddress", "127.0.0.1")
                    .setIfMissing("spark.sql.shuffle.partitions", String.valueOf(2 * cores));
        }
        return settings;
    }
}
