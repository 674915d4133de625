package io.minqing.interpret.fact;

import io.minqing.interpret.fact.FactWords.Role;
import io.minqing.interpret.fact.UnitTable.Kind;
import io.minqing.interpret.fact.UnitTable.Unit;
import io.minqing.interpret.number.NumberReader;
import io.minqing.interpret.number.Quantity;
import io.minqing.text.segment.Segmentation;
import io.minqing.text.segment.Token;
import java.util.Set;

/** Refuses numbers with a unit that only look like counts: ordinals, headings, models, houses, groups, names of places. */
final class CountFilter {
    /** Units that with a Chinese numeral mostly grade or order instead of counting. */
    private static final Set<String> GRADES = Set.of("类", "种", "层", "期", "头", "面", "把", "道", "口", "眼", "门", "遍", "趟");

    /** Last characters of settlement names that begin with a number and a unit: 五家岭, 三家湾, 八户屯. */
    private static final String SETTLEMENTS = "岭坪坡冲塘湾堡沟坝屯营庄寨坑咀嘴梁";

    /** Last characters of names of housing estates: 山水城3期. */
    private static final String ESTATES = "城园苑庭府湾郡居寓邸墅院邦盘厦语墨";

    private static final int NOUNS_AHEAD = 4;
    private static final int MOST_ENUMERATED = 10;

    private final FactWords words;

    CountFilter(FactWords words) {
        this.words = words;
    }

    /**
     * Whether the number is no count.
     *
     * @param lead where it starts with the limit before it
     * @param start where its digits start
     * @param end behind its unit
     */
    boolean refuses(Segmentation body, Quantity number, Unit unit, int lead, int start, int end) {
        return isArticle(body.text(), number, start, end)
                || refersBack(body, lead)
                || isEnumeration(body, number, unit, end)
                || isModel(body.text(), start, end)
                || isAddress(body, number, lead, start, end, unit)
                || isVillageGroup(body, number, lead, unit)
                || isPhase(body, lead, end, unit)
                || isFamily(body, lead, unit)
                || isSettlement(body, number, unit, end)
                || isPersonList(body, unit, end)
                || isPartition(body, number, lead)
                || isNamedFew(body, number, unit, start)
                || isCondition(body.text(), number, end);
    }

    /** 一名, 一个 are articles, 二次 and 二类 mean the second: two of a thing are 两. */
    private static boolean isArticle(String text, Quantity number, int start, int end) {
        return number.spelled()
                && (number.isOne() || (text.charAt(start) == '二' && number.value() == 2 && end > start));
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
        if (unit.kind() == Kind.PERSON) {
            return unit.surface().equals("位") && (text.startsWith("数", end) || text.startsWith("一体", end));
        }
        if (unit.kind() != Kind.THING && unit.kind() != Kind.EVENT) {
            return false;
        }
        if (number.spelled() && unit.surface().equals("项") && text.startsWith("赛", end)) {
            return true; // 四项赛
        }
        if (number.spelled() && GRADES.contains(unit.surface())) {
            return true; // 二类单位, 三期工程, 两种途径
        }
        if (unit.surface().equals("个") && end < text.length() && "多半来亿".indexOf(text.charAt(end)) >= 0) {
            return true; // 3个多月, 近十个亿
        }
        if (unit.surface().equals("个") && number.spelled() && end < text.length() && text.charAt(end) == '一') {
            return true; // 五个一要求
        }
        if (end >= text.length()) {
            return false;
        }
        boolean first = true;
        int last = -1;
        for (int i = body.indexAt(end), seen = 0; i < body.tokens().size() && seen < NOUNS_AHEAD; i++, seen++) {
            Token token = body.tokens().get(i);
            if (token.start() < end) {
                continue;
            }
            if (first && ordersText(number, token.word())) {
                if (isManyMatters(number, unit)) {
                    return false; // 办了87件事
                }
                return number.spelled() || Grammar.endsPhrase(body, i + 1) || isNumber(body, i + 1);
            }
            first = false;
            if (!Grammar.isNominal(token)) {
                break;
            }
            last = i;
        }
        return last >= 0
                && !isManyMatters(number, unit)
                && ordersText(number, body.tokens().get(last).word());
    }

    /** More matters than a text enumerates. */
    private static boolean isManyMatters(Quantity number, Unit unit) {
        return unit.surface().equals("件") && !number.spelled() && number.value() > MOST_ENUMERATED;
    }

    private static boolean isNumber(Segmentation body, int index) {
        return index < body.tokens().size() && body.tokens().get(index).pos().charAt(0) == 'm';
    }

    private boolean ordersText(Quantity number, String word) {
        return words.has(Role.ENUMERATOR, word) || (number.spelled() && words.has(Role.ABSTRACT, word));
    }

    /** 1+3+N, 〔2021〕12, 3/6/8栋, 18、19栋. */
    private static boolean isModel(String text, int start, int end) {
        char before = start == 0 ? '\n' : text.charAt(start - 1);
        char behind = end < text.length() ? text.charAt(end) : '\n';
        if (before == '、' && start > 1 && NumberReader.startsNumber(text.charAt(start - 2))) {
            return true;
        }
        return "+＋〔[/／-".indexOf(before) >= 0 || "+＋".indexOf(behind) >= 0;
    }

