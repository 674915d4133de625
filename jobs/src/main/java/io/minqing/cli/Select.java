package io.minqing.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minqing.explain.TerminalText;
import io.minqing.table.CurrentTables;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Queries of a person over the version of a warehouse that is current when they are asked: one select statement each,
 * nothing else.
 *
 * @param warehouse the warehouse folder
 */
record Select(Path warehouse) {
    /** A query that is no select statement, or that cannot be answered; its message says why. */
    static final class WrongException extends Exception {
        private static final long serialVersionUID = 1L;

        WrongException(String why, SQLException cause) {
            super("the query is wrong: " + why, cause);
        }
    }

    /** Prints the rows. */
    void print(String query, ResultFormat format, PrintStream out) throws IOException, WrongException {
        run(query, null, statement -> {
            try (ResultSet rows = statement.executeQuery(query)) {
                format.print(rows, out);
            }
        });
    }

    /** Writes the rows into a file. */
    void export(String query, ExportFile file) throws IOException, WrongException {
        run(query, file.draft(), statement -> file.write(statement, query));
    }

    private interface Work {
        void with(Statement statement) throws SQLException, IOException;
    }

    private void run(String query, Path written, Work work) throws IOException, WrongException {
        try (CurrentTables tables = CurrentTables.open(warehouse, written, null);
                Statement statement = tables.connection().createStatement()) {
            refuseAllButOneSelect(query, tables.connection());
            work.with(statement);
        } catch (NoSuchFileException e) {
            throw InputRefusedException.nothingPublished(warehouse);
        } catch (SQLException e) {
            throw new WrongException(sentence(e.getMessage()), e);
        }
    }

    /** A file that may be read may be written as well, and a driver runs all statements of a text: so DuckDB parses it first. */
    private static void refuseAllButOneSelect(String query, Connection connection)
            throws SQLException, IOException, WrongException {
        try (PreparedStatement parse = connection.prepareStatement("select json_serialize_sql(?)")) {
            parse.setString(1, query);
            try (ResultSet parsed = parse.executeQuery()) {
                parsed.next();
                JsonNode tree = new ObjectMapper().readTree(parsed.getString(1));
                if (tree.path("error_type").asText().equals("parser")) {
                    throw new WrongException(sentence(tree.path("error_message").asText()), null);
                } else if (tree.path("error").asBoolean()
                        || tree.path("statements").size() != 1) {
                    throw new WrongException("it must be one select statement; tables are only read here", null);
                }
            }
        }
    }

    /** The message without the drawing of the query under it. */
    private static String sentence(String message) {
        int drawing = message.indexOf("\n\n");
        return TerminalText.inert((drawing < 0 ? message : message.substring(0, drawing)).strip());
    }
}
