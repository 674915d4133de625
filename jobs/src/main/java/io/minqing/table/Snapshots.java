package io.minqing.table;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.iceberg.ExpireSnapshots;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.iceberg.spark.actions.SparkActions;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.catalyst.parser.ParseException;

/**
 * The Iceberg snapshots of the interpreted tables. A published version names the snapshot of each table that it stands
 * on and holds it by a tag of its own name; what lies behind that is an unfinished night and is undone before the next
 * one begins. So a night is one transaction over all tables.
 */
public final class Snapshots {
    /** Stands for a table that had no snapshot yet: it was empty. */
    private static final long EMPTY = -1;
    /** Iceberg refuses a snapshot that is older than the table by more than a minute. */
    private static final long CLOCK_TOLERANCE = 60_000;
    /** A table in more data files than this is written anew in few. */
    private static final int MOST_FILES = 64;

    private final SparkSession spark;

    /** The snapshots of a warehouse. */
    public Snapshots(Warehouse warehouse) {
        this.spark = warehouse.spark();
    }

    /**
     * The snapshots that a night begins from.
     *
     * @param last the version that readers see; empty before the first night, which begins from empty tables
     * @return empty when the version was written by a program that did not note them: then the tables are taken as they
     *     stand
     */
    public static Optional<Map<String, Long>> publishedBy(Optional<PublishedVersion> last) {
        return last.isEmpty() ? Optional.of(Map.of()) : last.map(PublishedVersion::snapshots);
    }

    /** The current snapshot of every interpreted table. */
    public Map<String, Long> current() {
        Map<String, Long> ids = new TreeMap<>();
        for (String name : Schemas.INTERPRETED) {
            Snapshot snapshot = interpreted(name).currentSnapshot();
            ids.put(name, snapshot == null ? EMPTY : snapshot.snapshotId());
        }
        return ids;
    }

    /**
     * Refuses to write when the clock stands before what the tables say was written last.
     *
     * @throws WarehouseException when it does
     */
    public void checkClock() {
        long now = System.currentTimeMillis();
        for (String name : Schemas.INTERPRETED) {
            Snapshot last = interpreted(name).currentSnapshot();
            if (last != null && last.timestampMillis() > now + CLOCK_TOLERANCE) {
                throw new WarehouseException(
                        "the clock of this machine says " + Instant.ofEpochMilli(now) + ", but table " + name
                                + " was written at " + Instant.ofEpochMilli(last.timestampMillis())
                                + "; set the clock and run again",
                        null);
            }
        }
    }

    /**
     * Takes every interpreted table back to a snapshot.
     *
     * @param wanted snapshots by table; a table that is not named is emptied
     * @return whether anything had to be undone
     * @throws WarehouseException when a table does not have the snapshot: the catalog is another one
     */
    public boolean restore(Map<String, Long> wanted) {
        boolean undone = false;
        for (String name : Schemas.INTERPRETED) {
            Table table = interpreted(name);
            Snapshot now = table.currentSnapshot();
            long id = wanted.getOrDefault(name, EMPTY);
            if (id != EMPTY && table.snapshot(id) == null) {
                throw new WarehouseException(
                        "readers see a version that stands on snapshot " + id + " of table " + name
                                + ", which this catalog does not know; name the catalog that published it in "
                                + CatalogProperties.FILE + " of the warehouse",
                        null);
            }
            if (now == null || now.snapshotId() == id) {
                continue;
            }
            if (id != EMPTY) {
                table.manageSnapshots().setCurrentSnapshot(id).commit();
                undone = true;
            } else if (!"0".equals(now.summary().get("total-records"))) {
                table.newDelete().deleteFromRowFilter(Expressions.alwaysTrue()).commit();
                undone = true;
            }
            spark.catalog().refreshTable("minqing.interpreted." + name);
        }
        return undone;
    }

