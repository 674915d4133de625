package io.minqing.text.repair;

import io.minqing.record.Issue;
import io.minqing.text.character.Scripts;
import java.util.Set;

/** Finds digits that the source masked (提案***件) or lost (530日下午, 5月45日). They are flagged, never invented. */
final class DigitDamage {
    private static final String UNITS = "件条个人户名元万亿次场篇项家份月日年%‰％余多";
    private static final int[] LAST_DAY = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private DigitDamage() {}

    /** Adds what it finds in the text to the issues. */
    static void find(String text, Set<Issue> issues) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '日' || c == '月') {
                if (Scripts.isDigit(text.charAt(i - 1)) || text.charAt(i - 1) == '月') {
                    if (c == '日' ? isDayLost(text, i) : isMonthLost(text, i)) {
                        issues.add(Issue.DIGITS_LOST);
                    }
                }
            } else if (isMask(text.charAt(i - 1)) && UNITS.indexOf(c) >= 0 && isMaskedNumber(text, i)) {
                issues.add(Issue.DIGITS_MASKED);
            }
        }
    }

    private static boolean isMask(char c) {
        return c == '*' || c == '＊' || c == '×';
    }

    /** A mask that ends before a unit and follows a word or a digit: ***件 in 提案***件, not 138****5678. */
    private static boolean isMaskedNumber(String text, int unit) {
        int start = unit;
        while (start > 0 && isMask(text.charAt(start - 1))) {
            start--;
        }
        if (start == 0) {
            return text.charAt(0) == '×';
        }
        char before = text.charAt(start - 1);
        // A factor (3×4米) is a sum, not a mask; a lone × before 年 or 月 is one: ××年×月.
        boolean factor = unit - start == 1 && Scripts.isDigit(before);
        return !factor
                && (Scripts.isHan(before)
                        || Scripts.isDigit(before)
                        || before == ' '
                        || before == ','
                        || before == '\n');
    }

    private static boolean isDayLost(String text, int at) {
        int dayStart = digitsStart(text, at);
        int digits = at - dayStart;
        if (digits == 0) {
            // 5月日
            return dayStart > 1 && text.charAt(at - 1) == '月' && Scripts.isDigit(text.charAt(at - 2));
        }
        if (digits > 4) {
            return false;
        }
        int day = Integer.parseInt(text, dayStart, at, 10);
        if (dayStart > 1 && text.charAt(dayStart - 1) == '月') {
            int monthStart = digitsStart(text, dayStart - 1);
            if (monthStart == dayStart - 1 || dayStart - 1 - monthStart > 2) {
                return false;
            }
            int month = Integer.parseInt(text, monthStart, dayStart - 1, 10);
            return month < 1 || month > 12 || day < 1 || day > LAST_DAY[month - 1];
        }
        return digits >= 3 && isMonthAndDay(day) && isTimeOfDay(text, at + 1);
    }

    /** 530 read as 5月30日; a count of days (100日) has no time of day behind it. */
    private static boolean isMonthAndDay(int number) {
        int month = number / 100;
        int day = number % 100;
        return month >= 1 && month <= 12 && day >= 1 && day <= LAST_DAY[month - 1];
    }

    private static boolean isTimeOfDay(String text, int at) {
        return text.startsWith("上午", at)
                || text.startsWith("下午", at)
                || text.startsWith("晚", at)
                || text.startsWith("中午", at)
                || text.startsWith("凌晨", at)
                || text.startsWith("清晨", at)
                || text.startsWith("讯", at)
                || text.startsWith("电", at);
    }

    /** 13月 in a date: behind a year, or before a day. */
    private static boolean isMonthLost(String text, int at) {
        int start = digitsStart(text, at);
        int digits = at - start;
        if (digits == 0 || digits > 2) {
            return false;
        }
        int month = Integer.parseInt(text, start, at, 10);
        if (month >= 1 && month <= 12) {
            return false;
        }
        boolean yearBefore = start > 4 && text.charAt(start - 1) == '年' && digitsStart(text, start - 1) == start - 5;
        int dayEnd = at + 1;
        while (dayEnd < text.length() && Scripts.isDigit(text.charAt(dayEnd))) {
            dayEnd++;
        }
        return yearBefore || (dayEnd > at + 1 && dayEnd < text.length() && text.charAt(dayEnd) == '日');
    }

    private static int digitsStart(String text, int end) {
        int start = end;
        while (start > 0 && Scripts.isDigit(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }
}
