package io.minqing.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minqing.table.CurrentTables;
import io.minqing.table.Schemas;
import io.minqing.table.Versions;
import io.minqing.table.Warehouse;
import io.minqing.table.WarehouseException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights in a warehouse whose tables are found through a database (Iceberg's JDBC catalog on H2, with a password) beside
 * the same nights in one that has no catalog but its folders. Told in order.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CatalogTest {
    private static final String CONFIGURATION = """
            type=jdbc
            uri=jdbc:h2:%s;DATABASE_TO_LOWER=TRUE
            jdbc.schema-version=V1
            jdbc.user=minqing
            # any variable that every machine has
            jdbc.password=env:PATH
            """;

    @TempDir
    static Path folder;

    @Test
    @Order(1)
    void aDatabaseAsCatalogGivesTheSameTables() throws Exception {
        Files.createDirectories(configuration().getParent());
        Files.writeString(configuration(), CONFIGURATION.formatted(folder.resolve("catalog")));
        write("articles/tea.txt", """
                三月的茶山

                2024-03-18 来源：左江观察

                宁明县政协茶业委员工作室三月里走进那楠乡的茶园，截至3月15日走访茶企5家，收集茶农意见12条，捐助肥料款2万余元。
                """);
        write("articles/empty.txt", "");
        write("workrooms/register.csv", "工作室编号,工作室名称,类型,地区\nW1,茶业委员工作室,委员工作室,广西崇左市宁明县\n");
        activity(20);

        night(database(), 0.5);
        night(folders(), 0.5);

        assertSameTables();
        assertThat(database().resolve("iceberg/interpreted/article/metadata/version-hint.text"))
                .as("the folders are no catalog here")
                .doesNotExist();
        assertThat(query(database(), "select reason from quarantine")).containsExactly("empty_file");
    }

    @Test
    @Order(2)
    void aCorrectionReplacesItsRecord() throws Exception {
        activity(25);

        night(database(), 0.5);
        night(folders(), 0.5);

        assertSameTables();
        assertThat(query(database(), "select participants from activity")).containsExactly("25");
    }

    @Test
    @Order(3)
    void aFailedAuditLeavesYesterdayAndARollbackGoesOnFromTheDayBefore() throws Exception {
        NightlyTest.pretendThatNightsBring(database(), "activities", 500);
        activity(30);
        assertThatThrownBy(() -> night(database(), 0.5))
                .isInstanceOf(NightException.class)
                .hasMessageContaining("input_does_not_halve");
        assertThat(query(database(), "select participants from activity")).containsExactly("25");

        try (Warehouse warehouse = new Warehouse(database())) {
            new Versions(warehouse).rollback(null);
        }
        assertThat(query(database(), "select participants from activity")).containsExactly("20");
        activity(25);
        night(database(), 0.5);

        assertSameTables();
    }

    @Test
    @Order(4)
    void aCopyIsRefusedBeforeItTouchesTheOriginalAndAMovedOneUntilItsOldPathLeadsToIt() throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        String refusal = "the tables of the warehouse " + elsewhere + " name their files in " + folders();
        List<Path> files = files(folders().resolve("iceberg"));
        copy(folders(), elsewhere);
        activity(27);

        assertThatThrownBy(() -> night(elsewhere, 0.5))
                .isInstanceOf(WarehouseException.class)
                .hasMessageStartingWith(refusal + ", of which it is a copy");
        assertThat(files(folders().resolve("iceberg"))).isEqualTo(files);

        Path aside = Files.move(folders(), folder.resolve("aside"));
        assertThatThrownBy(() -> night(elsewhere, 0.5))
                .isInstanceOf(WarehouseException.class)
                .hasMessageStartingWith(refusal + ", from where it was moved");

        Files.createSymbolicLink(folders(), elsewhere);
        assertThatThrownBy(() -> night(elsewhere, 0.5))
                .isInstanceOf(WarehouseException.class)
                .hasMessageStartingWith(refusal + ", another path to the same folder");
        night(folders(), 0.5);
        assertThat(query(elsewhere, "select participants from activity")).containsExactly("27");

        Files.delete(folders());
        Files.move(aside, folders());
    }

    @Test
    @Order(5)
    void refusesToGoOnWithAnotherCatalog() throws Exception {
        String configured = Files.readString(configuration());
        Files.delete(configuration());
        activity(26);

        assertThatThrownBy(() -> night(database(), 0.5))
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("which this catalog does not know");

        Files.writeString(configuration(), configured.replace("env:PATH", "env:HOME"));
        assertThatThrownBy(() -> night(database(), 0.5))
                .isInstanceOf(WarehouseException.class)
                .hasMessageStartingWith("cannot open the catalog of the warehouse " + database())
                .hasMessageEndingWith("; check catalog.properties there");
    }

    private static void night(Path warehouse, double maxQuarantined) throws IOException {
        new Nightly(
                        new NightOptions(
                                List.of(folder.resolve("articles").toString()),
                                List.of(folder.resolve("activities").toString()),
                                List.of(folder.resolve("workrooms").toString()),
                                warehouse,
                                null,
                                maxQuarantined,
                                false),
                        new Progress(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)))
                .run();
    }

    private static void activity(int participants) throws IOException {
        write("activities/log.csv", "活动编号,活动日期,工作室编号,活动类型,活动名称,参加人数\nA1,2024-03-05,W1,走访,走访茶农," + participants + "\n");
    }

    private static void assertSameTables() throws Exception {
        for (String table : Schemas.PUBLISHED) {
            if (!table.equals("run")) {
                String file = "published/current/" + table + "/part-00000.parquet";
                assertThat(database().resolve(file))
                        .as(table)
                        .hasSameBinaryContentAs(folders().resolve(file));
            }
        }
        assertThat(new TrialWarehouse(folder, database()).tables())
                .isEqualTo(new TrialWarehouse(folder, folders()).tables());
    }

    private static List<String> query(Path warehouse, String sql) throws SQLException, IOException {
        try (CurrentTables tables = CurrentTables.open(warehouse);
                ResultSet result = tables.connection().createStatement().executeQuery(sql)) {
            List<String> cells = new ArrayList<>();
            while (result.next()) {
                cells.add(result.getString(1));
            }
            return cells;
        }
    }

    private static List<Path> files(Path below) throws IOException {
        try (Stream<Path> files = Files.walk(below)) {
            return files.sorted().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Files.copy(file, to.resolve(from.relativize(file)), LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static Path configuration() {
        return database().resolve("catalog.properties");
    }

    private static Path database() {
        return folder.resolve("database");
    }

    private static Path folders() {
        return folder.resolve("folders");
    }

    private static void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
