package io.minqing.hostile;

import io.minqing.record.QuarantineReason;
import java.util.List;

/**
 * A file made to break a reader, and what must become of it.
 *
 * @param what the damage, for a person
 * @param input which reader it is for
 * @param file its name
 * @param content its bytes
 * @param leastRows how many records must come out
 * @param mostRows how many records may come out
 * @param reasons why what did not come out is quarantined, in order; null where the damage leaves that open
 * @param survivors numbers of the sound records that must be among those that come out
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record HostileFile(
        String what,
        SoundFiles.Input input,
        String file,
        byte[] content,
        int leastRows,
        int mostRows,
        List<QuarantineReason> reasons,
        List<Integer> survivors) {

    /** A file of which all is known. */
    static HostileFile exactly(
            String what, SoundFiles.Input input, String file, byte[] content, int rows, QuarantineReason... reasons) {
        return new HostileFile(what, input, file, content, rows, rows, List.of(reasons), List.of());
    }

    /** A file of which no more is known than how many records it may hold. */
    static HostileFile atMost(String what, SoundFiles.Input input, String file, byte[] content, int rows) {
        return new HostileFile(what, input, file, content, 0, rows, null, List.of());
    }

    /** The same, with records that must come out. */
    HostileFile keeping(List<Integer> records) {
        return new HostileFile(
                what, input, file, content, Math.max(leastRows, records.size()), mostRows, reasons, records);
    }

    @Override
    public String toString() {
        return what + " (" + file + ")";
    }
}
