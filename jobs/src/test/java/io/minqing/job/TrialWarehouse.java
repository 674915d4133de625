package io.minqing.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minqing.table.CurrentTables;
import io.minqing.table.Schemas;
import io.minqing.table.Versions;
import io.minqing.table.Warehouse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A warehouse over a few small inputs of two nights; the second brings a reprint, a new document and a correction. Nights
 * over it run in processes of their own where they are to be disturbed.
 */
final class TrialWarehouse {
    /** Columns of table {@code run} that hold the clock or the length of the night. */
    private static final String CLOCK = "run_id, started_at, finished_at, seconds";

    private final Path folder;
    private final Path root;

    /**
     * A warehouse that does not exist yet.
     *
     * @param folder holds the input and what the nights print
     * @param root the warehouse
     */
    TrialWarehouse(Path folder, Path root) {
        this.folder = folder;
        this.root = root;
    }

    Path root() {
        return root;
    }

    /** Lays out what the first night reads. */
    void bringFirstInput() throws IOException {
        write("articles/tea.txt", """
                三月的茶山

                2024-03-18 来源：左江观察

                宁明县政协茶业委员工作室三月里走进那楠乡的茶园，截至3月15日走访茶企5家，收集茶农意见12条，捐助肥料款2万余元。
                """);
        write("articles/empty.txt", "");
        write("workrooms/register.csv", "工作室编号,工作室名称,类型,地区\nW1,茶业委员工作室,委员工作室,广西崇左市宁明县\n");
        write("activities/log.csv", "活动编号,活动日期,工作室编号,活动类型,活动名称,参加人数\nA1,2024-03-05,W1,走访,走访茶农,20\n");
    }

    /** Lays out what the second night reads besides. */
    void bringSecondInput() throws IOException {
        write("articles/tea-again.txt", """
                茶山上的工作室

                2024-03-25 来源：百色网

                宁明县政协茶业委员工作室三月里走进那楠乡的茶园，截至3月15日走访茶企5家，收集茶农意见12条，捐助肥料款2万余元。
                """);
        write("articles/school.txt", """
                枣强县政协走进校园

                2024-04-02 来源：冀南周刊

                枣强县政协教育界委员走访中小学6所，提出课后服务建议9条，县教育局当场答复4条。
                """);
        write("activities/log.csv", "活动编号,活动日期,工作室编号,活动类型,活动名称,参加人数\nA1,2024-03-05,W1,走访,走访茶农,25\n");
    }

    /** Starts a night, if need be through another command. */
    MinqingProcess start(String... through) throws IOException {
        return MinqingProcess.start(
                Files.createTempFile(folder, "night", ".log"),
                List.of(through),
                "nightly",
                "--articles",
                folder.resolve("articles").toString(),
                "--activities",
                folder.resolve("activities").toString(),
                "--workrooms",
                folder.resolve("workrooms").toString(),
                "--warehouse",
                root.toString());
    }

    /** Starts another verb on this warehouse. */
    MinqingProcess verb(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--warehouse", root.toString()));
        return MinqingProcess.start(Files.createTempFile(folder, "verb", ".log"), all.toArray(String[]::new));
    }

    /** A whole night that nothing disturbs, by the command; processes that follow start from what the first one records. */
    void nightByCommand() throws IOException, InterruptedException {
        MinqingProcess night = start();
        assertThat(night.exit()).as(night::printed).isZero();
    }

    /** A whole night that nothing disturbs, in this process: a warm one takes a fraction of the time. */
    void night() throws IOException {
        NightOptions options = new NightOptions(
                List.of(folder.resolve("articles").toString()),
                List.of(folder.resolve("activities").toString()),
                List.of(folder.resolve("workrooms").toString()),
                root,
                null,
                0.5,
                false);
        new Nightly(
                        options,
                        new Progress(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)))
                .run();
    }

    /** The name of the version that readers see. */
    String currentVersion() throws IOException {
        return root.resolve("published/current").toRealPath().getFileName().toString();
    }

    /** Shows an earlier version again. */
    void rollback(String version) throws IOException {
        try (Warehouse warehouse = new Warehouse(root)) {
            new Versions(warehouse).rollback(version);
        }
    }

    /**
     * Every row of every published and interpreted table of the current version, without the clock; the logs are left out,
     * since they tell of disturbed nights as well.
     */
    List<String> tables() throws IOException, SQLException {
        List<String> rows = new ArrayList<>();
        try (CurrentTables tables = CurrentTables.open(root)) {
            for (String table : Stream.concat(Schemas.PUBLISHED.stream(), Schemas.INTERPRETED.stream())
                    .toList()) {
                String columns = table.equals("run") ? "* exclude (" + CLOCK + ")" : "*";
                String query =
                        "select cast(t as varchar) from (select " + columns + " from " + table + ") t order by all";
                try (ResultSet result = tables.connection().createStatement().executeQuery(query)) {
                    while (result.next()) {
                        rows.add(table + " " + result.getString(1));
                    }
                }
            }
        }
        return rows;
    }

    /** Staged work, versions that were never published, data files that no version reads. */
    Set<String> leftBehind() throws IOException {
        Set<String> left = new TreeSet<>();
        Set<String> known = new TreeSet<>();
        try (Stream<Path> versions = Files.list(root.resolve("published/versions"))) {
            for (Path version : versions.toList()) {
                if (!Files.exists(version.resolve("published_at"))) {
                    left.add(version.toString());
                    continue;
                }
                JsonNode listed = new ObjectMapper()
                        .readTree(version.resolve("interpreted.json").toFile());
                for (JsonNode files : listed) {
                    files.forEach(file -> known.add(root.resolve(file.asText()).toString()));
                }
            }
        }
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .filter(file -> file.contains("/staging/")
                            || file.endsWith(".next")
                            || (file.contains("/iceberg/interpreted/")
                                    && file.contains("/data/")
                                    && !known.contains(file)))
                    .forEach(left::add);
        }
        return left;
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