    /** Holds the current snapshots for a version, so that readers of the version and a rollback to it find them. */
    public void hold(String runId) {
        for (String name : Schemas.INTERPRETED) {
            Table table = interpreted(name);
            Snapshot now = table.currentSnapshot();
            if (now != null && !table.refs().containsKey(runId)) {
                table.manageSnapshots().createTag(runId, now.snapshotId()).commit();
            }
        }
    }

    /**
     * Holds the current snapshots for a version whose program did not note them, once: a night that fails over it leaves
     * them to the next.
     *
     * @return the snapshot of each table that the version stands on
     */
    public Map<String, Long> holdOnce(String runId) {
        if (Schemas.INTERPRETED.stream()
                .noneMatch(name -> interpreted(name).refs().containsKey(runId))) {
            hold(runId);
        }
        Map<String, Long> held = new TreeMap<>();
        for (String name : Schemas.INTERPRETED) {
            SnapshotRef tag = interpreted(name).refs().get(runId);
            held.put(name, tag == null ? EMPTY : tag.snapshotId());
        }
        return held;
    }

    /** Lets go of the snapshots of all versions but these, and deletes what only they needed. */
    public void expire(Set<String> keptRunIds) {
        for (String name : Schemas.INTERPRETED) {
            Table table = interpreted(name);
            Set<String> dropped = table.refs().entrySet().stream()
                    .filter(ref -> ref.getValue().isTag() && !keptRunIds.contains(ref.getKey()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            for (String tag : dropped) {
                table.manageSnapshots().removeTag(tag).commit();
            }
            expireAllButHeld(table);
        }
        Schemas.LOGS.forEach(name -> expireAllButHeld(interpreted(name)));
        Schemas.PUBLISHED.forEach(name -> expireAllButHeld(table("published." + name)));
    }

    private static void expireAllButHeld(Table table) {
        Snapshot now = table.currentSnapshot();
        if (now != null && table.snapshots().iterator().hasNext()) {
            ExpireSnapshots expire = table.expireSnapshots()
                    .expireOlderThan(System.currentTimeMillis())
                    .retainLast(1);
            if (!expire.apply().isEmpty()) {
                expire.commit();
            }
        }
    }

    /** Writes a table that nights have scattered over many small files anew in few. */
    public void compact() {
        for (String name : Schemas.INTERPRETED) {
            Table table = interpreted(name);
            Snapshot now = table.currentSnapshot();
            if (now != null && Long.parseLong(now.summary().getOrDefault("total-data-files", "0")) > MOST_FILES) {
                SparkActions.get(spark)
                        .rewriteDataFiles(table)
                        .binPack()
                        .option("min-input-files", "8")
                        .execute();
                spark.catalog().refreshTable("minqing.interpreted." + name);
            }
        }
    }

    /** Deletes files that no snapshot knows: a killed night leaves some. */
    public void deleteOrphans() {
        long now = System.currentTimeMillis();
        Schemas.notPublished().forEach(name -> deleteOrphans(interpreted(name), now));
        Schemas.PUBLISHED.forEach(name -> deleteOrphans(table("published." + name), now));
    }

    private void deleteOrphans(Table table, long before) {
        SparkActions.get(spark).deleteOrphanFiles(table).olderThan(before).execute();
    }

    private Table interpreted(String name) {
        return table("interpreted." + name);
    }

    private Table table(String name) {
        return load(spark, name);
    }

    /** Bytes of the files of a table as it stands. */
    static long bytes(SparkSession spark, String name) {
        Snapshot now = load(spark, name).currentSnapshot();
        return now == null ? 0 : Long.parseLong(now.summary().getOrDefault("total-files-size", "0"));
    }

    /** A table of the warehouse as Iceberg knows it, by namespace and name. */
    static Table load(SparkSession spark, String name) {
        try {
            return Spark3Util.loadIcebergTable(spark, "minqing." + name);
        } catch (NoSuchTableException | ParseException e) {
            throw new IllegalStateException("table minqing." + name + " is gone", e);
        }
    }
}
