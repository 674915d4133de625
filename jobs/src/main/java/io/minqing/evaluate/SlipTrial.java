package io.minqing.evaluate;

import io.minqing.record.Issue;
import io.minqing.record.Repair;
import io.minqing.record.RepairKind;
import io.minqing.text.edit.RepairedText;
import io.minqing.text.repair.TextRepair;
import io.minqing.text.slip.ByteSlipDamage;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Damages clean pages as a mirror does, repairs them, and counts what became of every run of slipped bytes. */
public final class SlipTrial {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final int LONGEST_LINE = 400;

    private final TextRepair repair = TextRepair.shared();
    private final ByteSlipDamage damage;
    private final String name;
    private final List<String> failures = new ArrayList<>();
    private int damagedCharacters;
    private int runs;
    private int exact;
    private int wrong;
    private int unflagged;
    private int soundLines;
    private int soundChanged;
    private long nanoseconds;
    private long bytes;

    /** A trial of one way to damage; the parameters are those of {@link ByteSlipDamage}. */
    public SlipTrial(ByteSlipDamage.Decoder decoder, boolean keepsPrivateUse, boolean doublesMarks) {
        this.damage = new ByteSlipDamage(decoder, keepsPrivateUse, doublesMarks);
        this.name = decoder + (keepsPrivateUse ? "" : ", private use dropped") + (doublesMarks ? "" : ", marks plain");
    }

    /** Damages and repairs one page, given line by line, and counts its runs. */
    public void run(List<String> page) {
        List<String> clean = page.stream().flatMap(SlipTrial::pieces).toList();
        List<ByteSlipDamage.Damaged> shown =
                clean.stream().map(damage::damageTracked).toList();
        String damaged = String.join(
                "\n", shown.stream().map(ByteSlipDamage.Damaged::text).toList());
        long start = CLOCK.getCurrentThreadCpuTime();
        RepairedText repaired = repair.repair(damaged);
        nanoseconds += CLOCK.getCurrentThreadCpuTime() - start;
        bytes += damaged.getBytes(StandardCharsets.UTF_8).length;
        String[] lines = repaired.text().split("\n", -1);
        int leftHere = 0;
        int offset = 0;
        for (int i = 0; i < lines.length; i++) {
            leftHere += count(clean.get(i), shown.get(i), lines[i], repairsOf(repaired, offset, lines[i].length()));
            offset += lines[i].length() + 1;
        }
        if (leftHere > 0 && !repaired.issues().contains(Issue.UNRESOLVED_BYTES)) {
            unflagged += leftHere;
            failures.add("UNFLAGGED " + leftHere);
        }
    }

