package io.minqing.job;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * Bytes that the tasks of a run have handed on to later stages, and bytes for which memory did not suffice. On one machine both
 * are files in its folder of temporary files; on a cluster the first cross the network.
 */
final class TaskTraffic extends SparkListener {
    private final AtomicLong shuffled = new AtomicLong();
    private final AtomicLong spilled = new AtomicLong();

    long shuffledBytes() {
        return shuffled.get();
    }

    long spilledBytes() {
        return spilled.get();
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
        TaskMetrics metrics = task.taskMetrics();
        // a task that was lost has none
        if (metrics != null) {
            shuffled.addAndGet(metrics.shuffleWriteMetrics().bytesWritten());
            spilled.addAndGet(metrics.diskBytesSpilled());
        }
    }
}
