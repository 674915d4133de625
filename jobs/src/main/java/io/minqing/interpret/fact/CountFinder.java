package io.minqing.interpret.fact;

import io.minqing.interpret.fact.LimitWords.Limit;
import io.minqing.interpret.fact.UnitTable.Kind;
import io.minqing.interpret.fact.UnitTable.Unit;
import io.minqing.interpret.number.Damage;
import io.minqing.interpret.number.NumberReader;
import io.minqing.interpret.number.Quantity;
import io.minqing.record.Bound;
import io.minqing.text.segment.Segmentation;
import io.minqing.text.segment.Sentence;
import io.minqing.text.segment.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers with a unit that count something, and leaves out those that only look so: ordinals, dates, addresses,
 * document numbers, slogans and names in quotation marks, enumerations of a text's own points, digits that touch damage.
 */
final class CountFinder {
    private static final int AVERAGE_REACH = 30;
    private static final int TIME_REACH = 8;
    private static final int FEW_TIMES = 9;
    private static final int FEW_PERSONS = 3;
    private static final int LONGEST_NOUN = 10;

    /** A noun that names a unit, with what may stand between it and its number. */
    private static final Pattern COUNTING_NOUN = Pattern.compile(
            "(?:(人数|人次|户数|人口)|(投资|资金|金额|经费|产值|销售额|营业额|贷款|捐款|善款|罚款))(?:已|共|约|近|超过|超|逾|突破|达到|达|为|有|是|：|:){0,3}$");

    private final UnitTable units;
    private final CountFilter filter;

    CountFinder(UnitTable units, FactWords words) {
        this.units = units;
        this.filter = new CountFilter(words);
    }

