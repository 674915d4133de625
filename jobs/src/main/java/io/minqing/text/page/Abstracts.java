package io.minqing.text.page;

import io.minqing.record.DropReason;
import java.util.List;

/** Drops the abstract that a site set above the text: counted with it, its lead would count twice. */
final class Abstracts {
    private static final int SHORTEST = 15;

    private Abstracts() {}

    /** Whether a line repeats how a later paragraph begins. */
    static boolean isOpening(List<JudgedLine> looks, int i) {
        String opening = looks.get(i).line().text();
        int length = opening.length();
        while (length > 0 && "….。 ".indexOf(opening.charAt(length - 1)) >= 0) {
            length--;
        }
        if (length < SHORTEST) {
            return false;
        }
        int seen = 0;
        for (int j = i + 1; j < looks.size() && seen < 4; j++) {
            if (looks.get(j).prose()) {
                seen++;
                if (looks.get(j).line().text().startsWith(opening.substring(0, length))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Drops an abstract that nothing marks: it repeats how a later paragraph begins. */
    static void drop(List<JudgedLine> looks, DropReason[] verdicts, int first, int last) {
        int seen = 0;
        for (int i = first; i <= last && i < verdicts.length && seen < 3; i++) {
            if (verdicts[i] != null || !looks.get(i).paragraph()) {
                continue;
            }
            seen++;
            String opening = looks.get(i).line().text();
            int length = opening.length();
            while (length > 0 && "….。 ".indexOf(opening.charAt(length - 1)) >= 0) {
                length--;
            }
            for (int j = i + 1; j <= last && j <= i + 8 && length >= 15; j++) {
                if (verdicts[j] == null && looks.get(j).line().text().startsWith(opening.substring(0, length))) {
                    verdicts[i] = DropReason.ABSTRACT;
                    break;
                }
            }
        }
    }
}
