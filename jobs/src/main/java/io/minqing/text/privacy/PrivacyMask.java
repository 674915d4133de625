package io.minqing.text.privacy;

import io.minqing.record.Repair;
import io.minqing.record.RepairKind;
import io.minqing.text.edit.RepairedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Masks the numbers of persons before anything is stored: mobile phones, identity cards, bank cards, and the numbers of
 * accounts at QQ and WeChat behind their label or in front of an {@code @}. Hotlines, office phones, licence and case
 * numbers, dates and amounts stay, and so do mail addresses made of words, which offices publish to be written to. The
 * length of the text does not change.
 */
public final class PrivacyMask {
    private static final int MOBILE_DIGITS = 11;
    private static final String CHINESE_DIGITS = "〇零○一二三四五六七八九幺";

    private PrivacyMask() {}

    /** The text with personal numbers masked. The log holds the masked form only, before and after. */
    public static RepairedText mask(String text) {
        StringBuilder masked = null;
        List<Repair> repairs = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int end;
            int shown;
            int hidden;
            if (DigitRun.isDigit(c)) {
                DigitRun run = DigitRun.at(text, i);
                DigitRun person = person(run);
                if (person == null) {
                    i += run.groupLength(0) - 1;
                    continue;
                }
                end = person.end();
                shown = PersonalNumber.shown(person);
                hidden = PersonalNumber.hiddenEnd(person);
            } else if (CHINESE_DIGITS.indexOf(c) >= 0) {
                end = chineseEnd(text, i);
                if (!isSpelledMobile(text, i, end)) {
                    i = end - 1;
                    continue;
                }
                shown = 3;
                hidden = 7;
            } else {
                continue;
            }
            masked = masked == null ? new StringBuilder(text) : masked;
            hide(masked, i, end, shown, hidden);
            String form = masked.substring(i, end);
            repairs.add(new Repair(RepairKind.PRIVACY, i, form, form, 1));
            i = end - 1;
        }
        return new RepairedText(masked == null ? text : masked.toString(), repairs, Set.of());
    }

    /** The longest beginning of a run that is the number of a person; null when none is. */
    private static DigitRun person(DigitRun run) {
        for (int groups = run.groups(); groups > 0; groups--) {
            DigitRun part = run.first(groups);
            if (PersonalNumber.shown(part) > 0) {
                return part;
            }
        }
        return null;
    }

    private static int chineseEnd(String text, int start) {
        int end = start;
        while (end < text.length() && CHINESE_DIGITS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /** 一三八…: a mobile number in words, as the wary write it. */
    private static boolean isSpelledMobile(String text, int start, int end) {
        return end - start == MOBILE_DIGITS
                && "一幺".indexOf(text.charAt(start)) >= 0
                && "三四五六七八九".indexOf(text.charAt(start + 1)) >= 0;
    }

    /** Puts stars over the digits from one to another; blanks and hyphens between them stay. */
    private static void hide(StringBuilder text, int start, int end, int shown, int hidden) {
        int digit = 0;
        for (int i = start; i < end; i++) {
            if (!DigitRun.isSeparator(text.charAt(i))) {
                if (digit >= shown && digit < hidden) {
                    text.setCharAt(i, '*');
                }
                digit++;
            }
        }
    }
}
