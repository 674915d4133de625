package io.minqing.text.repair;

import io.minqing.record.Repair;
import io.minqing.text.edit.Edits;
import java.util.ArrayList;
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
        log.replaceAll(repair -> new Repair(
                repair.kind(), edits.map(repair.start()), repair.before(), repair.after(), repair.confidence()));
        log.addAll(edits.repairs());
        text = edits.apply();
    }

    /** Puts a text of the same length in its place. */
    void rewrite(String sameLength, List<Repair> repairs) {
        text = sameLength;
        log.addAll(repairs);
    }

    /** The log in the order of the text. */
    List<Repair> log() {
        return log.stream().sorted(Comparator.comparing(Repair::start)).toList();
    }
}
