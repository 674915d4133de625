package io.minqing.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minqing.table.Schemas;
import io.minqing.table.Versions;
import io.minqing.table.Warehouse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills nights (SIGKILL, a process of its own) at random moments, kills what recovers from it as well, and holds what a
 * plain rerun then publishes against an uninterrupted night. {@code -Dminqing.crash.points=60} sets how often; the build
 * does a few.
 */
class CrashTest {
    private static final int POINTS = Integer.getInteger("minqing.crash.points", 2);
    private static final long SEED = Long.getLong("minqing.crash.seed", 20260101);
    /** Columns of table {@code run} that hold the clock or the length of the night. */
    private static final String CLOCK = "run_id, started_at, finished_at, seconds";

    @TempDir
    static Path folder;

    @Test
    void aKilledNightLeavesNoTrace() throws Exception {
        write("articles/tea.txt", """
                三月的茶山

                2024-03-18 来源：左江观察

                宁明县政协茶业委员工作室三月里走进那楠乡的茶园，截至3月15日走访茶企5家，收集茶农意见12条，捐助肥料款2万余元。
                """);
        write("articles/empty.txt", "");
        write("workrooms/register.csv", "工作室编号,工作室名称,类型,地区\nW1,茶业委员工作室,委员工作室,广西崇左市宁明县\n");
        write("activities/log.csv", "活动编号,活动日期,工作室编号,活动类型,活动名称,参加人数\nA1,2024-03-05,W1,走访,走访茶农,20\n");
        Path reference = folder.resolve("reference");
        Path tried = folder.resolve("tried");
        night(reference);
        night(tried);
        String firstVersion = currentVersion(tried);
        List<String> firstNight = tables(reference);
        assertThat(tables(tried)).isEqualTo(firstNight);

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
        long begun = System.nanoTime();
        night(reference);
        long length = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        List<String> secondNight = tables(reference);
        assertThat(secondNight).isNotEqualTo(firstNight);

        Random random = new Random(SEED);
        try (Reader reader = new Reader(tried)) {
            for (int point = 1; point <= POINTS; point++) {
                killed(tried, (long) (random.nextDouble() * length));
                killed(tried, (long) (random.nextDouble() * length));
                night(tried);

                String where = "after crash %d of %d, seed %d".formatted(point, POINTS, SEED);
                assertThat(tables(tried)).as(where).isEqualTo(secondNight);
                assertThat(leftBehind(tried)).as(where).isEmpty();
                System.err.printf("crash test: %d of %d points survived%n", point, POINTS);
                try (Warehouse warehouse = new Warehouse(tried)) {
                    new Versions(warehouse).rollback(firstVersion);
                }
                assertThat(tables(tried)).as(where).isEqualTo(firstNight);
            }
            assertThat(reader.looks()).isPositive();
            assertThat(reader.problem()).isNull();
        }
    }

    private static void night(Path warehouse) throws IOException, InterruptedException {
        Path log = folder.resolve("night.log");
        Process process = start(warehouse, log);
        assertThat(process.waitFor()).as(() -> read(log)).isZero();
    }

