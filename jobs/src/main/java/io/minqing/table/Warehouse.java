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
    /** Settings, by name or value, that nobody may read: Spark's own list and what catalogs are opened with. */
    private static final String SECRETS = "(?i)secret|passw|pwd|token|credential|authorization|access[.-]?key";

    private final Path root;
    private final Permissions permissions;
    private SparkSession spark;

    /** Opens a warehouse with the permissions that its folder has; a new one is private. */
    public Warehouse(Path root) {
        this(root, null);
    }

    /**
     * Opens a warehouse, making the folder when it is missing. Whoever writes takes its {@link WarehouseLock} first.
     *
     * @param permissions who may read it; null for those of its folder, or private when it is new
     * @throws WarehouseException when the folder cannot be made
     */
    public Warehouse(Path root, Permissions permissions) {
        this.root = root.toAbsolutePath().normalize();
        try {
            Files.createDirectories(this.root);
        } catch (IOException e) {
            throw new WarehouseException("cannot make the warehouse folder " + this.root + ": " + reason(e), e);
        }
        boolean used = Files.exists(root.resolve("iceberg")) || Files.exists(root.resolve("published"));
        try {
            if (permissions != null) {
                permissions.give(this.root);
            } else if (!used) {
                Permissions.PRIVATE.give(this.root);
            }
            this.permissions = Permissions.of(this.root);
        } catch (IOException e) {
            throw new WarehouseException(
                    "cannot set who may read the warehouse folder " + this.root + ": " + reason(e)
                            + "; run as its owner, or let the owner choose with chmod",
                    e);
        }
    }

    /**
     * Opens a warehouse that is there already.
     *
     * @throws WarehouseException when the folder does not exist
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

    /** Who may read it besides its owner. */
    public Permissions permissions() {
        return permissions;
    }

    /** Lets whoever may read the warehouse read all that is in it now, and nobody else. */
    public void settlePermissions() {
        try {
            permissions.giveAllIn(root);
        } catch (IOException e) {
            throw new WarehouseException("cannot set the permissions in " + root + ": " + reason(e), e);
        }
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
                    // for the shared file systems of a cluster; on a local disk, settlePermissions does it
                    .config("spark.hadoop.fs.permissions.umask-mode", permissions.umask())
                    // for what lists settings: the user interface, event logs
                    .config("spark.redaction.regex", System.getProperty("spark.redaction.regex", SECRETS))
                    .config("spark.sql.session.timeZone", "UTC")
                    .config("spark.sql.datetime.java8API.enabled", "true")
                    .config("spark.ui.enabled", "false")
                    // Spark writes every plan down, again after each of its stages, and keeps a thousand of them
                    .config("spark.sql.ui.explainMode", "simple")
                    .config("spark.sql.maxPlanStringLength", "1000")
                    .config("spark.sql.ui.retainedExecutions", "1")
                    .config("spark.ui.retainedJobs", "10")
                    .config("spark.ui.retainedStages", "10")
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
        Migration migration = new Migration(this);
        migration.refuseUnknownTables();
        for (String table : Schemas.notPublished()) {
            if (session.catalog().tableExists("minqing.interpreted." + table)) {
                migration.alter(table);
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
        settlePermissions();
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : " " + e.getMessage());
    }
}
