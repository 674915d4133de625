package io.minqing.text;

import io.minqing.record.Issue;
import io.minqing.record.Repair;
import io.minqing.record.RepairKind;
import java.util.ArrayList;
import java.util.List;

/** Damages clean lines as a mirror does, repairs the page, and counts what became of the damaged lines. */
final class SlipTrial {
    private final TextRepair repair = TextRepair.shared();
    private final ByteSlipDamage damage;
    private final ByteSlipDamage.Decoder decoder;
    private int damagedCharacters;
    private int damaged;
    private int exact;
    private int wrong;
    private int unflagged;
    private int soundLines;
    private int soundChanged;
    private long nanoseconds;
    private long characters;
    private final List<String> failures = new ArrayList<>();

    SlipTrial(ByteSlipDamage.Decoder decoder, boolean keepsPrivateUse, boolean doublesMarks) {
        this.decoder = decoder;
        this.damage = new ByteSlipDamage(decoder, keepsPrivateUse, doublesMarks);
    }

    /** Repairs one page and counts it. */
    void run(List<String> clean) {
        List<String> shown = clean.stream().map(damage::damage).toList();
        String page = String.join("\n", shown);
        long start = System.nanoTime();
        RepairedText repaired = repair.repair(page);
        nanoseconds += System.nanoTime() - start;
        characters += page.length();
        String[] lines = repaired.text().split("\n", -1);
        int offset = 0;
        boolean flagged = repaired.issues().contains(Issue.UNRESOLVED_BYTES);
        boolean left = false;
        int leftHere = 0;
        for (int i = 0; i < lines.length; i++) {
            String wanted = clean.get(i);
            String got = lines[i];
            List<Repair> made = repairsWithin(repaired, offset, offset + got.length());
            offset += got.length() + 1;
            String bare = repair.repair(damage.withoutSlips(wanted)).text();
            boolean same = folded(got).equals(folded(bare));
            if (shown.get(i).equals(damage.withoutSlips(wanted))) {
                soundLines++;
                if (!same) {
                    soundChanged++;
                    failures.add("SOUND " + difference(bare, got));
                }
                continue;
            }
            damaged++;
            damagedCharacters += wanted.length();
            int from = offset - got.length() - 1;
            String bad = null;
            for (Repair one : made) {
                if (!isRight(folded(bare), got, one.start() - from, one.after().length())) {
                    bad = one.before() + ">" + one.after();
                }
            }
            if (same) {
                exact++;
            } else if (bad != null) {
                wrong++;
                failures.add("WRONG " + bad + "   " + difference(bare, got) + "   <=   " + shown.get(i));
            } else {
                left = true;
                leftHere++;
                failures.add("LEFT " + difference(bare, got));
            }
        }
        if (left && !flagged) {
            unflagged += leftHere;
            failures.add("UNFLAGGED " + leftHere);
        }
    }

    private static List<Repair> repairsWithin(RepairedText text, int start, int end) {
        return text.repairs().stream()
                .filter(one -> one.kind() == RepairKind.BYTE_SLIP && one.start() >= start && one.start() <= end)
                .toList();
    }

    /** Whether what a repair wrote stands so, with its neighbours, in the clean line. */
    private static boolean isRight(String wanted, String got, int start, int length) {
        int end = Math.min(got.length(), start + length);
        String middle = folded(got.substring(start, end));
        String before = neighbour(folded(got.substring(0, start)), true);
        String after = neighbour(folded(got.substring(end)), false);
        return wanted.contains(before + middle + after);
    }

    private static String neighbour(String text, boolean last) {
        if (text.isEmpty()) {
            return "";
        }
        char c = text.charAt(last ? text.length() - 1 : 0);
        return Scripts.isHan(c) && !last ? "" : Scripts.isHan(c) ? String.valueOf(c) : "";
    }

    /** Where two lines differ, with a little of what stands around. */
    private static String difference(String wanted, String got) {
        int same = 0;
        while (same < Math.min(wanted.length(), got.length()) && wanted.charAt(same) == got.charAt(same)) {
            same++;
        }
        int behind = 0;
        while (behind < Math.min(wanted.length(), got.length()) - same
                && wanted.charAt(wanted.length() - 1 - behind) == got.charAt(got.length() - 1 - behind)) {
            behind++;
        }
        return wanted.substring(Math.max(0, same - 5), same)
                + "[" + wanted.substring(same, wanted.length() - behind)
                + "|" + got.substring(same, got.length() - behind)
                + "]"
                + wanted.substring(wanted.length() - behind, Math.min(wanted.length(), wanted.length() - behind + 5));
    }

    /** Without what the mirror changed for good. */
    static String folded(String text) {
        return text.replace('，', ',')
                .replace('？', '?')
                .replace('！', '!')
                .replace('；', ';')
                .replace('：', ':')
                .replaceAll("[,]+(?=[,、。;:?!])", "")
                .replaceAll("\\s+", "");
    }

    int damagedCharacters() {
        return damagedCharacters;
    }

    int damaged() {
        return damaged;
    }

    double exact() {
        return 100.0 * exact / damaged;
    }

    double wrong() {
        return 100.0 * wrong / damaged;
    }

    int unflagged() {
        return unflagged;
    }

    int soundChanged() {
        return soundChanged;
    }

    List<String> failures() {
        return failures;
    }

    @Override
    public String toString() {
        return "%s: %d lines damaged (%d characters): exact %.1f %%, wrong %.2f %%, left %.1f %%, unflagged %d; sound %d, changed %d; %.2f MB/s"
                .formatted(
                        decoder,
                        damaged,
                        damagedCharacters,
                        exact(),
                        wrong(),
                        100 - exact() - wrong(),
                        unflagged,
                        soundLines,
                        soundChanged,
                        characters * 3 / 1e6 / (nanoseconds / 1e9));
    }
}
