package io.minqing.text.character;

import io.minqing.record.Repair;
import io.minqing.record.RepairKind;
import io.minqing.text.segment.Segmenter;
import io.minqing.text.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns traditional into simplified Chinese, one character for one, so that offsets hold. Characters that are
 * traditional only are always turned. Those that simplified text writes as well (乾隆, 著名, 瞭望) are turned only in a line
 * in which traditional forms outweigh simplified ones, and by the words in {@code simplification.csv}. Punctuation stays.
 */
public final class Simplifier {
    private static final int EXAMPLE = 12;

    /** What a character becomes; itself when it is no traditional one. */
    private final char[] simplified = new char[Character.MAX_VALUE + 1];

    /** Characters that are the simplified form of another one. */
    private final boolean[] simplifiedForm = new boolean[Character.MAX_VALUE + 1];

    /** Characters that have a rule. */
    private final boolean[] doubtfulForm = new boolean[Character.MAX_VALUE + 1];

    private final Map<Character, Rule> ambiguous = new HashMap<>();

    /** What a character becomes when those that simplified text writes as well are held to be traditional. */
    private final char[] folded;

    /**
     * A character that simplified text writes as well.
     *
     * @param simplified what it becomes in traditional text
     * @param onlyIn words (simplified, with the character as it is) in which it is turned; empty for everywhere
     * @param keptIn words in which it stays
     */
    private record Rule(char simplified, List<String> onlyIn, List<String> keptIn) {}

    /** @param hanlp the door to HanLP's conversion table */
    private Simplifier(Segmenter hanlp) {
        for (int c = 0; c < simplified.length; c++) {
            simplified[c] = (char) c;
            if (Scripts.isHan((char) c)) {
                String target = hanlp.simplify(String.valueOf((char) c));
                if (target.length() == 1 && isCommon(target.charAt(0))) {
                    simplified[c] = target.charAt(0);
                    simplifiedForm[target.charAt(0)] |= target.charAt(0) != c;
                }
            }
        }
        for (Vocabulary.Entry entry :
                Vocabulary.read("simplification.csv", "character", "simplified", "only_in", "kept_in")) {
            if (entry.text("character").length() != 1
                    || entry.text("simplified").length() != 1) {
                throw entry.error("character and simplified must be one character each");
            }
            char c = entry.text("character").charAt(0);
            ambiguous.put(
                    c, new Rule(entry.text("simplified").charAt(0), entry.list("only_in"), entry.list("kept_in")));
            simplified[c] = c;
            doubtfulForm[c] = true;
        }
        folded = simplified.clone();
        ambiguous.forEach((c, rule) -> folded[c] = rule.onlyIn().isEmpty() ? rule.simplified() : c);
    }

    private static final class Holder {
        static final Simplifier SHARED = new Simplifier(Segmenter.shared());
    }

    /** The one simplifier of this JVM; the first call loads the dictionaries. */
    public static Simplifier shared() {
        return Holder.SHARED;
    }

    /** 劏房 stays: its simplified form lies in an extension of Unicode, and nobody writes it. */
    private static boolean isCommon(char c) {
        return c >= '\u4e00' && c <= '\u9fff';
    }

    /** Whether the character is written in traditional text only. */
    public boolean isTraditional(char c) {
        return simplified[c] != c;
    }

    /** The simplified form of one character, whatever stands around it. */
    public char simplify(char c) {
        return simplified[c];
    }

    /** A form that traditional and simplified text share, also of characters that may be either: 後 and 后 give 后, 著 and 着 give 着. */
    public char fold(char c) {
        return folded[c];
    }

    /** Simplifies a text; of the same length, line by line. */
    public String simplify(String text) {
        char[] result = null;
        int lineStart = 0;
        int evidence = 0;
        boolean doubtful = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c == '\n') {
                if (evidence > 0 && doubtful) {
                    decideAmbiguous(text, result, lineStart, i);
                }
                lineStart = i + 1;
                evidence = 0;
                doubtful = false;
            } else if (simplified[c] != c) {
                result = result == null ? text.toCharArray() : result;
                result[i] = simplified[c];
                evidence++;
            } else if (c >= '\u4e00' && c <= '\u9fff') {
                evidence -= simplifiedForm[c] ? 1 : 0;
                doubtful |= doubtfulForm[c];
            }
        }
        return result == null ? text : new String(result);
    }

    private void decideAmbiguous(String text, char[] result, int start, int end) {
        String line = new String(result, start, end - start);
        for (int i = start; i < end; i++) {
            Rule rule = ambiguous.get(text.charAt(i));
            if (rule != null
                    && !stands(line, i - start, rule.keptIn())
                    && (rule.onlyIn().isEmpty() || stands(line, i - start, rule.onlyIn()))) {
                result[i] = rule.simplified();
            }
        }
    }

    /** Whether one of the words covers the character of the line at the offset. */
    private static boolean stands(String line, int offset, List<String> words) {
        char c = line.charAt(offset);
        for (String word : words) {
            for (int within = word.indexOf(c); within >= 0; within = word.indexOf(c, within + 1)) {
                if (line.startsWith(word, offset - within)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What a document's log says of its simplification: the first traditional phrase; empty when nothing changed. */
    public static List<Repair> log(String before, String after) {
        List<Repair> log = new ArrayList<>(1);
        for (int i = 0; i < before.length(); i++) {
            if (before.charAt(i) != after.charAt(i)) {
                int end = i + 1;
                while (end < before.length() && end < i + EXAMPLE && Scripts.isHan(before.charAt(end))) {
                    end++;
                }
                log.add(new Repair(RepairKind.TRADITIONAL, i, before.substring(i, end), after.substring(i, end), 1));
                break;
            }
        }
        return log;
    }
}
