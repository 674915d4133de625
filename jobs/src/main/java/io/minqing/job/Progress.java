package io.minqing.job;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.apache.spark.util.LongAccumulator;

/** Tells the person who waits what is being done, how much of it, and how long it will take. One line a stage. */
public final class Progress {
    private static final long EVERY_MILLIS = 2000;

    private final PrintStream out;
    private final long start = System.nanoTime();

    /** Progress on a stream, usually standard error. */
    public Progress(PrintStream out) {
        this.out = out;
    }

    /** Announces a stage. */
    public void stage(String what) {
        out.printf(Locale.ROOT, "[%s] %s%n", clock(System.nanoTime() - start), what);
        out.flush();
    }

    /** Seconds since the beginning. */
    public double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    /**
     * Watches a counter while a stage runs.
     *
     * @param total how many there will be; 0 when not known
     * @param noun what is counted
     */
    public Watch watch(LongAccumulator done, long total, String noun) {
        return new Watch(done, total, noun);
    }

    /** A running watch; close it when the stage is over. */
    public final class Watch implements AutoCloseable {
        private final Thread thread;

        private Watch(LongAccumulator done, long total, String noun) {
            thread = new Thread(() -> run(done, total, noun), "progress");
            thread.setDaemon(true);
            thread.start();
        }

        private void run(LongAccumulator done, long total, String noun) {
            long began = System.nanoTime();
            try {
                while (true) {
                    Thread.sleep(EVERY_MILLIS);
                    long count = done.value();
                    if (count > 0 && total > 0) {
                        long left = (System.nanoTime() - began) / count * Math.max(0, total - count);
                        out.printf(
                                Locale.ROOT, "        %,d of %,d %s, about %s left%n", count, total, noun, clock(left));
                    } else if (count > 0) {
                        out.printf(Locale.ROOT, "        %,d %s%n", count, noun);
                    }
                    out.flush();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }

    private static String clock(long nanos) {
        Duration duration = Duration.ofNanos(nanos);
        return "%02d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
    }
}
