package io.minqing.job;

import java.util.function.Supplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Work on one record, in a night over many: one on which the program fails must not keep all the others from being read or
 * counted. It gets what says least, and the log says which record it was and why.
 */
final class OneRecord {
    private static final Logger LOG = LogManager.getLogger(OneRecord.class);

    private OneRecord() {}

    /**
     * What the work gives; when it fails, what is said instead.
     *
     * @param failure what could not be done with which record, for the log; no text of the record
     */
    static <T> T orElse(Supplier<String> failure, Supplier<T> work, Supplier<T> otherwise) {
        try {
            return work.get();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error(failure.get(), e);
            return otherwise.get();
        }
    }
}
