package io.minqing.record;

/**
 * An input record that could not be read: the row of table {@code quarantine}.
 *
 * @param quarantineId hash of file name, record number and raw bytes
 * @param input which input it belongs to: articles, activities or workrooms
 * @param file path of the file, relative to the input argument
 * @param path where the file lay when it was read, absolute; null where that is not known yet
 * @param record number of the record in the file; 0 when the file as a whole was refused
 * @param reason why
 * @param detail what exactly, and what to do, in one sentence
 * @param raw the record as it came, as far as it is text; cut at 64 Ki characters
 */
public record Quarantined(
        String quarantineId,
        String input,
        String file,
        String path,
        int record,
        QuarantineReason reason,
        String detail,
        String raw) {
    /** The same, read from a file that lay there. */
    public Quarantined at(String newPath) {
        return new Quarantined(quarantineId, input, file, newPath, record, reason, detail, raw);
    }
}
