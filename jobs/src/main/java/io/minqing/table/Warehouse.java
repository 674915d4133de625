package io.minqing.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/**
 * A warehouse folder and the Spark session over it.
 *
 * <pre>
 * warehouse/
 *   iceberg/interpreted/…    article, activity, workroom, quarantine
 *   iceberg/published/…      the tables of the last night, before they are switched
 *   published/versions/…     plain Parquet, one folder a published night
 *   published/current        link to the version that readers see
 *   report                   link to the leadership report of the current version
 *   staging/                 work of a running night, empty otherwise
 * </pre>
 *
 * The Iceberg catalog is called {@code minqing}; any other one can be configured through the usual
 * {@code spark.sql.catalog.minqing.*} properties of {@code spark-submit}.
 */
public final class Warehouse implements AutoCloseable {
    private final Path root;
    private SparkSession spark;

    /**
     * Opens a warehouse, making the folder when it is missing.
     *
     * @throws WarehouseException when the folder cannot be written
     */
    public Warehouse(Path root) {
        this.root = root.toAbsolutePath().normalize();
        try {
            Files.createDirectories(this.root);
        } catch (IOException e) {
            throw new WarehouseException("cannot make the warehouse folder " + this.root + ": " + reason(e), e);
        }
        if (!Files.isWritable(this.root)) {
            throw new WarehouseException(
                    "the warehouse folder " + this.root
                            + " is not writable; give --warehouse another folder or change its permissions",
                    null);
        }
    }

    /**
     * Opens a warehouse that is there already.
     *
     * @throws WarehouseException when the folder does not exist or cannot be written
     */
    public static Warehouse existing(Path root) {
        if (!Files.isDirectory(root)) {
            throw new WarehouseException(
                    "there is no warehouse " + root.toAbsolutePath() + "; name it with --warehouse", null);
        }
        return new Warehouse(root);
    }

    /** The folder itself. */
    public Path root() {
        return root;
    }

    /** Where readers find the published tables; a link that is switched atomically. Absent before the first night. */
    public Path current() {
        return root.resolve("published/current");
    }

    /** Where the leadership report of the current version is found. */
    public Path report() {
        return root.resolve("report");
    }

    Path versions() {
        return root.resolve("published/versions");
    }

    /** Work of a running night. */
    public Path staging() {
        return root.resolve("staging");
    }

    /** The Spark session, started on first use: local threads unless {@code spark-submit} says otherwise. */
    public synchronized SparkSession spark() {
        if (spark == null) {
            var builder = SparkSession.builder()
                    .appName("minqing")
                    .config("spark.sql.extensions", "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions")
                    .config("spark.sql.catalog.minqing", "org.apache.iceberg.spark.SparkCatalog")
                    .config("spark.sql.catalog.minqing.type", "hadoop")
                    .config(
                            "spark.sql.catalog.minqing.warehouse",
                            root.resolve("iceberg").toUri().toString())
                    // no checksum file beside every file: the tables have their own, and a killed night would leave
                    // them
                    .config("spark.hadoop.fs.file.impl", PlainLocalFileSystem.class.getName())
                    // Spark's own catalog is not used, but would leave a folder where the command was started
                    .config(
                            "spark.sql.warehouse.dir",
                            staging().resolve("spark").toUri().toString())
                    .config("spark.sql.session.timeZone", "UTC")
                    .config("spark.sql.datetime.java8API.enabled", "true")
                    .config("spark.ui.enabled", "false")
                    .config("spark.sql.parquet.compression.codec", "zstd")
                    .config("spark.log.level", "WARN");
            if (System.getProperty("spark.master") == null) {
                int cores = Runtime.getRuntime().availableProcessors();
                builder.master("local[*]")
                        .config("spark.driver.host", "127.0.0.1")
                        .config("spark.driver.bindAddress", "127.0.0.1")
                        .config("spark.sql.shuffle.partitions", String.valueOf(2 * cores));
            }
            spark = builder.getOrCreate();
        }
        return spark;
    }

    /** Creates every table that does not exist yet, as its DDL says, and brings those of older programs up to it. */
    public void createTables() {
        SparkSession session = spark();
        session.sql("use minqing");
        session.sql("create namespace if not exists interpreted");
        session.sql("create namespace if not exists published");
        Migration migration = new Migration(session);
        for (String table : Schemas.notPublished()) {
            if (session.catalog().tableExists("minqing.interpreted." + table)) {
                migration.addColumns(table);
            } else {
                session.sql(Schemas.ddl(table));
            }
        }
        for (String table : Schemas.PUBLISHED) {
            if (session.catalog().tableExists("minqing.published." + table)) {
                migration.makeAgain(table);
            } else {
                session.sql(Schemas.ddl(table));
            }
        }
    }

    @Override
    public synchronized void close() {
        if (spark != null) {
            spark.stop();
            spark = null;
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : " " + e.getMessage());
    }
}
