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
import java.util.List;
import java.util.Optional;

/**
 * The tables that a run has built beside those of the version before, compared by DuckDB over their files: no Spark plan. What is
 * asked of the pair stands in {@code change/*.sql}.
 */
public final class VersionComparison implements AutoCloseable {
    /** Columns that say when a row was made, not what it says. */
    private static final List<String> CLOCK = List.of("as_of");

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
        Connection duckDb = DataFiles.duckDb(warehouse.staging().resolve("spill"));
        try (Statement statement = duckDb.createStatement()) {
            statement.execute("set variable run = " + run);
            statement.execute("set variable code_changed = " + codeChanged);
            statement.execute("set variable as_of = date '" + asOf + "'");
            statement.execute("set variable as_of_before = "
                    + last.map(version -> "date '" + version.asOf() + "'").orElse("null::date"));
            DataFiles files = new DataFiles(warehouse);
            BuiltTables built = new BuiltTables(warehouse);
            boolean documentsKnown = last.isPresent();
            Path version = last.isPresent() ? warehouse.current().toRealPath() : null;
            for (String table : tables) {
                built.view(statement, "new_" + table, table);
                Path before = version == null ? null : version.resolve(table).resolve(Publisher.FILE);
                view(statement, table, before == null || !Files.exists(before) ? List.of() : List.of(before), "old_");
            }
            JsonNode listed = version == null
                    ? null
                    : new ObjectMapper()
                            .readTree(version.resolve(PublishedVersion.INTERPRETED_FILES)
                                    .toFile());
            for (String table : List.of("article", "activity", "workroom", "raw_record")) {
                statement.execute(DataFiles.view("new_" + table, files.of("interpreted", table)));
                List<Path> before = new ArrayList<>();
                if (listed != null) {
                    listed.path(table)
                            .forEach(file -> before.add(warehouse.root().resolve(file.asText())));
                }
                boolean readable = before.stream().allMatch(Files::exists);
                documentsKnown &= readable;
                view(statement, table, readable ? before : List.of(), "old_");
            }
            return new VersionComparison(duckDb, documentsKnown);
        } catch (IOException | SQLException | RuntimeException e) {
            duckDb.close();
            throw e;
        }
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
