package io.minqing.text.privacy;

import io.minqing.text.character.Folding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Tells whether a number is that of a person, by its form, its check digit (GB 11643 of identity cards, Luhn of bank
 * cards) and the words in front of it.
 */
final class PersonalNumber {
    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String IDENTITY_CHECKS = "10X98765432";
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private static final int MOBILE_DIGITS = 11;
    private static final Set<String> COUNTRY_PREFIXES = Set.of("", "0", "86", "0086");

    /** How people group the digits of a mobile number with blanks; with hyphens they group as they please. */
    private static final Set<List<Integer>> MOBILE_GROUPS =
            Set.of(List.of(11), List.of(3, 4, 4), List.of(3, 8), List.of(7, 4), List.of(4, 3, 4), List.of(3, 3, 5));

    /** What makes a number of eleven digits an amount. */
    private static final String UNITS = "元万亿人户件吨个亩名次家";

    /** Words in front of a number that belongs to an office or a paper. */
    private static final List<String> OFFICIAL =
            List.of("信用代码", "注册号", "登记号", "登记证", "许可证", "备案", "执照", "批准文号", "文号", "案号", "编号", "单号", "订单", "流水号", "网安");

    private static final int LABEL = 10;
    private static final int ADDRESS = 300;
    private static final int IDENTITY_SHOWN = 6;
    private static final int BANK_CARD_SHOWN = 4;
    private static final int ACCOUNT_SHOWN = 2;

    private PersonalNumber() {}

    /** How many leading digits may be shown; 0 when the number is nobody's. */
    static int shown(DigitRun run) {
        String digits = run.digits();
        if (run.isDecimal() || digits.length() > DigitRun.LONGEST) {
            return 0;
        } else if (isMobile(run)) {
            return digits.length() - 8;
        } else if (isAccount(run)) {
            return ACCOUNT_SHOWN;
        } else if (isIdentityCard(run)) {
            return IDENTITY_SHOWN;
        }
        return isBankCard(run) ? BANK_CARD_SHOWN : 0;
    }

    /** Up to which digit the number is hidden: of phones and bank cards the last four are shown. */
    static int hiddenEnd(DigitRun run) {
        boolean lastShown = isMobile(run) || (!isAccount(run) && !isIdentityCard(run));
        return run.digits().length() - (lastShown ? 4 : 0);
    }

    private static boolean isMobile(DigitRun run) {
        String digits = run.digits();
        int prefix = digits.length() - MOBILE_DIGITS;
        if (prefix < 0
                || digits.endsWith("X")
                || !COUNTRY_PREFIXES.contains(digits.substring(0, prefix))
                || digits.charAt(prefix) != '1'
                || digits.charAt(prefix + 1) < '3'
                || isAmount(run)
                || isInAddress(run)) {
            return false;
        }
        if (run.groups() == 1) {
            return true;
        }
        boolean prefixApart = prefix > 0 && run.groupLength(0) == prefix;
        List<Integer> groups = prefixApart ? run.lengths().subList(1, run.groups()) : run.lengths();
        if (!prefixApart && prefix > 0) {
            return false;
        }
        // 150 2019 2020 is a row of a table.
        boolean years = run.isSpaced()
                && isYear(digits.substring(digits.length() - 4))
                && isYear(digits.substring(digits.length() - 8, digits.length() - 4));
        return !years && (MOBILE_GROUPS.contains(groups) || (!run.isSpaced() && groups.get(0) >= 3));
    }

    private static boolean isYear(String group) {
        return group.startsWith("19") || group.startsWith("20");
    }

    private static boolean isAmount(DigitRun run) {
        return UNITS.indexOf(run.behind()) >= 0 || "¥￥$".indexOf(run.before()) >= 0;
    }

    /** Inside a web address digits name a page. */
    private static boolean isInAddress(DigitRun run) {
        String context = run.context(ADDRESS);
        int at = context.length();
        while (at > 0 && context.charAt(at - 1) > ' ' && context.charAt(at - 1) < '\u007f') {
            at--;
        }
        String before = context.substring(at);
        return before.contains("://") || before.contains("www.");
    }

    /** QQ：123456789, 微信号 138…, 123456789@qq.com; a group or a public account is nobody's. */
    private static boolean isAccount(DigitRun run) {
        int length = run.digits().length();
        if (run.groups() > 1 || length < 5 || length > 12) {
            return false;
        }
        String label = Folding.fold(run.context(LABEL)).replaceAll("(?:号码|帐号|账号|号|[:(])+$", "");
        return run.behind() == '@' || label.endsWith("qq") || label.endsWith("微信");
    }

    private static boolean isIdentityCard(DigitRun run) {
        String digits = run.digits();
        boolean whole = run.groups() == 1;
        boolean grouped =
                run.lengths().equals(List.of(6, 8, 4)) || run.lengths().equals(List.of(6, 8, 3));
        int length = digits.length();
        if ((!whole && !grouped) || (length != 15 && length != 18) || !PROVINCES.contains(digits.substring(0, 2))) {
            return false;
        }
        boolean named = run.context(LABEL).contains("身份证");
        if (length == 15) {
            return isDate("19" + digits.substring(6, 12)) && (named || !isOfficial(run));
        }
        return isDate(digits.substring(6, 14)) && (named || isChecked(digits));
    }

    private static boolean isChecked(String digits) {
        int sum = 0;
        for (int i = 0; i < IDENTITY_WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * IDENTITY_WEIGHTS[i];
        }
        return IDENTITY_CHECKS.charAt(sum % 11) == digits.charAt(17);
    }

    private static boolean isOfficial(DigitRun run) {
        String label = run.context(LABEL);
        return OFFICIAL.stream().anyMatch(label::contains);
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

    /** Cards of UnionPay (6…) have 16 to 19 digits, like the old ones of one bank (955…), those of other schemes 16. */
    private static boolean isBankCard(DigitRun run) {
        String digits = run.digits();
        boolean grouped = run.groups() >= 4 && run.lengths().subList(0, 3).equals(List.of(4, 4, 4));
        boolean six = run.lengths().size() == 2 && run.groupLength(0) == 6;
        if ((run.groups() > 1 && !grouped && !six) || digits.length() < 16 || digits.endsWith("X") || isOfficial(run)) {
            return false;
        }
        boolean scheme = digits.charAt(0) == '6'
                || digits.startsWith("955")
                || (digits.length() == 16 && "345".indexOf(digits.charAt(0)) >= 0);
        return scheme && (isLuhn(digits) || namesBankCard(run));
    }

    private static boolean namesBankCard(DigitRun run) {
        String label = run.context(LABEL);
        return label.contains("银行卡") || label.contains("储蓄卡");
    }

    private static boolean isLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = digit * 2;
            sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
