package io.minqing.interpret;

import io.minqing.interpret.FactWords.Role;
import io.minqing.interpret.UnitTable.Kind;
import io.minqing.interpret.UnitTable.Unit;
import io.minqing.record.Bound;
import io.minqing.text.Segmentation;
import io.minqing.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Finds numbers with a unit that count something, and leaves out those that only look so: ordinals, dates, addresses,
 * document numbers, slogans and names in quotation marks, enumerations of a text's own points, digits that touch damage.
 */
final class CountFinder {
    private static final List<BoundWord> BEFORE = List.of(
            new BoundWord("不超过", Bound.AT_MOST),
            new BoundWord("不高于", Bound.AT_MOST),
            new BoundWord("不多于", Bound.AT_MOST),
            new BoundWord("不少于", Bound.AT_LEAST),
            new BoundWord("不低于", Bound.AT_LEAST),
            new BoundWord("不足", Bound.AT_MOST),
            new BoundWord("不到", Bound.AT_MOST),
            new BoundWord("低于", Bound.AT_MOST),
            new BoundWord("少于", Bound.AT_MOST),
            new BoundWord("小于", Bound.AT_MOST),
            new BoundWord("大于", Bound.AT_LEAST),
            new BoundWord("最多", Bound.AT_MOST),
            new BoundWord("至多", Bound.AT_MOST),
            new BoundWord("超过", Bound.AT_LEAST),
            new BoundWord("超出", Bound.AT_LEAST),
            new BoundWord("突破", Bound.AT_LEAST),
            new BoundWord("至少", Bound.AT_LEAST),
            new BoundWord("最少", Bound.AT_LEAST),
            new BoundWord("高于", Bound.AT_LEAST),
            new BoundWord("多于", Bound.AT_LEAST),
            new BoundWord("约为", Bound.ABOUT),
            new BoundWord("约有", Bound.ABOUT),
            new BoundWord("大约", Bound.ABOUT),
            new BoundWord("大概", Bound.ABOUT),
            new BoundWord("将近", Bound.ABOUT),
            new BoundWord("接近", Bound.ABOUT),
            new BoundWord("约", Bound.ABOUT),
            new BoundWord("近", Bound.ABOUT),
            new BoundWord("超", Bound.AT_LEAST),
            new BoundWord("逾", Bound.AT_LEAST),
            new BoundWord("上", Bound.AT_LEAST));
    private static final List<BoundWord> BEHIND = List.of(
            new BoundWord("及以上", Bound.AT_LEAST),
            new BoundWord("以上", Bound.AT_LEAST),
            new BoundWord("之上", Bound.AT_LEAST),
            new BoundWord("及以下", Bound.AT_MOST),
            new BoundWord("以下", Bound.AT_MOST),
            new BoundWord("以内", Bound.AT_MOST),
            new BoundWord("之内", Bound.AT_MOST),
            new BoundWord("左右", Bound.ABOUT),
            new BoundWord("上下", Bound.ABOUT));

    private static final Set<String> BETWEEN = Set.of("人民币", "港币", "美金", "合", "折合");

    /** Units that with a Chinese numeral mostly grade or order instead of counting. */
    private static final Set<String> GRADES = Set.of("类", "种", "层", "期", "头", "面", "把", "道", "口", "眼", "门");

    private final UnitTable units;
    private final FactWords words;

    CountFinder(UnitTable units, FactWords words) {
        this.units = units;
        this.words = words;
    }