    /**
     * 3栋2单元, 住在16栋, 8栋的业主: houses are counted only in Chinese numerals, behind a word for a building (新建厂房3栋), or
     * with a verb before and a building behind (拆除5栋旧房).
     */
    private boolean isAddress(Segmentation body, Quantity number, int lead, int start, int end, Unit unit) {
        if (!unit.surface().equals("栋")
                && !unit.surface().equals("幢")
                && !unit.surface().equals("座")) {
            return false;
        }
        if (unit.surface().equals("座")
                && !(end < body.text().length() && body.text().startsWith("单元", end))) {
            return false;
        }
        if (number.spelled() || lead < start) {
            return number.spelled()
                    && end < body.text().length()
                    && NumberReader.startsNumber(body.text().charAt(end));
        }
        Token before = lead > 0 ? body.tokens().get(body.indexAt(lead - 1)) : null;
        if (before != null && isBuilding(before.word())) {
            return false;
        }
        if (before != null && words.has(Role.SUM, before.word())) {
            return end >= body.text().length()
                    || !isBuilding(body.tokens().get(body.indexAt(end)).word()); // 小区共8栋楼
        }
        boolean done = before == null
                || Grammar.isVerb(before)
                || Grammar.isAdverb(before)
                || before.pos().startsWith("u");
        return !(done && buildingBehind(body, end));
    }

    private static boolean buildingBehind(Segmentation body, int end) {
        if (end >= body.text().length()) {
            return false;
        }
        for (int i = body.indexAt(end), seen = 0; i < body.tokens().size() && seen < 3; i++, seen++) {
            Token token = body.tokens().get(i);
            if (!Grammar.isNominal(token)) {
                break;
            }
            if (isBuilding(token.word()) && token.word().length() > 1) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBuilding(String word) {
        return "楼房屋舍宅棚墅馆筑".indexOf(word.charAt(word.length() - 1)) >= 0;
    }

    /** 茶场村六组: a number of a village group, no count of groups. */
    private static boolean isVillageGroup(Segmentation body, Quantity number, int lead, Unit unit) {
        if (!unit.surface().equals("组") || lead == 0) {
            return false;
        }
        Token before = body.tokens().get(body.indexAt(lead - 1));
        if (number.spelled() && before.pos().startsWith("ns")) {
            return true; // 李家坝七组
        }
        return "村社屯寨区".indexOf(before.word().charAt(before.word().length() - 1)) >= 0;
    }

    /** 山水城3期, 2期的业主: a phase of a housing estate; courses and bulletins are counted in 期 too. */
    private static boolean isPhase(Segmentation body, int lead, int end, Unit unit) {
        if (!unit.surface().equals("期")) {
            return false;
        }
        if (end < body.text().length()) {
            String next = body.tokens().get(body.indexAt(end)).word();
            if (next.equals("的") || next.equals("业主") || next.equals("物业") || next.endsWith("门")) {
                return true;
            }
        }
        if (lead == 0) {
            return false;
        }
        String before = body.tokens().get(body.indexAt(lead - 1)).word();
        return ESTATES.indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /** 一家4口. */
    private static boolean isFamily(Segmentation body, int lead, Unit unit) {
        return unit.surface().equals("口")
                && lead > 0
                && body.tokens().get(body.indexAt(lead - 1)).word().endsWith("家");
    }

    private static boolean isSettlement(Segmentation body, Quantity number, Unit unit, int end) {
        if (!number.spelled()
                || end >= body.text().length()
                || !(unit.surface().equals("家") || unit.surface().equals("户"))) {
            return false;
        }
        Token next = body.tokens().get(body.indexAt(end));
        return next.word().length() == 1 && SETTLEMENTS.indexOf(next.word().charAt(0)) >= 0;
    }

    /** 1曹某某、2张某某: 张 is a surname in a numbered list. */
    private static boolean isPersonList(Segmentation body, Unit unit, int end) {
        return unit.surface().equals("张")
                && end < body.text().length()
                && body.tokens().get(body.indexAt(end)).pos().startsWith("nr");
    }

    /** 分三份, 隔成六间: how a thing was divided. */
    private boolean isPartition(Segmentation body, Quantity number, int lead) {
        return number.spelled()
                && lead > 0
                && words.has(
                        Role.PARTITION,
                        body.tokens().get(body.indexAt(lead - 1)).word());
    }

    /** 张某三人: a few persons named before. */
    private static boolean isNamedFew(Segmentation body, Quantity number, Unit unit, int start) {
        return number.spelled()
                && unit.surface().equals("人")
                && start > 0
                && body.tokens().get(body.indexAt(start - 1)).pos().startsWith("nr");
    }

    /** 两家以上: in small Chinese numerals a condition, not a count. */
    private static boolean isCondition(String text, Quantity number, int end) {
        return number.spelled()
                && number.percent() == null
                && number.value() <= 3
                && (text.startsWith("以上", end) || text.startsWith("及以上", end));
    }
}
