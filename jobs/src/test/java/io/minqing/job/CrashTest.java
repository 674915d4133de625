package io.minqing.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.table.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills nights (SIGKILL, a process of its own) at random moments, kills what recovers from it as well, and holds what a
 * plain rerun then publishes against an uninterrupted night. {@code -Dminqing.crash.points=60} sets how often, {@code
 * -Dminqing.crash.first=21} with which point to begin, so that many can be run in pieces. The build does none of these, but one
 * that has hurt before: a night killed while it aggregates, its recovery when all is published and old files are let go.
 *
 * <p>How moments are drawn: half of the kills anywhere in the length of a night, evenly; the other half after the stage
 * {@value #LATE} has begun, evenly over what follows it (report, switch of versions, expiry), since that is where a
 * mixture could be seen. A point depends on the seed and its number alone.
 */
class CrashTest {
    private static final int POINTS = Integer.getInteger("minqing.crash.points", 0);
    private static final int FIRST = Integer.getInteger("minqing.crash.first", 1);
    private static final long SEED = Long.getLong("minqing.crash.seed", 20260101);
    private static final String LATE = "publish";

    private static final String LAST = "let go of old snapshots";

    @TempDir
    static Path folder;

    private static TrialWarehouse warehouse;
    private static String firstVersion;
    private static List<String> firstNight;
    private static List<String> secondNight;

    @Test
    void aKilledNightLeavesNoTrace() throws Exception {
        warehouse = new TrialWarehouse(folder, folder.resolve("warehouse"));
        warehouse.bringFirstInput();
        warehouse.nightByCommand();
        firstVersion = warehouse.currentVersion();
        firstNight = warehouse.tables();

        warehouse.bringSecondInput();
        Lengths lengths = Lengths.of(warehouse.start());
        secondNight = warehouse.tables();
        assertThat(secondNight).isNotEqualTo(firstNight);
        warehouse.rollback(firstVersion);
        assertThat(warehouse.tables()).isEqualTo(firstNight);

        Map<String, Integer> hits = new TreeMap<>();
        try (Reader reader = new Reader(warehouse.root())) {
            MinqingProcess night = warehouse.start();
            night.awaitStage("aggregate");
            String first = night.killAfter(0);
            MinqingProcess recovery = warehouse.start();
            recovery.awaitStage(LAST);
            assertSurvived("killed at \"%s\" and at \"%s\"".formatted(first, recovery.killAfter(0)));
            for (int point = FIRST; point < FIRST + POINTS; point++) {
                long begun = System.nanoTime();
                Random random = new Random(SEED + 31L * point);
                String killed = kill(warehouse.start(), random, lengths);
                String killedAgain = kill(warehouse.start(), random, lengths);
                hits.merge(killed, 1, Integer::sum);
                hits.merge(killedAgain, 1, Integer::sum);
                String where = "crash point %d of seed %d: night killed at \"%s\", its recovery at \"%s\""
                        .formatted(point, SEED, killed, killedAgain);
                assertSurvived(where);
                System.err.println(
                        where + "; survived, " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun) + " s");
            }
            assertThat(reader.looks()).isPositive();
            assertThat(reader.problem()).isNull();
        }
        System.err.println("kills by the stage they hit:");
        hits.forEach((stage, kills) -> System.err.printf("%5d  %s%n", kills, stage));
    }

    /** A plain rerun gives the tables of an undisturbed night and leaves nothing behind; then goes back to the first night. */
    private static void assertSurvived(String where) throws Exception {
        warehouse.night();
        assertThat(warehouse.tables()).as(where).isEqualTo(secondNight);
        assertThat(warehouse.leftBehind()).as(where).isEmpty();
        warehouse.rollback(firstVersion);
        assertThat(warehouse.tables()).as(where).isEqualTo(firstNight);
    }

    /** How long a night takes, in milliseconds: as a whole, and from the stage {@link #LATE} on. */
    private record Lengths(long whole, long late) {
        static Lengths of(MinqingProcess night) throws InterruptedException {
            long begun = System.nanoTime();
            night.awaitStage(LATE);
            long late = System.nanoTime();
            assertThat(night.exit()).as(night::printed).isZero();
            long ended = System.nanoTime();
            return new Lengths(
                    TimeUnit.NANOSECONDS.toMillis(ended - begun), TimeUnit.NANOSECONDS.toMillis(ended - late));
        }
    }

    private static String kill(MinqingProcess night, Random random, Lengths lengths) throws InterruptedException {
        boolean late = random.nextBoolean();
        double share = random.nextDouble();
        if (late) {
            night.awaitStage(LATE);
        }
        return night.killAfter((long) (share * (late ? lengths.late() : lengths.whole())));
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