    /** Lines of thousands of characters are cut behind sentences, so that what became of them can be aligned. */
    private static Stream<String> pieces(String line) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        while (line.length() - start > LONGEST_LINE) {
            int stop = line.lastIndexOf('。', start + LONGEST_LINE);
            int end = stop > start ? stop + 1 : start + LONGEST_LINE;
            pieces.add(line.substring(start, end));
            start = end;
        }
        pieces.add(line.substring(start));
        return pieces.stream();
    }

    /** The ranges of a line that repairs of slipped bytes wrote, each as start and end. */
    private static List<int[]> repairsOf(RepairedText text, int offset, int length) {
        List<int[]> ranges = new ArrayList<>();
        for (Repair one : text.repairs()) {
            if (one.kind() == RepairKind.BYTE_SLIP && one.start() >= offset && one.start() <= offset + length) {
                int start = one.start() - offset;
                ranges.add(new int[] {start, start + one.after().length()});
            }
        }
        return ranges;
    }

    /** Counts the runs of one line; how many were neither restored nor touched. */
    private int count(String clean, ByteSlipDamage.Damaged shown, String got, List<int[]> repairs) {
        String wanted = repair.repair(damage.withoutSlips(clean)).text();
        if (shown.runs().isEmpty()) {
            soundLines++;
            if (!folded(got).equals(folded(wanted))) {
                soundChanged++;
                failures.add("SOUND " + wanted + " | " + got);
            }
            return 0;
        }
        int[] origins = Alignment.of(folded(clean), folded(wanted));
        int[] matches = Alignment.of(folded(wanted), folded(got));
        boolean[] slipped = new boolean[got.length() + 1];
        int left = 0;
        for (ByteSlipDamage.Run run : shown.runs()) {
            runs++;
            damagedCharacters += run.end() - run.start();
            // The repair of the line without slips may have taken out or turned something else: offsets move.
            int start = lastMatch(origins, run.start() - 1) + 1;
            int end = nextMatch(origins, run.end(), wanted.length());
            String truth = slice(wanted, start, end);
            int around = lastMatch(matches, start - 1);
            int behind = nextMatch(matches, end, got.length());
            for (int i = around + 1; i <= behind; i++) {
                slipped[i] = true;
            }
            boolean borders = (start == 0 || matches[start - 1] >= 0) && (end == matches.length || matches[end] >= 0);
            if (borders && folded(slice(got, around + 1, behind)).equals(folded(truth))) {
                exact++;
                continue;
            }
            String seen = slice(wanted, start - 6, start) + "[" + truth + "|" + slice(got, around + 1, behind) + "]"
                    + slice(wanted, end, end + 6);
            String near = folded(slice(wanted, start - 1, end + 1));
            if (repairs.stream()
                    .filter(range -> range[0] <= behind && range[1] > around)
                    .anyMatch(range -> !near.contains(folded(slice(got, range[0], range[1]))))) {
                wrong++;
                failures.add("WRONG " + seen);
            } else {
                left++;
                failures.add("LEFT " + seen);
            }
        }
        for (int[] range : repairs) {
            if (!touches(slipped, range)) {
                soundChanged++;
                failures.add("SOUND " + wanted + " | " + got);
            }
        }
        return left;
    }

    private static boolean touches(boolean[] slipped, int[] range) {
        for (int i = range[0]; i <= Math.min(range[1], slipped.length - 1); i++) {
            if (slipped[i]) {
                return true;
            }
        }
        return false;
    }

    private static int lastMatch(int[] matches, int from) {
        for (int i = from; i >= 0; i--) {
            if (matches[i] >= 0) {
                return matches[i];
            }
        }
        return -1;
    }

    private static int nextMatch(int[] matches, int from, int otherwise) {
        for (int i = from; i < matches.length; i++) {
            if (matches[i] >= 0) {
                return matches[i];
            }
        }
        return otherwise;
    }

    private static String slice(String text, int start, int end) {
        int from = Math.max(0, start);
        int to = Math.min(text.length(), end);
        return from <= to ? text.substring(from, to) : "";
    }

    /** With marks in ASCII, as the mirror left them for good; of the same length. */
    private static String folded(String text) {
        return text.replace('，', ',')
                .replace('？', '?')
                .replace('！', '!')
                .replace('；', ';')
                .replace('：', ':')
                .replace('\u3000', ' ');
    }

    /** Clean characters whose bytes were lost or read out of step. */
    public int damagedCharacters() {
        return damagedCharacters;
    }

    /** Runs of such characters. */
    public int runs() {
        return runs;
    }

    /** Runs that came back as they were. */
    public int exact() {
        return exact;
    }

    /** Runs that were changed into something else. */
    public int wrong() {
        return wrong;
    }

    /** Runs left as they came on pages that are not flagged. */
    public int unflagged() {
        return unflagged;
    }

    /** Lines without a slip that the repair changed all the same. */
    public int soundChanged() {
        return soundChanged;
    }

    /** Megabytes of damaged pages (UTF-8) repaired in a second of one processor. */
    public double megabytesPerSecond() {
        return bytes / 1e6 / (nanoseconds / 1e9);
    }

    /** What went wrong, one line each. */
    public List<String> failures() {
        return failures;
    }

    @Override
    public String toString() {
        return "%s: %d runs of %d characters: exact %.2f %%, wrong %.2f %%, left %.2f %%, unflagged %d; %d sound lines, %d changed; %.1f MB/s"
                .formatted(
                        name,
                        runs,
                        damagedCharacters,
                        100.0 * exact / runs,
                        100.0 * wrong / runs,
                        100.0 * (runs - exact - wrong) / runs,
                        unflagged,
                        soundLines,
                        soundChanged,
                        megabytesPerSecond());
    }
}
