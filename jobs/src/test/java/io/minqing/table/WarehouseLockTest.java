package io.minqing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes and threads that want one warehouse. */
class WarehouseLockTest {
    private static final int STARTS = 20;
    private static final int TAKERS = 4;
    private static final long HALF_A_SECOND = 500;

    @TempDir
    Path folder;

    private Warehouse warehouse;

    @BeforeEach
    void open() {
        warehouse = new Warehouse(folder);
    }

    @Test
    void namesTheProcessThatHoldsIt() throws Exception {
        try (Holder holder = new Holder(folder)) {
            assertThat(holder.answer()).isEqualTo("taken");
            assertThatThrownBy(() -> WarehouseLock.take(warehouse))
                    .isInstanceOf(WarehouseLock.HeldException.class)
                    .hasMessageMatching("another run holds the warehouse " + folder + ": process "
                            + holder.process.pid() + " of " + System.getProperty("user.name")
                            + " on \\S+ since 20\\S+Z; wait for it or stop it");
        }
    }

    @Test
    void takesOverFromAProcessThatWasKilled() throws Exception {
        try (Holder holder = new Holder(folder)) {
            assertThat(holder.answer()).isEqualTo("taken");
            holder.process.destroyForcibly().waitFor();
        }
        assertThat(folder.resolve(".lock")).isNotEmptyFile();
        WarehouseLock.take(warehouse).close();
        assertThat(folder.resolve(".lock")).as("nobody holds it").isEmptyFile();
    }

    @Test
    void isNotFooledByAPidThatAnotherProcessHasNow() throws IOException {
        Files.writeString(
                folder.resolve(".lock"), "process " + ProcessHandle.current().pid() + " since 2020-01-01T00:00:00Z");

        WarehouseLock.take(warehouse).close();
    }

    @Test
    void aRefusedThreadDoesNotLetAnotherProcessIn() throws Exception {
        try (WarehouseLock ignored = WarehouseLock.take(warehouse)) {
            assertThatThrownBy(() -> WarehouseLock.take(warehouse)).isInstanceOf(WarehouseLock.HeldException.class);
            try (Holder holder = new Holder(folder)) {
                assertThat(holder.answer())
                        .startsWith("another run holds the warehouse")
                        .contains("process " + ProcessHandle.current().pid() + " of ");
            }
        }
    }

    @Test
    void isNotToldTheNameOfOneThatWasKilledWhileTheNextIsWritingItsOwn() throws Exception {
        Path file = folder.resolve(".lock");
        Files.writeString(file, "process 1 of nobody on nowhere since 2020-01-01T00:00:00Z");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock naming = channel.lock(1, 1, false);
                FileLock ignored = channel.lock(0, 1, false);
                Holder holder = new Holder(folder)) {
            assertThat(holder.process.waitFor(HALF_A_SECOND, TimeUnit.MILLISECONDS))
                    .isFalse();
            channel.truncate(0).write(ByteBuffer.wrap("process 2".getBytes(StandardCharsets.UTF_8)));
            naming.release();

            assertThat(holder.answer()).startsWith("another run holds the warehouse " + folder + ": process 2;");
        }
    }

    @Test
    void onlyOneOfManyThreadsTakesIt() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(TAKERS);
        try {
            for (int start = 0; start < STARTS; start++) {
                CountDownLatch together = new CountDownLatch(TAKERS);
                CountDownLatch tried = new CountDownLatch(TAKERS);
                AtomicInteger taken = new AtomicInteger();
                List<Future<?>> takers = new ArrayList<>();
                for (int taker = 0; taker < TAKERS; taker++) {
                    takers.add(threads.submit(() -> {
                        together.countDown();
                        together.await();
                        try (WarehouseLock ignored = WarehouseLock.take(warehouse)) {
                            taken.incrementAndGet();
                            tried.countDown();
                            tried.await();
                        } catch (WarehouseLock.HeldException e) {
                            tried.countDown();
                        }
                        return null;
                    }));
                }
                for (Future<?> taker : takers) {
                    taker.get();
                }
                assertThat(taken).hasValue(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void onlyOneOfTwoProcessesTakesItHoweverCloseTheyStart() throws Exception {
        for (int start = 0; start < STARTS; start++) {
            try (Holder one = new Holder(folder);
                    Holder other = new Holder(folder)) {
                List<String> answers = List.of(one.answer(), other.answer());
                assertThat(answers).containsOnlyOnce("taken");
                String holder = answers.get(0).equals("taken") ? "" + one.process.pid() : "" + other.process.pid();
                assertThat(answers).anyMatch(answer -> answer.contains("process " + holder + " of "));
            }
        }
    }

    /** Takes the lock, says so and keeps it until its input ends. */
    public static final class Holder implements AutoCloseable {
        private final Process process;
        private final BufferedReader answers;

        Holder(Path warehouse) throws IOException {
            process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-Xshare:auto",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            Holder.class.getName(),
                            warehouse.toString())
                    .redirectErrorStream(true)
                    .start();
            answers = process.inputReader(StandardCharsets.UTF_8);
        }

        /** "taken", or why not. */
        String answer() throws IOException {
            return answers.readLine();
        }

        @Override
        public void close() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        /** Runs in the process. */
        public static void main(String[] arguments) throws IOException {
            try (WarehouseLock ignored = WarehouseLock.take(new Warehouse(Path.of(arguments[0])))) {
                System.out.println("taken");
                System.in.read();
            } catch (WarehouseLock.HeldException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
