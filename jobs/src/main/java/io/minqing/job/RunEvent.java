package io.minqing.job;

import java.util.Map;
import org.apache.logging.log4j.message.Message;

/**
 * An event of a run for the log: a sentence that is always the same, and its numbers and names as fields. No text of a
 * record is among them.
 *
 * @param sentence what happened
 * @param fields numbers and names
 */
public record RunEvent(String sentence, Map<String, ?> fields) implements Message {
    private static final long serialVersionUID = 1L;

    @Override
    public String getFormattedMessage() {
        return sentence + " " + fields;
    }

    @Override
    public Object[] getParameters() {
        return new Object[0];
    }

    @Override
    public Throwable getThrowable() {
        return null;
    }
}
