package io.minqing.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Bounds work by the time it costs one core, whatever else the machine does; and what only waits, by the clock. */
final class CpuTime {
    /** Many times what the slowest case takes; what grows with the square of its input takes an hour. */
    private static final Duration BOUND = Duration.ofSeconds(20);

    private static final Duration HANGS = Duration.ofMinutes(5);

    private CpuTime() {}

    /** The result of work that must be done in time. */
    static <T> T bounded(String what, Callable<T> work) {
        return assertTimeoutPreemptively(HANGS, () -> measured(what, work), what);
    }

    /** The same on the thread that asks; never given up. */
    static <T> T measured(String what, Callable<T> work) throws Exception {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        T result = work.call();
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        assertThat(Duration.ofNanos(spent)).as(what).isLessThan(BOUND);
        return result;
    }
}
