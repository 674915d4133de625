package io.minqing.job;

import com.sun.management.OperatingSystemMXBean;
import io.minqing.table.Audit;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.spark.SparkContext;

/**
 * How far a run has come: tells the person who waits what is being done, how much of it, and how long it will take, one
 * line a stage; and keeps what is known so far, for whoever must give account of the run, however it ends.
 */
public final class Progress {
    private static final Logger LOG = LogManager.getLogger(Progress.class);
    private static final long EVERY_MILLIS = 2000;

    private final PrintStream out;
    private final long start = System.nanoTime();
    private final Map<String, Long> stages = new LinkedHashMap<>();
    private final TaskTraffic traffic = new TaskTraffic();
    private volatile String stage;
    private long stageStart;
    private long stageCpuStart;
    private long stepTold;
    private List<InputCounts> counts = List.of();
    private List<QuarantineCount> quarantined = List.of();
    private List<Audit.Result> audit = List.of();

    /** Progress on a stream, usually standard error. */
    public Progress(PrintStream out) {
        this.out = out;
    }

    /**
     * Announces a stage; the one before it is over.
     *
     * @param what its name, and behind a colon what it is about tonight: names are the same every night
     */
    public void stage(String what) {
        end();
        out.printf(Locale.ROOT, "[%s] %s%n", clock(System.nanoTime() - start), what);
        out.flush();
        stage = what.split(":", 2)[0];
        stageStart = System.nanoTime();
        stageCpuStart = cpuNanos();
        LOG.info("stage begins: {}", what);
    }

    /**
     * Tells how many of the steps of this stage are done, not more often than people read. Steps may be done on any thread.
     *
     * @param noun what is done, behind its number
     */
    synchronized void step(int done, int total, String noun) {
        long now = System.nanoTime();
        log("step done", Map.of("done", done, "of", total, "what", noun));
        if (now - Math.max(stageStart, stepTold) >= EVERY_MILLIS * 1_000_000L) {
            stepTold = now;
            tell(done, total, noun, done, now - stageStart);
        }
    }

    /** The last stage is over, and with it the run. */
    public void end() {
        if (stage != null) {
            long nanos = System.nanoTime() - stageStart;
            stages.merge(stage, nanos, Long::sum);
            log("stage ended", Map.of("seconds", nanos / 1e9, "cpu_seconds", (cpuNanos() - stageCpuStart) / 1e9));
            stage = null;
        }
    }

    /** Processor time of all threads of this process; of a cluster it is the driver's alone. */
    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** What became of the records, and why some were refused. */
    public void counted(List<InputCounts> records, List<QuarantineCount> reasons) {
        counts = List.copyOf(records);
        quarantined = List.copyOf(reasons);
        for (InputCounts count : counts) {
            log(
                    "records counted",
                    Map.of(
                            "input", count.input().label(),
                            "read", count.read(),
                            "accepted", count.accepted(),
                            "duplicate", count.duplicate(),
                            "quarantined", count.quarantined()));
        }
        quarantined.forEach(one -> log("quarantined", Map.of("reason", one.reason(), "records", one.records())));
    }

    /** What the audit found. */
    public void audited(List<Audit.Result> results) {
        audit = List.copyOf(results);
        audit.forEach(result -> log(
                result.holds() ? "expectation holds" : "expectation broken",
                Map.of("expectation", result.expectation(), "rows", result.brokenRows())));
    }

    private static void log(String sentence, Map<String, ?> fields) {
        LOG.info(new RunEvent(sentence, fields));
    }

    /** Stages and how long each took, in the order in which they began. */
    public Map<String, Duration> stages() {
        Map<String, Duration> durations = new LinkedHashMap<>();
        stages.forEach((name, nanos) -> durations.put(name, Duration.ofNanos(nanos)));
        return durations;
    }

    /** The stage that is running; null before the first and after the last. Asked by any thread. */
    public String stage() {
        return stage;
    }

    /** What became of the records, one an input; empty before that is known. */
    public List<InputCounts> counts() {
        return counts;
    }

    /** Reasons of the records that were refused, most frequent first. */
    public List<QuarantineCount> quarantined() {
        return quarantined;
    }

    /** What the audit found; empty before it. */
    public List<Audit.Result> audit() {
        return audit;
    }

    /** Bytes handed on between the stages of Spark's jobs so far. */
    public long shuffledBytes() {
        return traffic.shuffledBytes();
    }

    /** Bytes that tasks wrote to disk so far because memory did not suffice, packed. */
    public long spilledBytes() {
        return traffic.spilledBytes();
    }

    /** Counts the bytes of all tasks of a Spark application from now on. */
    void countBytes(SparkContext spark) {
        spark.addSparkListener(traffic);
    }

    /** Seconds since the beginning. */
    public double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    /**
     * Watches what the tasks of one Spark action count, until closed.
     *
     * @param counts in the order in which they begin to move; the last that moves is told
     */
    Watch watch(SparkContext spark, List<Count> counts) {
        return new Watch(spark, List.copyOf(counts));
    }

    /** A running watch; close it when the action is over. */
    final class Watch implements AutoCloseable {
        private final SparkContext spark;
        private final List<Count> counts;
        private final Thread thread;

        private Watch(SparkContext spark, List<Count> counts) {
            this.spark = spark;
            this.counts = counts;
            counts.forEach(spark::addSparkListener);
            thread = new Thread(this::run, "progress");
            thread.setDaemon(true);
            thread.start();
        }

        private void run() {
            int told = -1;
            long toldValue = 0;
            long firstValue = 0;
            long firstSeen = 0;
            try {
                while (true) {
                    Thread.sleep(EVERY_MILLIS);
                    for (int i = told + 1; i < counts.size(); i++) {
                        if (counts.get(i).value() > 0) {
                            told = i;
                            toldValue = 0;
                            firstValue = counts.get(i).value();
                            firstSeen = System.nanoTime();
                        }
                    }
                    if (told >= 0 && counts.get(told).value() > toldValue) {
                        Count count = counts.get(told);
                        toldValue = count.value();
                        tell(
                                toldValue,
                                count.total(),
                                count.noun(),
                                toldValue - firstValue,
                                System.nanoTime() - firstSeen);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            thread.interrupt();
            counts.forEach(spark::removeSparkListener);
        }
    }

    /**
     * Tells a count.
     *
     * @param total how many there will be; 0 while not known
     * @param moved by how much it has moved since it was first looked at; when it began to, nobody has seen
     * @param nanos since then
     */
    void tell(long value, long total, String noun, long moved, long nanos) {
        if (total > 0 && moved == 0) {
            out.printf(Locale.ROOT, "        %,d of %,d %s%n", value, total, noun);
        } else if (total > 0) {
            long left = (long) ((double) nanos / moved * Math.max(0, total - value));
            out.printf(Locale.ROOT, "        %,d of %,d %s, about %s left%n", value, total, noun, clock(left));
        } else {
            out.printf(Locale.ROOT, "        %,d %s%n", value, noun);
        }
        out.flush();
    }

    private static String clock(long nanos) {
        Duration duration = Duration.ofNanos(nanos);
        return "%02d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
    }
}
