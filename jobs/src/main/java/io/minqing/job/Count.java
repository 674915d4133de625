package io.minqing.job;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.apache.spark.scheduler.AccumulableInfo;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorMetricsUpdate;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.util.LongAccumulator;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What the tasks of a Spark job have counted so far. An accumulator alone shows a task's share when the task has ended,
 * which may be hours; running tasks tell theirs with every heartbeat (ten seconds).
 */
final class Count extends SparkListener {
    private final LongAccumulator ended;
    private final LongSupplier total;
    private final String noun;
    private final Map<Long, Long> running = new ConcurrentHashMap<>();

    /**
     * @param total how many there will be; 0 while not known
     * @param noun what is counted
     */
    Count(LongAccumulator ended, LongSupplier total, String noun) {
        this.ended = ended;
        this.total = total;
        this.noun = noun;
    }

    long value() {
        return ended.value()
                + running.values().stream().mapToLong(Long::longValue).sum();
    }

    long total() {
        return total.getAsLong();
    }

    String noun() {
        return noun;
    }

    @Override
    public void onExecutorMetricsUpdate(SparkListenerExecutorMetricsUpdate heartbeat) {
        for (var task : CollectionConverters.asJava(heartbeat.accumUpdates())) {
            for (AccumulableInfo counter : CollectionConverters.asJava(task._4())) {
                if (counter.id() == ended.id() && counter.update().isDefined()) {
                    running.put((Long) task._1(), ((Number) counter.update().get()).longValue());
                }
            }
        }
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
        running.remove(task.taskInfo().taskId());
    }
}
