package io.minqing.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.minqing.table.Warehouse;
import io.minqing.table.WarehouseLock;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights on a machine in trouble: another night runs, its disk is full or cannot be written, or its clock jumps. The warehouse lies on a small
 * file system in memory, which takes the right to mount; where that is missing, the tests of the disk are skipped. Told in
 * order, because nights are slow: each test leaves the first version published.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TroubledMachineTest {
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    static Path folder;

    private static TrialWarehouse warehouse;
    private static boolean mounted;
    private static String firstVersion;
    private static List<String> firstNight;
    private static List<String> secondNight;
    /** What the second night adds to the disk, in bytes. */
    private static long added;

    @BeforeAll
    static void twoNightsWithoutTrouble() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        mounted = succeeds("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk.toString());
        warehouse = new TrialWarehouse(folder, disk.resolve("warehouse"));
        warehouse.bringFirstInput();
        warehouse.nightByCommand();
        firstVersion = warehouse.currentVersion();
        firstNight = warehouse.tables();
        long free = disk.toFile().getUsableSpace();
        warehouse.bringSecondInput();
        warehouse.night();
        added = free - disk.toFile().getUsableSpace();
        secondNight = warehouse.tables();
        warehouse.rollback(firstVersion);
    }

    @AfterAll
    static void unmount() throws Exception {
        if (mounted) {
            assertThat(succeeds("umount", disk().toString())).isTrue();
        }
    }

    @Test
    @Order(1)
    void whileANightRunsTheTablesAreReadAndNoOtherNightBegins() throws Exception {
        try (WarehouseLock ignored = WarehouseLock.take(new Warehouse(warehouse.root()))) {
            for (MinqingProcess writer :
                    List.of(warehouse.start(), warehouse.verb("rollback"), warehouse.verb("quarantine", "retry"))) {
                assertThat(writer.exit()).as(writer::printed).isEqualTo(5);
                assertThat(writer.complaint())
                        .singleElement()
                        .asString()
                        .startsWith("minqing: another run holds the warehouse " + warehouse.root() + ": process "
                                + ProcessHandle.current().pid() + " of ");
            }
            assertIsRead();
        }
        assertThat(warehouse.tables()).isEqualTo(firstNight);
    }

    @Test
    @Order(2)
    void aReadOnlyWarehouseIsReadAndNotWritten() throws Exception {
        assumeMounted();
        assertThat(succeeds("mount", "-o", "remount,ro", disk().toString())).isTrue();
        try {
            for (MinqingProcess writer : List.of(warehouse.start(), warehouse.verb("rollback"))) {
                assertThat(writer.exit()).as(writer::printed).isEqualTo(1);
                assertThat(writer.complaint())
                        .containsExactly("minqing: the warehouse folder " + warehouse.root()
                                + " is not writable; give --warehouse another folder or change its permissions");
            }
            assertIsRead();
        } finally {
            succeeds("mount", "-o", "remount,rw", disk().toString());
        }
        assertThat(warehouse.tables()).isEqualTo(firstNight);
    }

    @Test
    @Order(3)
    void aFullDiskLosesNothing() throws Exception {
        assumeMounted();
        Path ballast = disk().resolve("ballast");
        try {
            for (double share : new double[] {0.01, 0.9}) {
                leaveFree(ballast, (long) (share * added));
                MinqingProcess night = warehouse.start();

                assertThat(night.exit()).as(night::printed).isEqualTo(1);
                assertThat(night.complaint())
                        .as(night::printed)
                        .singleElement()
                        .asString()
                        .startsWith("minqing: the disk is full: " + warehouse.root() + " has ")
                        .contains(" MB free of 64.0 MB ")
                        .endsWith("make room there and run again");
                assertThat(warehouse.tables()).isEqualTo(firstNight);
                System.err.printf("the disk was full at \"%s\"%n", night.lastStage());
            }
        } finally {
            Files.deleteIfExists(ballast);
        }

        warehouse.night();
        assertThat(warehouse.tables()).isEqualTo(secondNight);
        assertThat(warehouse.leftBehind()).isEmpty();
        warehouse.rollback(firstVersion);
    }

    @Test
    @Order(4)
    void aClockThatStandsBeforeTheLastNightIsRefused() throws Exception {
        Path clock = Files.writeString(folder.resolve("clock"), "-3h");
        MinqingProcess night = warehouse.start(byClock(clock));

        assertThat(night.exit()).as(night::printed).isEqualTo(1);
        assertThat(night.complaint())
                .singleElement()
                .asString()
                .startsWith("minqing: the clock of this machine says ")
                .endsWith("set the clock and run again");
        assertThat(warehouse.tables()).isEqualTo(firstNight);
    }

    /** A night under a false clock spins now and then, so this one is asked for by {@code -Dminqing.clock.jumps=true}. */
    @Test
    @Order(5)
    @EnabledIfSystemProperty(named = "minqing.clock.jumps", matches = "true")
    void aClockThatJumpsBackInTheNightLosesNothing() throws Exception {
        Path clock = Files.writeString(folder.resolve("clock"), "+0");
        MinqingProcess night = warehouse.start(byClock(clock));
        night.awaitStage("interpret the documents");
        Files.writeString(clock, "-2h");

        if (night.exit() != 0) {
            assertThat(night.complaint())
                    .as(night::printed)
                    .singleElement()
                    .asString()
                    .startsWith("minqing: the clock of this machine went backwards while the night was running;");
            assertThat(warehouse.tables()).isEqualTo(firstNight);
            warehouse.night();
        }
        assertThat(warehouse.tables()).isEqualTo(secondNight);
        assertThat(warehouse.leftBehind()).isEmpty();
        assertThat(warehouse.currentVersion()).isGreaterThan(firstVersion);
    }

    private static void assertIsRead() throws IOException, InterruptedException {
        MinqingProcess sql = warehouse.verb("sql", "select count(*) as articles from article", "--format", "csv");
        assertThat(sql.exit()).as(sql::printed).isZero();
        assertThat(sql.printed()).contains("articles\n1\n");
        MinqingProcess history = warehouse.verb("history");
        assertThat(history.exit()).as(history::printed).isZero();
        assertThat(history.printed()).contains(firstVersion);
        Path report = Files.createTempDirectory(folder, "report");
        MinqingProcess page = warehouse.verb("report", "--out", report.toString());
        assertThat(page.exit()).as(page::printed).isZero();
        assertThat(report.resolve("index.html")).isNotEmptyFile();
    }

    /** Runs a process by the clock that a file says, which may change meanwhile. */
    private static String[] byClock(Path clock) throws Exception {
        Process faketime;
        try {
            faketime = new ProcessBuilder("faketime", "-f", "+0", "printenv", "LD_PRELOAD").start();
        } catch (IOException e) {
            assumeTrue(false, "faketime is not installed (Debian: apt-get install faketime)");
            throw e;
        }
        String library = new String(faketime.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return new String[] {
            "env",
            "LD_PRELOAD=" + library,
            "FAKETIME_TIMESTAMP_FILE=" + clock,
            "FAKETIME_CACHE_DURATION=1",
            "FAKETIME_DONT_FAKE_MONOTONIC=1",
            "DONT_FAKE_MONOTONIC=1",
            "NO_FAKE_STAT=1"
        };
    }

    /** Fills the disk but for so many bytes. */
    private static void leaveFree(Path ballast, long bytes) throws IOException {
        Files.deleteIfExists(ballast);
        long size = disk().toFile().getUsableSpace() - bytes;
        byte[] block = new byte[MEGABYTE];
        try (RandomAccessFile file = new RandomAccessFile(ballast.toFile(), "rw")) {
            for (long left = size; left > 0; left -= block.length) {
                file.write(block, 0, (int) Math.min(left, block.length));
            }
        }
    }

    private static Path disk() {
        return folder.resolve("disk");
    }

    private static void assumeMounted() {
        assumeTrue(mounted, "no right to mount a small file system here");
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