    /** The counts of a text in order. */
    List<Count> find(Segmentation body) {
        String text = body.text();
        List<Count> counts = new ArrayList<>();
        NumberReader numbers = new NumberReader(text);
        BitSet quoted = Quotation.namesIn(text);
        int spread = 1;
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
                    && NumberReader.isDigit(text.charAt(end))) {
                spread = (int) number.value();
                i = end;
                continue;
            }
            Count count = count(body, quoted, i, unitStart, end, number, unit, spread);
            if (count != null) {
                counts.add(count);
                end = count.end();
            }
            spread = 1;
            i = end;
        }
        return counts;
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
        if (number.spelled() && number.isOne()) {
            return null; // 一名, 一个 are articles
        }
        if (number.spelled() && text.charAt(start) == '二' && unitStart == start + 1) {
            return null; // 二次, 二类 mean the second; two of a thing are 两
        }
        boolean integral = unit.kind() == Kind.THING || unit.kind() == Kind.PERSON || unit.kind() == Kind.EVENT;
        if (integral && !number.isWhole()) {
            return null; // "1.5家" is a paragraph number before "5家"
        }
        BoundWord before = boundBefore(body, start);
        int lead = before == null || !text.startsWith(before.word, start - before.word.length())
                ? start
                : start - before.word.length();
        BoundWord behind = boundBehind(body, end);
        if (number.bare() && before == null && behind == null) {
            return null; // 百件实事, 千名干部 are names of campaigns
        }
        if (refersBack(body, lead)
                || isEnumeration(body, number, unit, end)
                || isModel(text, start, end)
                || isAddress(body, lead, end, unit)) {
            return null;
        }
        String base = unit.base().equals("元") ? currency(body, lead) : unit.base();
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
            bound = before.bound;
        }
        if (behind != null) {
            end += behind.word.length();
            if (bound == Bound.EXACT) {
                bound = behind.bound;
            }
        }
        return new Count(
                start,
                unitStart,
                end,
                number.value() * unit.factor(),
                number.upper() == null ? null : number.upper() * unit.factor(),
                bound,
                base,
                unit.kind(),
                spread);
    }

    /** 港币2.3亿元: the currency may stand before the number. */
    private static String currency(Segmentation body, int lead) {
        if (lead == 0) {
            return "元";
        }
        return switch (body.tokens().get(body.indexAt(lead - 1)).word()) {
            case "港币", "港元" -> "港元";
            case "美元", "美金" -> "美元";
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

    /** The limit before a number; 约合人民币5亿元: the currency may stand between. */
    private static BoundWord boundBefore(Segmentation body, int start) {
        BoundWord bound = boundAt(body, start);
        int at = start;
        for (int i = 0; bound == null && i < 2 && at > 0; i++) {
            Token token = body.tokens().get(body.indexAt(at - 1));
            if (!BETWEEN.contains(token.word())) {
                break;
            }
            at = token.start();
            bound = boundAt(body, at);
        }
        return bound;
    }

    private static BoundWord boundAt(Segmentation body, int start) {
        for (BoundWord bound : BEFORE) {
            int at = start - bound.word.length();
            if (at >= 0 && body.text().startsWith(bound.word, at) && body.isBorder(at)) {
                return bound;
            }
        }
        return null;
    }

    private static BoundWord boundBehind(Segmentation body, int end) {
        for (BoundWord bound : BEHIND) {
            if (body.text().startsWith(bound.word, end) && body.isBorder(end + bound.word.length())) {
                return bound;
            }
        }
        return null;
    }

    /** 第3次, 前三名, 这两个项目, 每5户, 十四届三次. */
    private boolean refersBack(Segmentation body, int lead) {
        if (lead == 0) {
            return false;
        }
        Token token = body.tokens().get(body.indexAt(lead - 1));
        return words.has(Role.RANK, token.word())
                || words.has(Role.ANAPHORA, token.word())
                || token.word().endsWith("第")
                || (token.pos().equals("q") && token.word().endsWith("届"));
    }

    /** 三个方面, 两位数, 四个意识: the noun counted orders the text or names a doctrine. */
    private boolean isEnumeration(Segmentation body, Quantity number, Unit unit, int end) {
        String text = body.text();
        if (unit.kind() == Kind.PERSON || unit.kind() == Kind.MONEY) {
            return unit.surface().equals("位") && (text.startsWith("数", end) || text.startsWith("一体", end));
        }
        if (number.spelled() && GRADES.contains(unit.surface())) {
            return true; // 二类单位, 三期工程, 两种途径
        }
        if (unit.surface().equals("个") && end < text.length() && "多半来亿".indexOf(text.charAt(end)) >= 0) {
            return true; // 3个多月, 近十个亿
        }
        if (end >= text.length()) {
            return false;
        }
        boolean first = true;
        int last = -1;
        for (int i = body.indexAt(end), seen = 0; i < body.tokens().size() && seen < 4; i++, seen++) {
            Token token = body.tokens().get(i);
            if (token.start() < end) {
                continue;
            }
            if (first && ordersText(number, token.word())) {
                return number.spelled() || Grammar.endsPhrase(body, i + 1);
            }
            first = false;
            if (!Grammar.isNominal(token)) {
                break;
            }
            last = i;
        }
        return last >= 0 && ordersText(number, body.tokens().get(last).word());
    }

    private boolean ordersText(Quantity number, String word) {
        return words.has(Role.ENUMERATOR, word) || (number.spelled() && words.has(Role.ABSTRACT, word));
    }

    /** 1+3+N, 〔2021〕12. */
    private static boolean isModel(String text, int start, int end) {
        char before = start == 0 ? '\n' : text.charAt(start - 1);
        char behind = end < text.length() ? text.charAt(end) : '\n';
        return before == '+' || before == '＋' || behind == '+' || behind == '＋' || before == '〔' || before == '[';
    }

    /** 3栋2单元, 住在16栋: houses are counted only next to a word for a building (新建厂房3栋). */
    private static boolean isAddress(Segmentation body, int lead, int end, Unit unit) {
        if (!unit.surface().equals("栋") && !unit.surface().equals("幢")) {
            return false;
        }
        boolean before =
                lead > 0 && isBuilding(body.tokens().get(body.indexAt(lead - 1)).word());
        boolean behind = false;
        for (int
                        i =
                                end < body.text().length()
                                        ? body.indexAt(end)
                                        : body.tokens().size(),
                        seen = 0;
                !behind
                        && i < body.tokens().size()
                        && seen < 3
                        && Grammar.isNominal(body.tokens().get(i));
                i++, seen++) {
            behind = isBuilding(body.tokens().get(i).word());
        }
        return !before && !behind;
    }

    private static boolean isBuilding(String word) {
        return "楼房屋舍宅棚墅馆筑".indexOf(word.charAt(word.length() - 1)) >= 0;
    }

    private record BoundWord(String word, Bound bound) {}
}
