package io.minqing.text.repair;

import io.minqing.record.Repair;
import io.minqing.record.RepairKind;
import io.minqing.text.edit.Edits;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** A document on its way through the repairs: its text as it stands, and a log whose offsets follow every later change. */
final class Draft {
    private final List<Repair> log = new ArrayList<>();
    private String text;

    Draft(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Makes the edits, which must have been collected on {@link #text()}. */
    void make(Edits edits) {
        if (edits.isEmpty()) {
            return;
        }
        text = edits.apply();
        log.replaceAll(repair -> repair.kind() == RepairKind.UNRESOLVED_BYTES
                ? left(repair, edits)
                : new Repair(
                        repair.kind(),
                        edits.map(repair.start()),
                        repair.before(),
                        repair.after(),
                        repair.confidence()));
        // of a run that an edit took away nothing is left
        log.removeIf(repair ->
                repair.kind() == RepairKind.UNRESOLVED_BYTES && repair.after().isEmpty());
        log.addAll(edits.repairs());
    }

    /**
     * Logs what the edits, which are made already, left unresolved.
     *
     * @param before the text that they were made on
     * @param unresolved its offsets
     */
    void leave(BitSet unresolved, String before, Edits edits) {
        for (int start = unresolved.nextSetBit(0); start >= 0; ) {
            int end = unresolved.nextClearBit(start);
            log.add(left(before.substring(start, end), start, end, edits));
            start = unresolved.nextSetBit(end);
        }
    }

    private Repair left(Repair run, Edits edits) {
        return left(run.before(), run.start(), run.start() + run.after().length(), edits);
    }

    /** A run as it stands after the edits; one that begins inside a replaced piece has at least the end of that piece. */
    private Repair left(String before, int start, int end, Edits edits) {
        int newEnd = edits.map(end);
        int newStart = Math.max(0, Math.min(edits.map(start), newEnd - 1));
        return new Repair(RepairKind.UNRESOLVED_BYTES, newStart, before, text.substring(newStart, newEnd), 0);
    }

    /** Puts a text of the same length in its place. */
    void rewrite(String sameLength, List<Repair> repairs) {
        text = sameLength;
        log.replaceAll(repair -> repair.kind() == RepairKind.UNRESOLVED_BYTES ? left(repair, new Edits(text)) : repair);
        log.addAll(repairs);
    }

    /** The log in the order of the text. */
    List<Repair> log() {
        return log.stream().sorted(Comparator.comparing(Repair::start)).toList();
    }
}
