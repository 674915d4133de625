package io.minqing.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which of tonight's documents resemble each other or documents of earlier nights, by the hashes of their fingerprints alone.
 * DuckDB finds it by {@code sql/reprint/NAME.sql} in the files of table {@code article}: no document of an earlier night
 * passes through Spark unless it stands in a pair.
 */
public final class Resemblance implements AutoCloseable {
    private static final String FRESH_COLUMNS =
            "article_id, fingerprint.exact, fingerprint.sketch, length(body) as length, published_on, fetched_at";

    private final Warehouse warehouse;
    private final Path folder;
    private final Connection duckDb;

    private Resemblance(Warehouse warehouse, Dataset<Row> fresh, Limits limits) throws SQLException {
        this.warehouse = warehouse;
        this.folder = warehouse.staging().resolve("reprint");
        this.duckDb =
                DataFiles.duckDb(warehouse.staging().resolve("spill"), statement -> prepare(statement, fresh, limits));
    }

    /**
     * What resembles what.
     *
     * @param shortestBody characters from which on bodies are compared; shorter ones are equal by chance
     * @param common a hash in more texts than this is everybody's phrase
     * @param earliest how many of the earliest texts with such a hash the others are compared with
     * @param leastShare least share of the hashes that two bodies would share if the shorter one stood in the other
     */
    public record Limits(int shortestBody, int common, int earliest, double leastShare) {}

    /**
     * A document that has versions or had some.
     *
     * @param textId names its text; documents with equal texts have one
     * @param publishedOn null when unknown
     * @param fetchedAt time of the crawl as written; null when unknown
     * @param reprintOf what its row says that it is a reprint of; null for none, and for tonight's
     * @param stillOf the same where neither of the two has come again; else null
     */
    public record Concerned(
            String articleId,
            String textId,
            LocalDate publishedOn,
            String fetchedAt,
            String reprintOf,
            String stillOf) {}

    /**
     * Looks for resemblances.
     *
     * @param fresh tonight's documents, columns of {@code article}; they stand for what earlier nights knew under their ids
     */
    public static Resemblance open(Warehouse warehouse, Dataset<Row> fresh, Limits limits) {
        try {
            return new Resemblance(warehouse, fresh, limits);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void prepare(Statement statement, Dataset<Row> fresh, Limits limits) throws SQLException {
        statement.execute("set variable shortest_body = " + limits.shortestBody);
        statement.execute("set variable common = " + limits.common);
        statement.execute("set variable earliest = " + limits.earliest);
        statement.execute("set variable least_share = " + limits.leastShare);
        statement.execute(DataFiles.view("fresh", staged(fresh)));
        statement.execute("create view known as select * from "
                + DataFiles.parquet(new DataFiles(warehouse).of("interpreted", "article"))
                + " anti join (select article_id from fresh) using (article_id)");
        for (String table : List.of("document", "text", "resembling")) {
            statement.execute("create table " + table + " as " + query(table));
        }
    }

    private List<Path> staged(Dataset<Row> fresh) {
        Path files = folder.resolve("fresh");
        fresh.selectExpr(FRESH_COLUMNS.split(", ")).write().parquet(files.toString());
        try (Stream<Path> written = Files.list(files)) {
            return written.filter(file -> file.toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + files, e);
        }
    }

    /** {@code (article_id, other_id)}: pairs of documents whose bodies are worth comparing, at least one of them new. */
    public Dataset<Row> pairs() {
        return staged("pair", "select article_id, other_id from resembling order by all");
    }

    /** {@code (article_id, body)} of the documents of earlier nights that stand in {@link #pairs()}. */
    public Dataset<Row> knownBodies() {
        return staged("known_body", query("known_body") + " order by article_id");
    }

    private Dataset<Row> staged(String name, String query) {
        Path file = folder.resolve(name + ".parquet");
        try (Statement statement = duckDb.createStatement()) {
            statement.execute("copy (" + query + ") to " + DataFiles.quoted(file) + " (format parquet)");
        } catch (SQLException e) {
            throw failed(e);
        }
        return warehouse.spark().read().parquet(file.toString());
    }

    /**
     * Documents that have a version, and those that had one, the earliest first.
     *
     * @param linked documents of which a body is made from another's
     */
    public List<Concerned> concerned(Collection<String> linked) {
        List<Concerned> concerned = new ArrayList<>();
        try (Statement statement = duckDb.createStatement()) {
            statement.execute("create table linked (article_id varchar)");
            try (PreparedStatement insert = duckDb.prepareStatement("insert into linked values (?)")) {
                for (String id : Set.copyOf(linked)) {
                    insert.setString(1, id);
                    insert.addBatch();
                }
                if (!linked.isEmpty()) {
                    insert.executeBatch();
                }
            }
            try (ResultSet rows = statement.executeQuery(query("concerned"))) {
                while (rows.next()) {
                    concerned.add(new Concerned(
                            rows.getString("article_id"),
                            rows.getString("text_id"),
                            rows.getObject("published_on", LocalDate.class),
                            rows.getString("fetched_at"),
                            rows.getString("reprint_of"),
                            rows.getString("still_of")));
                }
            }
            return concerned;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static String query(String name) {
        return Schemas.resource("/sql/reprint/" + name + ".sql");
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("cannot look for reprints: " + e.getMessage(), e);
    }

    @Override
    public void close() throws SQLException {
        duckDb.close();
    }
}
