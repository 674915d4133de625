package io.minqing.operation;

import io.minqing.table.CurrentTables;
import io.minqing.table.Schemas;
import io.minqing.table.Versions;
import io.minqing.table.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What readers of a warehouse see after a run, however the run ended.
 *
 * @param version the version they see
 * @param asOf the date its tables speak of
 * @param publishedAt when it was published
 * @param rows rows of every published table
 * @param silentSources sources that used to publish and have stopped, the one that stopped last first
 */
record PublishedState(
        String version, LocalDate asOf, Instant publishedAt, Map<String, Long> rows, List<SilentSource> silentSources) {

    /**
     * A source of articles that has gone silent: it published in at least three months, and for more than sixty days, but
     * less than a year, nothing came from it.
     *
     * @param source its name
     * @param days days from its newest article to the date the tables speak of
     */
    record SilentSource(String source, int days) {}

    private static final String SILENT = """
            select h.source, h.silent_days
            from source_health h
            join (select source, count(*) as months from source_health where period_kind = 'month' group by source) m
              on m.source = h.source
            where h.period_kind = 'all' and h.source <> 'unknown' and m.months >= 3 and h.silent_days between 61 and 365
            order by h.silent_days, h.source
            """;

    /** The state of a warehouse; empty when nothing is published there. */
    static Optional<PublishedState> of(Path warehouse) throws IOException, SQLException {
        if (!Files.exists(warehouse.resolve("published/current"))) {
            return Optional.empty();
        }
        Versions.Entry current;
        try (Warehouse open = Warehouse.existing(warehouse)) {
            current = new Versions(open)
                    .all().stream().filter(Versions.Entry::current).findFirst().orElseThrow();
        }
        Map<String, Long> rows = new LinkedHashMap<>();
        List<SilentSource> silent = new ArrayList<>();
        try (CurrentTables tables = CurrentTables.open(warehouse);
                Statement statement = tables.connection().createStatement()) {
            for (String table : present(statement)) {
                try (ResultSet count = statement.executeQuery("select count(*) from " + table)) {
                    count.next();
                    rows.put(table, count.getLong(1));
                }
            }
            try (ResultSet row = statement.executeQuery(SILENT)) {
                while (row.next()) {
                    silent.add(new SilentSource(row.getString(1), row.getInt(2)));
                }
            }
        }
        return Optional.of(new PublishedState(
                current.version().runId(),
                LocalDate.parse(current.version().asOf()),
                current.publishedAt(),
                rows,
                silent));
    }

    /** The published tables that the version has: one that an older program published lacks the newer ones. */
    private static List<String> present(Statement statement) throws SQLException {
        List<String> present = new ArrayList<>();
        try (ResultSet name = statement.executeQuery("select view_name from duckdb_views() where not internal")) {
            while (name.next()) {
                present.add(name.getString(1));
            }
        }
        return Schemas.PUBLISHED.stream().filter(present::contains).toList();
    }
}
