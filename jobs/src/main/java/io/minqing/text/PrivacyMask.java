package io.minqing.text;

import io.minqing.record.Repair;
import io.minqing.record.RepairKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Masks the numbers of persons before anything is stored: mobile phones, identity cards, bank cards. Hotlines, office
 * phones, licence numbers, dates and amounts stay. The length of the text does not change.
 */
public final class PrivacyMask {
    private static final int LONGEST = 19;
    private static final int SHORTEST = 11;
    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String IDENTITY_CHECKS = "10X98765432";
    /** What makes a number of eleven digits an amount. */
    private static final String UNITS = "元万亿人户件吨个亩名次家";

    private static final Set<String> COUNTRY_PREFIXES = Set.of("", "0", "86", "0086");
    private static final int IDENTITY_SHOWN = 6;
    private static final int BANK_CARD_SHOWN = 4;
    private static final int ADDRESS = 300;

    private PrivacyMask() {}

    /** The text with personal numbers masked. The log holds the masked form only, before and after. */
    public static RepairedText mask(String text) {
        StringBuilder masked = null;
        List<Repair> repairs = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (!Scripts.isDigit(text.charAt(i))) {
                continue;
            }
            DigitRun run = DigitRun.at(text, i, true);
            int shown = run.shownDigits();
            if (shown == 0 && run.groups.size() > 1) {
                run = DigitRun.at(text, i, false);
                shown = run.shownDigits();
            }
            if (shown > 0) {
                masked = masked == null ? new StringBuilder(text) : masked;
                run.mask(masked, shown);
                String form = masked.substring(run.start, run.end);
                repairs.add(new Repair(RepairKind.PRIVACY, run.start, form, form, 1));
                i = run.end - 1;
            } else {
                i += run.groups.get(0) - 1;
            }
        }
        return new RepairedText(masked == null ? text : masked.toString(), repairs, Set.of());
    }

    /** Digits in a row, or in groups with one space or hyphen between them, as phone and card numbers are written. */
    private static final class DigitRun {
        final String text;
        final int start;
        final StringBuilder digits = new StringBuilder();
        final List<Integer> groups = new ArrayList<>();
        int end;

        private DigitRun(String text, int start) {
            this.text = text;
            this.start = start;
        }

        static DigitRun at(String text, int start, boolean grouped) {
            DigitRun run = new DigitRun(text, start);
            int at = start;
            while (at < text.length() && Scripts.isDigit(text.charAt(at))) {
                int groupEnd = at;
                while (groupEnd < text.length() && Scripts.isDigit(text.charAt(groupEnd))) {
                    groupEnd++;
                }
                if (!run.groups.isEmpty() && run.digits.length() + groupEnd - at > LONGEST) {
                    break;
                }
                run.digits.append(text, at, Math.min(groupEnd, at + LONGEST + 1));
                run.groups.add(groupEnd - at);
                run.end = groupEnd;
                boolean separated =
                        groupEnd < text.length() && (text.charAt(groupEnd) == ' ' || text.charAt(groupEnd) == '-');
                if (!grouped || !separated) {
                    break;
                }
                at = groupEnd + 1;
            }
            if (run.digits.length() == 17
                    && run.end < text.length()
                    && (text.charAt(run.end) == 'X' || text.charAt(run.end) == 'x')) {
                run.digits.append('X');
                run.end++;
            }
            return run;
        }

        /** How many leading digits may be shown; 0 when the number is nobody's. */
        int shownDigits() {
            boolean decimals = start > 1 && text.charAt(start - 1) == '.' && Scripts.isDigit(text.charAt(start - 2));
            if (decimals || digits.length() < SHORTEST || digits.length() > LONGEST) {
                return 0;
            }
            boolean whole = groups.size() == 1;
            if (isMobile(whole)) {
                return digits.length() - 8;
            }
            boolean identityGroups = groups.equals(List.of(6, 8, 4)) || groups.equals(List.of(6, 8, 3));
            if ((whole || identityGroups) && isIdentityCard()) {
                return IDENTITY_SHOWN;
            }
            boolean cardGroups = groups.size() >= 4 && groups.subList(0, 3).equals(List.of(4, 4, 4));
            return (whole || cardGroups) && isBankCard() ? BANK_CARD_SHOWN : 0;
        }

        private boolean isMobile(boolean whole) {
            int prefix = digits.length() - SHORTEST;
            String country = digits.substring(0, prefix);
            if (!COUNTRY_PREFIXES.contains(country)
                    || digits.charAt(prefix) != '1'
                    || digits.charAt(prefix + 1) < '3'
                    || isAmount()
                    || isInAddress()) {
                return false;
            }
            if (whole) {
                return true;
            }
            boolean countryApart = country.isEmpty() || groups.get(0) == prefix;
            List<Integer> own = country.isEmpty() ? groups : groups.subList(1, groups.size());
            // 150 2019 2020 is a row of a table.
            boolean years = text.charAt(end - 5) == ' '
                    && isYear(digits.substring(digits.length() - 4))
                    && isYear(digits.substring(digits.length() - 8, digits.length() - 4));
            return countryApart && (own.equals(List.of(11)) || (own.equals(List.of(3, 4, 4)) && !years));
        }

        private static boolean isYear(String group) {
            return group.startsWith("19") || group.startsWith("20");
        }

        private boolean isAmount() {
            boolean unitBehind = end < text.length() && UNITS.indexOf(text.charAt(end)) >= 0;
            return unitBehind || (start > 0 && "¥￥$".indexOf(text.charAt(start - 1)) >= 0);
        }

        /** Inside a web address digits name a page. */
        private boolean isInAddress() {
            int at = start;
            while (at > 0 && at > start - ADDRESS && text.charAt(at - 1) > ' ' && text.charAt(at - 1) < '\u007f') {
                at--;
            }
            String before = text.substring(at, start);
            return before.contains("://") || before.contains("www.");
        }

        private boolean isIdentityCard() {
            if (digits.charAt(0) < '1' || digits.charAt(0) > '8') {
                return false;
            }
            if (digits.length() == 15) {
                return isDate("19" + digits.substring(6, 12));
            }
            if (digits.length() != 18 || !isDate(digits.substring(6, 14))) {
                return false;
            }
            int sum = 0;
            for (int i = 0; i < IDENTITY_WEIGHTS.length; i++) {
                sum += (digits.charAt(i) - '0') * IDENTITY_WEIGHTS[i];
            }
            return IDENTITY_CHECKS.charAt(sum % 11) == digits.charAt(17);
        }

        private static boolean isDate(String digits) {
            int year = Integer.parseInt(digits, 0, 4, 10);
            if (year < 1900 || year > 2099) {
                return false;
            }
            try {
                LocalDate.of(year, Integer.parseInt(digits, 4, 6, 10), Integer.parseInt(digits, 6, 8, 10));
                return true;
            } catch (DateTimeException e) {
                return false;
            }
        }

        private boolean isBankCard() {
            if (digits.length() < 16
                    || digits.charAt(digits.length() - 1) == 'X'
                    || "34569".indexOf(digits.charAt(0)) < 0) {
                return false;
            }
            int sum = 0;
            for (int i = 0; i < digits.length(); i++) {
                int digit = digits.charAt(digits.length() - 1 - i) - '0';
                int doubled = digit * 2;
                sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
            }
            return sum % 10 == 0;
        }

        /** Puts stars over all digits but the first and, of phones and bank cards, the last four. */
        void mask(StringBuilder target, int shown) {
            boolean identity = shown == IDENTITY_SHOWN;
            int hiddenEnd = digits.length() - (identity ? 0 : 4);
            int digit = 0;
            for (int i = start; i < end; i++) {
                char c = text.charAt(i);
                if (c != ' ' && c != '-') {
                    if (digit >= shown && digit < hiddenEnd) {
                        target.setCharAt(i, '*');
                    }
                    digit++;
                }
            }
        }
    }
}
