package io.minqing.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables that a run has built beside those of the version before, compared by DuckDB over their files: no Spark plan. What is
 * asked of the pair stands in {@code change/*.sql}.
 */
public final class VersionComparison implements AutoCloseable {
    /** Columns that say when a row was made, not what it says. */
    private static final List<String> CLOCK = List.of("as_of");

    private static final List<String> DOCUMENTS = List.of("article", "activity", "workroom", "raw_record");

    private final Connection duckDb;
    private final boolean documentsKnown;

    /**
     * How the rows of a table differ.
     *
     * @param table published table
     * @param before rows in the version before
     * @param after rows now
     * @param added rows whose key is new
     * @param removed rows whose key is gone
     * @param altered rows of the same key with other content, in the columns that both versions have
     */
    public record TableChange(String table, int before, int after, int added, int removed, int altered) {}

    private VersionComparison(Connection duckDb, boolean documentsKnown) {
        this.duckDb = duckDb;
        this.documentsKnown = documentsKnown;
    }

    /**
     * Opens the tables as they stand and those of the version that readers see.
     *
     * @param tables published tables that have been built
     * @param run number of this run
     * @param asOf the date the tables speak of
     * @param last the version that readers see; empty on a first night, whose tables are compared with empty ones
     * @param codeChanged whether another program made that version
     */
    public static VersionComparison open(
            Warehouse warehouse,
            List<String> tables,
            int run,
            LocalDate asOf,
            Optional<PublishedVersion> last,
            boolean codeChanged)
            throws IOException, SQLException {
        Path version = last.isPresent() ? warehouse.current().toRealPath() : null;
        Map<String, List<Path>> documents = version == null ? Map.of() : documents(warehouse, version);
        Connection duckDb = DataFiles.duckDb(warehouse.staging().resolve("spill"), statement -> {
            statement.execute("set variable run = " + run);
            statement.execute("set variable code_changed = " + codeChanged);
            statement.execute("set variable as_of = date '" + asOf + "'");
            statement.execute("set variable as_of_before = "
                    + last.map(before -> "date '" + before.asOf() + "'").orElse("null::date"));
            DataFiles files = new DataFiles(warehouse);
            BuiltTables built = new BuiltTables(warehouse);
            for (String table : tables) {
                built.view(statement, "new_" + table, table);
                Path before = version == null ? null : version.resolve(table).resolve(Publisher.FILE);
                view(statement, table, before == null || !Files.exists(before) ? List.of() : List.of(before), "old_");
            }
            for (String table : DOCUMENTS) {
                statement.execute(DataFiles.view("new_" + table, files.of("interpreted", table)));
                view(statement, table, documents.getOrDefault(table, List.of()), "old_");
            }
        });
        return new VersionComparison(duckDb, documents.keySet().containsAll(DOCUMENTS));
    }

    /** The files of the documents that a published version was made of, by table; a table without all of its files is left out. */
    private static Map<String, List<Path>> documents(Warehouse warehouse, Path version) throws IOException {
        JsonNode listed = new ObjectMapper()
                .readTree(version.resolve(PublishedVersion.INTERPRETED_FILES).toFile());
        Map<String, List<Path>> documents = new HashMap<>();
        for (String table : DOCUMENTS) {
            List<Path> files = new ArrayList<>();
            listed.path(table).forEach(file -> files.add(warehouse.root().resolve(file.asText())));
            if (files.stream().allMatch(Files::exists)) {
                documents.put(table, files);
            }
        }
        return documents;
    }

    /** What is done with a row of an answer. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The answer to a query of {@code change/NAME.sql}. */
    public <T> List<T> ask(String name, RowReader<T> reader) throws SQLException {
        List<T> answer = new ArrayList<>();
        try (Statement statement = duckDb.createStatement();
                ResultSet rows = statement.executeQuery(Schemas.resource("/change/" + name + ".sql"))) {
            while (rows.next()) {
                answer.add(reader.read(rows));
            }
        }
        return answer;
    }

    /** Whether there is a version before and its documents can still be read. */
    public boolean documentsKnown() {
        return documentsKnown;
    }

    /** How the rows of a table differ. */
    public TableChange rows(String table) throws SQLException {
        List<String> common = columns("new_" + table);
        common.retainAll(columns("old_" + table));
        common.removeAll(CLOCK);
        List<String> key = List.of(Schemas.key(table).split(","));
        // rows of an older program that knew another key are other rows
        String match = common.containsAll(key) ? "using (" + String.join(", ", key) + ")" : "on false";
        String side = "(select *, hash(" + String.join(", ", quotedNames(common)) + ") as content from %s)";
        String sql = """
                select count(o.content), count(n.content), count(*) filter (o.content is null),
                  count(*) filter (n.content is null), count(*) filter (o.content <> n.content)
                from %s o full join %s n %s
                """.formatted(side.formatted("old_" + table), side.formatted("new_" + table), match);
        try (Statement statement = duckDb.createStatement();
                ResultSet counts = statement.executeQuery(sql)) {
            counts.next();
            return new TableChange(
                    table, counts.getInt(1), counts.getInt(2), counts.getInt(3), counts.getInt(4), counts.getInt(5));
        }
    }

    private List<String> columns(String view) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = duckDb.createStatement();
                ResultSet rows = statement.executeQuery("describe " + view)) {
            while (rows.next()) {
                columns.add(rows.getString("column_name"));
            }
        }
        return columns;
    }

    private static List<String> quotedNames(List<String> columns) {
        return columns.stream().map(column -> '"' + column + '"').toList();
    }

    private static void view(Statement statement, String table, List<Path> files, String prefix) throws SQLException {
        if (files.isEmpty()) {
            statement.execute("create view " + prefix + table + " as select * from new_" + table + " limit 0");
        } else {
            statement.execute(DataFiles.view(prefix + table, files));
        }
    }

    @Override
    public void close() throws SQLException {
        duckDb.close();
    }
}
