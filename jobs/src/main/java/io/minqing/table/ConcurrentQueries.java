package io.minqing.table;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs queries side by side that do not need each other. Most of a query over little data is its planning, and Spark plans
 * on the thread that asks: one after another they would use one core.
 */
public final class ConcurrentQueries {
    /** More at once would hold more memory and not end sooner. */
    private static final int AT_ONCE = Math.min(4, Runtime.getRuntime().availableProcessors());

    private ConcurrentQueries() {}

    /**
     * Runs queries and waits for all of them, also when one fails.
     *
     * @return what they return, in their order
     * @throws RuntimeException what the first that failed, in their order, has thrown
     */
    public static <T> List<T> run(List<Callable<T>> queries) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> query : threads.invokeAll(queries)) {
                results.add(query.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while queries ran", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            } else if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