    /** The counts of a text in order. */
    List<Count> find(Segmentation body) {
        String text = body.text();
        List<Count> counts = new ArrayList<>();
        NumberReader numbers = new NumberReader(text);
        BitSet quoted = Quotation.namesIn(text);
        int spread = 1;
        int timeEnd = -1;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (!NumberReader.startsNumber(c)) {
                i++;
                continue;
            }
            Quantity number = mayStart(body, i) ? numbers.read(i) : null;
            if (number == null) {
                i = runEnd(text, i);
                continue;
            }
            int unitStart = number.end();
            if (unitStart + 1 < text.length() && text.charAt(unitStart) == ' ') {
                unitStart++;
            }
            Unit unit = number.percent() != null
                    ? new Unit("", number.percent(), 1, Kind.PERCENT)
                    : unitStart < text.length() ? units.match(body, unitStart) : null;
            if (unit == null) {
                unit = implied(text, i, number);
                unitStart = unit == null ? unitStart : number.end();
            }
            if (unit == null) {
                i = Math.max(number.end(), runEnd(text, i));
                spread = 1;
                continue;
            }
            int end = unitStart + unit.surface().length();
            if (number.percent() == null) {
                Quantity upper = upperWithUnit(numbers, number, unit, text, end);
                if (upper != null) {
                    number = upper;
                    end = upper.end();
                }
            }
            if (unit.surface().equals("个")
                    && number.value() >= 2
                    && number.value() <= 5
                    && number.isWhole()
                    && end < text.length()
                    && (NumberReader.isDigit(text.charAt(end)) || text.startsWith("百分之", end))) {
                spread = (int) number.value();
                i = end;
                continue;
            }
            boolean shortened = unit.surface().equals("个") && isStillTime(text, timeEnd, i);
            if (unit.kind() == Kind.NONE && unit.surface().startsWith("个")) {
                timeEnd = end;
            }
            Count count = shortened ? null : count(body, quoted, i, unitStart, end, number, unit, spread);
            if (count != null) {
                counts.add(count);
                end = count.end();
            }
            spread = 1;
            i = end;
        }
        return counts;
    }

    /** 观看人数超过15万, 总投资3,100万: the noun before the number names the unit; null when it does not, or something follows the number. */
    private static Unit implied(String text, int start, Quantity number) {
        boolean closed = number.end() >= text.length() || Grammar.endsClause(text.charAt(number.end()));
        if (!closed || !number.isWhole() || number.value() < 2 || number.bare()) {
            return null;
        }
        Matcher noun = COUNTING_NOUN
                .matcher(text)
                .region(Math.max(0, start - LONGEST_NOUN), start)
                .useAnchoringBounds(true);
        if (!noun.find()) {
            return null;
        }
        if (noun.group(2) != null) {
            boolean large = "万亿".indexOf(text.charAt(number.end() - 1)) >= 0;
            return large ? new Unit("", "元", 1, Kind.MONEY) : null;
        }
        return switch (noun.group(1)) {
            case "人数", "人口" -> new Unit("", "人", 1, Kind.PERSON);
            case "人次" -> new Unit("", "人次", 1, Kind.EVENT);
            default -> new Unit("", "户", 1, Kind.THING);
        };
    }

    /** 由12个工作日压缩到7个: the second number still counts working days. */
    private static boolean isStillTime(String text, int timeEnd, int start) {
        if (timeEnd < 0 || start - timeEnd > TIME_REACH) {
            return false;
        }
        String between = text.substring(timeEnd, start);
        return between.endsWith("到") || between.endsWith("至") || between.endsWith("为");
    }

    /** 3人至5人: a second number with the same unit closes a range. */
    private static Quantity upperWithUnit(NumberReader numbers, Quantity first, Unit unit, String text, int end) {
        int sign = NumberReader.rangeSign(text, end);
        if (sign == 0 || first.upper() != null) {
            return null;
        }
        Quantity second = numbers.read(end + sign);
        if (second == null
                || second.upper() != null
                || second.value() <= first.value()
                || !text.startsWith(unit.surface(), second.end())) {
            return null;
        }
        return new Quantity(
                second.end() + unit.surface().length(),
                first.value(),
                second.value(),
                Bound.RANGE,
                null,
                first.spelled(),
                false);
    }

    private Count count(
            Segmentation body,
            BitSet quoted,
            int start,
            int unitStart,
            int end,
            Quantity number,
            Unit unit,
            int spread) {
        String text = body.text();
        if (unit.kind() == Kind.NONE || touchesDamage(text, start, end) || quoted.get(start)) {
            return null;
        }
        boolean integral = unit.kind() == Kind.THING || unit.kind() == Kind.PERSON || unit.kind() == Kind.EVENT;
        if (integral && !number.isWhole() && !isAverage(text, start)) {
            return null; // "1.5家" is a paragraph number before "5家"
        }
        Limit before = LimitWords.before(body, start);
        int lead = before == null
                        || !text.startsWith(before.word(), start - before.word().length())
                ? start
                : start - before.word().length();
        Limit behind = LimitWords.behind(body, end);
        if (number.bare()
                && before == null
                && (behind == null || describes(body, end + behind.word().length()))) {
            return null; // 百件实事, 千名干部 are names of campaigns, 千吨以上 describes 冷库
        }
        if (filter.refuses(body, number, unit, lead, start, end)) {
            return null;
        }
        String base = unit.base().equals("元") ? currency(body, lead, end) : unit.base();
        if (end < text.length() && (text.charAt(end) == '/' || text.charAt(end) == '／')) {
            if (end + 1 >= text.length()) {
                return null;
            }
            Token per = body.tokens().get(body.indexAt(end + 1));
            if (per.start() != end + 1
                    || per.word().length() > 3
                    || NumberReader.startsNumber(per.word().charAt(0))) {
                return null;
            }
            base = base + "/" + per.word();
            end = per.end();
        }
        Bound bound = number.bound();
        if (bound == Bound.EXACT && before != null) {
            bound = before.bound();
        }
        if (behind != null) {
            end += behind.word().length();
            if (bound == Bound.EXACT) {
                bound = behind.bound();
            }
        }
        return new Count(
                lead,
                start,
                unitStart,
                end,
                number.value() * unit.factor(),
                number.upper() == null ? null : number.upper() * unit.factor(),
                bound,
                base,
                unit.kind(),
                isFew(number, unit),
                spread);
    }

    /** Whether a noun follows, which the number describes. */
    private static boolean describes(Segmentation body, int end) {
        return end < body.text().length() && Grammar.isNominal(body.tokens().get(body.indexAt(end)));
    }

    private static boolean isFew(Quantity number, Unit unit) {
        return number.spelled()
                && switch (unit.surface()) {
                    case "次" -> number.value() <= FEW_TIMES;
                    case "人", "家" -> number.value() <= FEW_PERSONS;
                    default -> false;
                };
    }

    /** 港币2.3亿元, 10万元港币: the currency may stand before the number or behind it. */
    private static String currency(Segmentation body, int lead, int end) {
        String before =
                lead == 0 ? "" : body.tokens().get(body.indexAt(lead - 1)).word();
        String told = currency(before);
        return end == body.text().length() || !told.equals("元")
                ? told
                : currency(body.tokens().get(body.indexAt(end)).word());
    }

    private static String currency(String word) {
        return switch (word) {
            case "港币", "港元" -> "港元";
            case "美元", "美金" -> "美元";
            case "新台币", "台币", "新台币元" -> "新台币";
            case "欧元" -> "欧元";
            case "日元" -> "日元";
            case "英镑" -> "英镑";
            default -> "元";
        };
    }

    private static boolean mayStart(Segmentation body, int at) {
        String text = body.text();
        char before = at == 0 ? '\n' : text.charAt(at - 1);
        if (NumberReader.isDigit(text.charAt(at))) {
            return !Character.isLetterOrDigit(before) || (before > 0x7F && !NumberReader.isSpelled(before));
        }
        if (before == '数' || before == '几' || before == '第' || NumberReader.startsNumber(before)) {
            return false;
        }
        return body.isBorder(at);
    }

    private static int runEnd(String text, int at) {
        int i = at;
        while (i < text.length() && NumberReader.startsNumber(text.charAt(i))) {
            i++;
            if (NumberReader.isSpelled(text.charAt(i - 1))) {
                break;
            }
        }
        return i;
    }

    /** Whether a character next to the number belongs to a damaged run or to masked digits, so that digits may be missing. */
    private static boolean touchesDamage(String text, int start, int end) {
        for (int i = Math.max(0, start - 1); i < Math.min(text.length(), end + 1); i++) {
            if (Damage.at(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** 人均到站5.6次, 每千人床位3.1张: averages of whole things have decimals. */
    private static boolean isAverage(String text, int start) {
        for (int i = start - 1; i >= Math.max(0, start - AVERAGE_REACH); i--) {
            char c = text.charAt(i);
            if (c == '均' || c == '每') {
                return true;
            }
            if (Sentence.ends(c)) {
                return false;
            }
        }
        return false;
    }
}
