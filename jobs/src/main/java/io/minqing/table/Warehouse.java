package io.minqing.table;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaSparkContext;
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
 *   catalog.properties       another Iceberg catalog than the folders themselves; optional
 * </pre>
 *
 * The Iceberg catalog is called {@code minqing} and described by {@link CatalogProperties}. All folders are found by
 * their paths: on a cluster every worker must see them where this machine does.
 */
public final class Warehouse implements AutoCloseable {
    /** Tasks that look whether workers see the folder: several for each of a few workers. */
    private static final int PROBES = 32;

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
        boolean used = Files.exists(root.resolve(CatalogProperties.FOLDER)) || Files.exists(root.resolve("published"));
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

    /**
     * The Spark session, started on first use: local threads unless {@code spark-submit} says otherwise.
     *
     * @throws WarehouseException when the catalog is configured wrongly or a worker of the cluster does not see the folder
     */
    public synchronized SparkSession spark() {
        if (spark == null) {
            spark = SparkSession.builder()
                    .config(SparkSettings.complete(
                            new SparkConf(), this, CatalogProperties.read(root, System.getenv())))
                    .getOrCreate();
            if (onCluster()) {
                requireShared();
            }
        }
        return spark;
    }

    /**
     * Makes the plans to come fit the size of the tables and of what is to be put into them.
     *
     * @param inputBytes size of the input; 0 when there is none
     */
    public void fitPlans(long inputBytes) {
        long tables = 0;
        for (String table : Schemas.notPublished()) {
            tables += Snapshots.bytes(spark(), "interpreted." + table);
        }
        SparkSettings.fit(spark(), new SparkConf(), inputBytes, tables);
    }

    /** Whether others than this process write into the warehouse: the workers of a cluster. */
    public boolean onCluster() {
        return !spark().sparkContext().isLocal();
    }

    /** What a worker writes into its own disk instead of the shared one would be missing from the tables unnoticed. */
    private void requireShared() {
        Path probe = staging().resolve("workers");
        List<Integer> tasks = IntStream.range(0, PROBES).boxed().toList();
        try {
            Files.createDirectories(probe);
            String folder = probe.toString();
            List<String> blind = JavaSparkContext.fromSparkContext(spark.sparkContext())
                    .parallelize(tasks, PROBES)
                    .map(task -> reached(folder, task))
                    .filter(worker -> !worker.isEmpty())
                    .distinct()
                    .collect();
            long reached;
            try (Stream<Path> files = Files.list(probe)) {
                reached = files.count();
            }
            Publisher.deleteRecursively(probe);
            if (!blind.isEmpty() || reached != PROBES) {
                throw new WarehouseException(
                        "workers of the cluster " + blind + " do not write into the folder " + root
                                + " that this machine sees; the warehouse must be one folder under the same path everywhere",
                        null);
            }
        } catch (IOException e) {
            throw new WarehouseException("cannot write into the warehouse folder " + root + ": " + reason(e), e);
        }
    }

    /** The name of the worker when it cannot write there, else nothing. */
    private static String reached(String folder, int task) {
        try {
            Files.write(Path.of(folder, String.valueOf(task)), new byte[0]);
            return "";
        } catch (IOException e) {
            return SparkEnv.get().blockManager().blockManagerId().host();
        }
    }

    /** Creates every table that does not exist yet, as its DDL says, and brings those of older programs up to it. */
    public void createTables() {
        SparkSession session = spark();
        openCatalog(session);
        Migration migration = new Migration(this);
        migration.refuseUnknownTables();
        for (String table : Schemas.notPublished()) {
            if (session.catalog().tableExists("minqing.interpreted." + table)) {
                refuseOtherPath(table);
                migration.alter(table);
            } else {
                session.sql(Schemas.ddl(table));
                local(Snapshots.load(session, "interpreted." + table).location());
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

    /**
     * Iceberg names files by their full paths and compares those as text: over a copy of a warehouse a night would in the end
     * delete the files of the original, and over a second path to the same folder it would take its own files for strangers.
     */
    private void refuseOtherPath(String table) {
        Path here =
                root.resolve(CatalogProperties.FOLDER).resolve("interpreted").resolve(table);
        Path named = local(Snapshots.load(spark(), "interpreted." + table).location());
        if (!CatalogProperties.inFolderOf(root) || named.equals(here)) {
            return;
        }
        Path first = named.getParent().getParent().getParent();
        String sentence = "the tables of the warehouse " + root + " name their files in " + first;
        try {
            if (!Files.exists(named)) {
                sentence += ", from where it was moved; make that path a link to it and say --warehouse " + first;
            } else if (Files.isSameFile(named, here)) {
                sentence += ", another path to the same folder; say --warehouse " + first;
            } else {
                sentence +=
                        ", of which it is a copy, and a night here would delete them; let nights run there, or in an empty"
                                + " warehouse that reads the inputs again";
            }
        } catch (IOException e) {
            throw new WarehouseException("cannot look at " + named + ": " + reason(e), e);
        }
        throw new WarehouseException(sentence, null);
    }

    private void openCatalog(SparkSession session) {
        try {
            session.sql("use minqing");
            session.sql("create namespace if not exists interpreted");
            session.sql("create namespace if not exists published");
        } catch (Exception e) {
            Throwable bottom = e;
            while (bottom.getCause() != null) {
                bottom = bottom.getCause();
            }
            throw new WarehouseException(
                    "cannot open the catalog of the warehouse " + root + ": "
                            + String.valueOf(bottom.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("")
                            + (Files.exists(root.resolve(CatalogProperties.FILE))
                                    ? "; check " + CatalogProperties.FILE + " there"
                                    : ""),
                    e);
        }
    }

    /**
     * The path of what Iceberg keeps somewhere. Its locations are no URIs: blanks and Chinese stand in them as they are.
     *
     * @throws WarehouseException when that is not found by a path
     */
    static Path local(String location) {
        URI uri = new org.apache.hadoop.fs.Path(location).toUri();
        if (uri.getScheme() != null && !uri.getScheme().equals("file")) {
            throw new WarehouseException(
                    "the catalog keeps tables at " + location
                            + ", but they are read by path: its property warehouse must name a folder that this machine and every worker sees",
                    null);
        }
        return Path.of(uri.getPath());
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
