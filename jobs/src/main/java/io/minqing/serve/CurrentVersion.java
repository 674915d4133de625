package io.minqing.serve;

import io.minqing.report.RowValue;
import io.minqing.table.CurrentTables;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.duckdb.DuckDBConnection;

/**
 * The version that readers see, open for queries of many at once; another one as soon as it is published. Whoever reads
 * meanwhile goes on with the version he began with.
 */
final class CurrentVersion implements AutoCloseable {
    /** Seconds after which a query is given up, usually. */
    static final int PATIENCE_SECONDS = 20;

    /** What the queries of all readers together may take, beside the heap. */
    static final String MEMORY = "2GB";

    private final Path warehouse;
    private final int patienceInSeconds;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
    private Path version;
    private CurrentTables tables;

    /**
     * Opens what is published.
     *
     * @param patienceInSeconds after which a query is given up
     * @throws NoSuchFileException when nothing is
     */
    CurrentVersion(Path warehouse, int patienceInSeconds) throws IOException, SQLException {
        this.warehouse = warehouse;
        this.patienceInSeconds = patienceInSeconds;
        renew();
    }

    /** Seconds after which a query is given up. */
    int patienceInSeconds() {
        return patienceInSeconds;
    }

    /** What is done with a version. */
    interface Work<T> {
        T with(Tables tables) throws IOException, SQLException, Request.Refused;
    }

    /** Lets work read one version from its first query to its last. */
    <T> T read(Work<T> work) throws IOException, SQLException, Request.Refused {
        renew();
        lock.readLock().lock();
        try (Connection connection = ((DuckDBConnection) tables.connection()).duplicate()) {
            return work.with(new Tables(version, connection, patienceInSeconds));
        } finally {
            lock.readLock().unlock();
        }
    }

    private void renew() throws IOException, SQLException {
        Path link = warehouse.resolve("published/current");
        lock.readLock().lock();
        try {
            if (link.toRealPath().equals(version)) {
                return;
            }
        } finally {
            lock.readLock().unlock();
        }
        lock.writeLock().lock();
        try {
            Path published = link.toRealPath();
            if (!published.equals(version)) {
                CurrentTables opened = CurrentTables.open(warehouse, null, MEMORY);
                if (tables != null) {
                    tables.close();
                }
                tables = opened;
                version = published;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        lock.writeLock().lock();
        try {
            tables.close();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /**
     * The tables of one version.
     *
     * @param folder its folder
     * @param connection for one reader
     * @param patienceInSeconds after which a query is given up
     */
    record Tables(Path folder, Connection connection, int patienceInSeconds) {
        /** The name of the version. */
        String name() {
            return folder.getFileName().toString();
        }

        /** Whether the version has the table: an older one lacks newer tables. */
        boolean has(String table) throws SQLException {
            return !rows("select 1 from duckdb_views() where view_name = ?", List.of(table))
                    .isEmpty();
        }

        /**
         * The rows of a query in plain Java types.
         *
         * @param values what its question marks stand for
         */
        List<Map<String, Object>> rows(String query, List<?> values) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                statement.setQueryTimeout(patienceInSeconds);
                for (int i = 0; i < values.size(); i++) {
                    statement.setObject(i + 1, values.get(i));
                }
                try (ResultSet found = statement.executeQuery()) {
                    List<Map<String, Object>> rows = new ArrayList<>();
                    while (found.next()) {
                        Map<String, Object> row = new LinkedHashMap<>();
                        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                            row.put(found.getMetaData().getColumnLabel(i), RowValue.plain(found.getObject(i)));
                        }
                        rows.add(row);
                    }
                    return rows;
                }
            }
        }
    }
}