    private static void killed(Path warehouse, long afterMillis) throws IOException, InterruptedException {
        Process process = start(warehouse, folder.resolve("killed.log"));
        process.waitFor(afterMillis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    private static Process start(Path warehouse, Path log) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("--add-opens"))
                .forEach(command::add);
        command.addAll(List.of(
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=240m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "io.minqing.cli.Minqing",
                "nightly",
                "--articles",
                folder.resolve("articles").toString(),
                "--activities",
                folder.resolve("activities").toString(),
                "--workrooms",
                folder.resolve("workrooms").toString(),
                "--warehouse",
                warehouse.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static String currentVersion(Path warehouse) throws IOException {
        return warehouse.resolve("published/current").toRealPath().getFileName().toString();
    }

    /** Every row of every published and interpreted table of the current version, without the clock. */
    static List<String> tables(Path warehouse) throws IOException, SQLException {
        Path version = warehouse.resolve("published/current").toRealPath();
        Map<String, String> sources = new TreeMap<>();
        for (String table : Schemas.PUBLISHED) {
            sources.put(table, "'" + version.resolve(table).resolve("part-00000.parquet") + "'");
        }
        Map<String, List<String>> interpreted = interpretedFiles(version);
        // the log tells of the killed nights as well
        interpreted.keySet().removeAll(Schemas.LOGS);
        for (var table : interpreted.entrySet()) {
            sources.put(
                    table.getKey(),
                    table.getValue().stream()
                            .map(file -> "'" + warehouse.resolve(file) + "'")
                            .collect(Collectors.joining(", ")));
        }
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            for (var table : sources.entrySet()) {
                String columns = table.getKey().equals("run") ? "* exclude (" + CLOCK + ")" : "*";
                String query = "select cast(t as varchar) from (select " + columns + " from read_parquet(["
                        + table.getValue() + "])) t order by all";
                try (ResultSet result = connection.createStatement().executeQuery(query)) {
                    while (result.next()) {
                        rows.add(table.getKey() + " " + result.getString(1));
                    }
                }
            }
        }
        return rows;
    }

    private static Map<String, List<String>> interpretedFiles(Path version) throws IOException {
        JsonNode listed =
                new ObjectMapper().readTree(version.resolve("interpreted.json").toFile());
        Map<String, List<String>> files = new TreeMap<>();
        for (String table : Schemas.notPublished()) {
            List<String> paths = new ArrayList<>();
            listed.path(table).forEach(file -> paths.add(file.asText()));
            files.put(table, paths);
        }
        return files;
    }

    /** Staged work, versions that were never published, data files that no version reads. */
    static Set<String> leftBehind(Path warehouse) throws IOException {
        Set<String> left = new TreeSet<>();
        Set<String> known = new TreeSet<>();
        try (Stream<Path> versions = Files.list(warehouse.resolve("published/versions"))) {
            for (Path version : versions.toList()) {
                if (!Files.exists(version.resolve("published_at"))) {
                    left.add(version.toString());
                    continue;
                }
                interpretedFiles(version)
                        .values()
                        .forEach(files -> files.forEach(
                                file -> known.add(warehouse.resolve(file).toString())));
            }
        }
        try (Stream<Path> files = Files.walk(warehouse)) {
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

    private static void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Looks at the published tables all along, as a dashboard would: whatever is current must be whole. */
    private static final class Reader implements AutoCloseable {
        private final Path warehouse;
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final AtomicInteger looks = new AtomicInteger();
        private volatile String problem;
        private final Thread thread = new Thread(this::poll, "reader");

        Reader(Path warehouse) {
            this.warehouse = warehouse;
            thread.start();
        }

        private void poll() {
            while (!stopped.get() && problem == null) {
                try {
                    look();
                    looks.incrementAndGet();
                    Thread.sleep(20);
                } catch (IOException | SQLException e) {
                    problem = e.toString();
                } catch (InterruptedException e) {
                    return;
                }
            }
        }

        private void look() throws IOException, SQLException {
            Path version = warehouse.resolve("published/current").toRealPath();
            for (String table : Schemas.PUBLISHED) {
                if (!Files.exists(version.resolve(table).resolve("part-00000.parquet"))) {
                    throw new NoSuchFileException(version + " lacks " + table);
                }
            }
            if (!Files.exists(warehouse.resolve("report/index.html"))) {
                throw new NoSuchFileException("the report of " + version);
            }
            if (looks.get() % 20 == 0) {
                assertVersion(version);
            }
        }

        /** The newest row of table {@code run} names the version it stands in. */
        private static void assertVersion(Path version) throws SQLException {
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                    ResultSet newest = connection
                            .createStatement()
                            .executeQuery("select max(run_id) from '" + version + "/run/*.parquet'")) {
                newest.next();
                if (!version.endsWith(newest.getString(1))) {
                    throw new SQLException(version + " holds the run " + newest.getString(1));
                }
            }
        }

        int looks() {
            return looks.get();
        }

        String problem() {
            return problem;
        }

        @Override
        public void close() throws InterruptedException {
            stopped.set(true);
            thread.join();
        }
    }
}
