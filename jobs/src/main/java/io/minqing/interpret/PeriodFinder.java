package io.minqing.interpret;

import io.minqing.text.Segmentation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the periods that counts hold for: 今年以来, 截至6月底, 换届以来, 2021年, 1—9月. A period stands at the start of a clause
 * and holds until another does or its paragraph ends; a single day holds for its sentence only.
 */
final class PeriodFinder {
    private static final String NUMBER = "[0-9〇零一二三四五六七八九十两]{1,4}";
    private static final String YEAR = "(?:(?:19|20)[0-9]{2}年|今年|去年|前年|当年|本年|同年)";
    private static final String PART =
            "(?:上半年|下半年|年底|年末|年初|年中|底|末|前?[一二三四1-4]季度|" + NUMBER + "月(?:份|底|末|初|中旬|上旬|下旬)?|全年)";
    private static final String DAY = NUMBER + "月(?:[0-9]{1,2}|" + NUMBER + ")日";
    private static final String SPAN = "[-—–~至到]{1,2}";

    /** What a period other than …以来 may begin with: spares the patterns most clauses. */
    private static final String FIRST = "0123456789〇零一二三四五六七八九十两截近过最今去前当本同上下全第目至历多几年“自从";

    private static final List<Form> FORMS = List.of(
            new Form(
                    "(?:截至|截止|截止到|截至到)(?:目前|现在|今日|发稿时?|日前|当前|" + YEAR + "?(?:" + DAY + "|" + PART + ")|" + YEAR
                            + "(?:底|末)?)(?:为止)?",
                    true,
                    false),
            new Form("(?:自|从)?(?!长期|一直)[^，,。；;！!？?：:\n\t 、]{1,16}?以来", true, false),
            new Form("(?:近|过去)?" + NUMBER + "(?:余|多)?年(?:多|间|时间)?来", true, false),
            new Form("(?:近年来|年来|历年来|多年来|近几年来?|几年来)", true, false),
            new Form("(?:过去|最近|近)(?:的)?" + NUMBER + "年(?:间|里|中)?", false, false),
            new Form(YEAR + NUMBER + "月(?:份|底|末|初|中旬|上旬|下旬)?", false, true),
            new Form(YEAR + "?" + DAY + "(?:" + SPAN + "(?:" + DAY + "|[0-9]{1,2}日))?", false, true),
            new Form("(?:19|20)[0-9]{2}年?" + SPAN + "(?:19|20)[0-9]{2}年(?:间|期间)?", false, false),
            new Form("(?:" + YEAR + ")?" + NUMBER + "月?(?:份)?" + SPAN + NUMBER + "月(?:份|底|末)?(?:期间)?", false, false),
            new Form(YEAR + "(?:度|间|期间|内|全年)?" + PART + "?", false, false),
            new Form(
                    "(?:上半年|下半年|全年|第?[一二三四]季度|前[一二三]季度|本月|上月|上个月|本年度|上年度|目前|至今|" + "本届|上届|五年间|一年间|一年中|" + NUMBER
                            + "月份|“?十[一二三四五]五”?期间)",
                    false,
                    false));

    /** The periods of a text in order. */
    List<Period> find(Segmentation body) {
        String text = body.text();
        List<Period> periods = new ArrayList<>();
        boolean clauseStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (clauseStart && !Grammar.endsClause(c) && "“”、".indexOf(c) < 0) {
                Period period = at(body, i);
                if (period != null) {
                    periods.add(period);
                    i = period.end() - 1;
                }
                clauseStart = false;
            } else if (Grammar.endsClause(c)) {
                clauseStart = true;
            }
        }
        return periods;
    }

    /** The period that starts exactly here; null when there is none. */
    Period at(Segmentation body, int at) {
        String text = body.text();
        if (!body.isBorder(at) || (FIRST.indexOf(text.charAt(at)) < 0 && !endsInSince(text, at))) {
            return null;
        }
        Period best = null;
        for (Form form : FORMS) {
            Matcher matcher = form.pattern.matcher(text).region(at, Math.min(text.length(), at + 40));
            if (matcher.lookingAt() && body.isBorder(matcher.end()) && (best == null || matcher.end() > best.end())) {
                best = new Period(at, matcher.end(), matcher.group(), form.cumulative, form.day);
            }
        }
        return best;
    }

    private static boolean endsInSince(String text, int at) {
        for (int i = at + 1; i < Math.min(text.length() - 1, at + 18); i++) {
            if (Grammar.endsClause(text.charAt(i))) {
                return false;
            }
            if (text.charAt(i) == '以' && text.charAt(i + 1) == '来') {
                return true;
            }
        }
        return false;
    }

    /**
     * @param cumulative whether counts in it are running totals
     * @param day whether it is a single day
     */
    record Period(int start, int end, String text, boolean cumulative, boolean day) {}

    private record Form(Pattern pattern, boolean cumulative, boolean day) {
        Form(String pattern, boolean cumulative, boolean day) {
            this(Pattern.compile(pattern), cumulative, day);
        }
    }
}
