package io.minqing.job;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;

/**
 * Turns a reader that pushes records into an iterator that Spark pulls, holding only a few records at a time: a file of
 * any length passes through in little memory. Closing it, or the end of the Spark task that made it, stops a reader that is
 * not at its end.
 *
 * @param <T> the records
 */
final class StreamedRecords<T> implements Iterator<T>, AutoCloseable {
    private static final int HELD = 64;
    private static final Object END = new Object();

    private final BlockingQueue<Object> queue = new ArrayBlockingQueue<>(HELD);
    private final Thread thread;
    private Object next;

    /** Starts the reader on a thread of its own. */
    StreamedRecords(Consumer<Consumer<T>> reader) {
        thread = new Thread(() -> run(reader), "reader");
        thread.setDaemon(true);
        thread.start();
        TaskContext task = TaskContext.get();
        if (task != null) {
            task.addTaskCompletionListener((TaskCompletionListener) context -> close());
        }
    }

    /** Stops the reader, which may be waiting for room that nobody makes. */
    @Override
    public void close() {
        thread.interrupt();
    }

    private void run(Consumer<Consumer<T>> reader) {
        try {
            Object end = END;
            try {
                reader.accept(this::put);
            } catch (RuntimeException | Error e) {
                end = e;
            }
            queue.put(end);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void put(T record) {
        try {
            queue.put(record);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading was interrupted", e);
        }
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            try {
                next = queue.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("reading was interrupted", e);
            }
        }
        if (next instanceof Throwable failure) {
            throw new IllegalStateException("reading failed: " + failure, failure);
        }
        return next != END;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T record = (T) next;
        next = null;
        return record;
    }
}
