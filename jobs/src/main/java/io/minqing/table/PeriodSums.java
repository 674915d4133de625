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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What is made of the counts of days, weeks and months before anything is judged: their sums over quarters, years and all, and of
 * those what a night has to look at. DuckDB makes it from the files of the counts by {@code sql/sum/NAME.sql}: what nobody
 * looks at does not pass through Spark, however long the history is.
 */
public final class PeriodSums implements AutoCloseable {
    private static final List<String> VIEWS = List.of("longer_period", "region_volume", "topic_volume", "known_period");

    private final Warehouse warehouse;
    private final Connection duckDb;

    private PeriodSums(Warehouse warehouse) throws SQLException {
        this.warehouse = warehouse;
        this.duckDb = DataFiles.duckDb(warehouse.staging().resolve("spill"), this::prepare);
    }

    /**
     * A period as a night finds it.
     *
     * @param kind name of its kind, see {@link io.minqing.stats.PeriodKind#id()}
     * @param start its first day
     * @param touched whether its documents are not those of the version before
     * @param settled whether its trends are those that the version before tells
     * @param closed whether the same is true of the period behind it
     */
    public record Period(String kind, LocalDate start, boolean touched, boolean settled, boolean closed) {}

    /** The sums of the counts as they stand. */
    public static PeriodSums open(Warehouse warehouse) {
        try {
            return new PeriodSums(warehouse);
        } catch (SQLException e) {
            throw failed("open", e);
        }
    }

    private void prepare(Statement statement) throws SQLException {
        DataFiles files = new DataFiles(warehouse);
        for (String table : List.of("region_count", "topic_count")) {
            statement.execute(DataFiles.view(table, files.of("interpreted", table)));
        }
        Path before = warehouse.current().resolve("region_heatmap").resolve(Publisher.FILE);
        statement.execute("create view place_before as "
                + (Files.exists(before)
                        ? "select distinct region_code from " + DataFiles.parquet(List.of(before))
                        : "select null::varchar as region_code limit 0"));
        for (String view : VIEWS) {
            statement.execute("create view " + view + " as " + query(view));
        }
    }

    /** The first days of the periods of which the warehouse has any document, by the name of their kind. */
    public Map<String, Set<LocalDate>> known() {
        Map<String, Set<LocalDate>> known = new TreeMap<>();
        try (Statement statement = duckDb.createStatement();
                ResultSet periods = statement.executeQuery("select period_kind, period_start from known_period")) {
            while (periods.next()) {
                known.computeIfAbsent(periods.getString(1), kind -> new TreeSet<>())
                        .add(periods.getObject(2, LocalDate.class));
            }
            return known;
        } catch (SQLException e) {
            throw failed("known_period", e);
        }
    }

    /**
     * Takes what has become of the periods, and notes for {@link BuiltTables} which rows of the version before still hold. To be
     * called before anything is staged.
     *
     * @param asOf the date the tables speak of
     * @param keptYears years whose documents, and the copies of these, are those of the version before; 0 for undated documents
     */
    public void judged(LocalDate asOf, List<Period> periods, List<Integer> keptYears) {
        try (Statement statement = duckDb.createStatement()) {
            statement.execute("create table night as select date '" + asOf + "' as as_of");
            statement.execute("create table kept_year as select unnest(" + keptYears + "::integer[]) as year");
            statement.execute("create table period"
                    + " (period_kind varchar, period_start date, touched boolean, settled boolean, closed boolean)");
            try (PreparedStatement insert = duckDb.prepareStatement("insert into period values (?, ?, ?, ?, ?)")) {
                for (Period period : periods) {
                    insert.setString(1, period.kind);
                    insert.setObject(2, period.start);
                    insert.setBoolean(3, period.touched);
                    insert.setBoolean(4, period.settled);
                    insert.setBoolean(5, period.closed);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            statement.execute("create table place as " + query("place"));
            if (!periods.stream().allMatch(Period::touched)) {
                for (String note : BuiltTables.NOTES) {
                    copy(statement, note, BuiltTables.note(warehouse, note));
                }
            }
        } catch (SQLException e) {
            throw failed("period", e);
        }
    }

    /** Makes a Spark view of {@code sql/sum/NAME.sql}, which later ones may read by its name. */
    public void stage(String name) {
        Path file = warehouse.staging().resolve("sum").resolve(name + ".parquet");
        try (Statement statement = duckDb.createStatement()) {
            statement.execute("create table " + name + " as " + query(name));
            copy(statement, name, file);
        } catch (SQLException e) {
            throw failed(name, e);
        }
        Dataset<Row> rows = warehouse.spark().read().parquet(file.toString());
        rows.createOrReplaceTempView(name);
    }

    /** Small groups of rows: a file is divided between the tasks that read it. */
    private static void copy(Statement statement, String table, Path file) throws SQLException {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder of " + file, e);
        }
        statement.execute("copy " + table + " to " + DataFiles.quoted(file) + " (format parquet, row_group_size 4096)");
    }

    private static String query(String name) {
        return Schemas.resource("/sql/sum/" + name + ".sql");
    }

    private static IllegalStateException failed(String name, SQLException e) {
        return new IllegalStateException("cannot sum up the counts (" + name + "): " + e.getMessage(), e);
    }

    @Override
    public void close() throws SQLException {
        duckDb.close();
    }
}
