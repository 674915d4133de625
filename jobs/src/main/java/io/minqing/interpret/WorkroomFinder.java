package io.minqing.interpret;

import io.minqing.record.RegionLevel;
import io.minqing.record.WorkroomMention;
import io.minqing.text.CleanDocument;
import io.minqing.text.PhraseMatcher;
import io.minqing.text.Segmentation;
import io.minqing.text.Token;
import io.minqing.text.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the workrooms that a text names (西一路街道委员工作室, 联侨建侨委员联络工作室). A name is a kind of workroom ({@code
 * workroom_kind.csv}) with what tells it from others before it; 各委员工作室 or 委员工作室建设 speak of all of them and name
 * none. Immutable, safe to share between threads.
 */
public final class WorkroomFinder {
    /** Words before a kind that tell nothing apart; a name needs another one. */
    private static final Set<String> GENERIC = Set.of(
            "政协", "政协委员", "委员", "县政协", "市政协", "区政协", "省政协", "州政协", "界别", "乡镇", "街道", "社区", "村", "镇", "乡", "村级", "基层",
            "县", "市", "区", "县级", "市级", "区级", "乡级", "镇级", "站点", "特色", "示范", "标准化", "规范化", "星级", "精品", "品牌", "专题", "固定",
            "线上", "线下", "网上", "网络", "智慧", "数字", "特色化", "重点", "优秀", "先进", "联络", "个人", "专业", "行业", "类", "民生", "流动", "移动",
            "新型", "机关", "企业", "企事业", "单位", "园区", "农村", "城市", "委员会", "一线", "委", "政协组织", "专委会", "小组", "活动", "履职", "协商",
            "议事", "类别");

    /** Nouns that end a sentence part rather than begin a name (在党群服务中心委员工作室 is left to the reader). */
    private static final Set<String> BREAKS = Set.of(
            "建设", "打造", "成立", "建立", "建成", "设立", "依托", "开展", "走进", "通过", "组织", "利用", "发挥", "推进", "推动", "探索", "创建", "规范",
            "完善", "统筹", "整合", "举行", "揭牌", "所", "余", "多", "等", "在", "将", "把", "以", "全面", "同时", "其中", "如今", "依次", "先后",
            "按照", "关于", "参观", "考察", "调研", "视察", "来到", "走访", "新", "旧", "全县", "全市", "全区", "全省", "本", "该", "各", "每", "我县",
            "我市", "我区");

    /** Parts of speech that a name is made of, by their first letter; verbs only as verbal nouns. */
    private static final String NAME_POS = "nsjbfaglkizx";

    /** What a name holds when it is a workroom of the conference. */
    private static final Set<String> OURS = Set.of("委员", "政协", "协商", "议事");

    private static final int LONGEST_MODIFIER = 12;
    private static final int MOST_NAMES = 200;

    private record Kind(String id, int length) {}

    private final Gazetteer gazetteer = Gazetteer.shared();
    private final PhraseMatcher<String> kinds;

    private WorkroomFinder() {
        Map<String, String> wordings = new HashMap<>();
        for (Vocabulary.Entry entry : Vocabulary.read("workroom_kind.csv", "id", "label", "aliases")) {
            wordings.put(entry.text("label"), entry.text("id"));
            entry.list("aliases").forEach(alias -> wordings.put(alias, entry.text("id")));
        }
        kinds = new PhraseMatcher<>(wordings);
    }

    private static final class Holder {
        static final WorkroomFinder SHARED = new WorkroomFinder();
    }

    /** The one finder of this JVM. */
    public static WorkroomFinder shared() {
        return Holder.SHARED;
    }

    /** The workrooms named in the body, each once, in order; at most 200. */
    public List<WorkroomMention> find(CleanDocument doc, Segmentation body) {
        Map<String, WorkroomMention> found = new LinkedHashMap<>();
        for (Map.Entry<Integer, Kind> entry : kindsIn(body).entrySet()) {
            int start = entry.getKey();
            Kind kind = entry.getValue();
            String head = body.text().substring(start, start + kind.length());
            for (String modifier : modifiers(body, start, start + kind.length())) {
                String name = modifier + head;
                if (isOfConference(name)) {
                    found.putIfAbsent(name, new WorkroomMention(name, kind.id(), sector(modifier)));
                }
            }
            if (found.size() >= MOST_NAMES) {
                break;
            }
        }
        return List.copyOf(found.values());
    }

    /** Whether the name says that it is one of ours: 调解工作室 and 人大代表联络站 are not. */
    private static boolean isOfConference(String name) {
        return OURS.stream().anyMatch(name::contains);
    }

    /** The longest wording of a kind at every place, from left to right. */
    private Map<Integer, Kind> kindsIn(Segmentation body) {
        Map<Integer, Kind> byEnd = new LinkedHashMap<>();
        // The matcher gives the longest first for every end.
        kinds.match(body.text(), (start, end, id) -> {
            if (body.onBorders(start, end)) {
                byEnd.putIfAbsent(end, new Kind(id, end - start));
            }
        });
        Map<Integer, Kind> byStart = new LinkedHashMap<>();
        byEnd.forEach((end, kind) -> byStart.put(end - kind.length(), kind));
        return byStart;
    }

    /** What stands before a kind and tells the workroom from others; empty when nothing does, several for a list of places. */
    private List<String> modifiers(Segmentation body, int start, int end) {
        List<Token> tokens = body.tokens();
        int head = start == 0 ? 0 : body.indexAt(start - 1) + 1;
        int quote = openingQuote(
                tokens, head, end < body.text().length() ? body.text().charAt(end) : ' ');
        if (quote >= 0) {
            return List.of(body.text().substring(tokens.get(quote).end(), start));
        }
        int at = head - 1;
        while (at >= 0 && head - at <= LONGEST_MODIFIER && isPartOfName(tokens.get(at))) {
            at--;
        }
        int first = at + 1;
        if (first == head && isCount(tokens, at)) {
            return enumerated(tokens, at);
        }
        // The place above a township, and the conference that runs the workroom, are no part of its name.
        while (first < head
                && (isHigherPlace(tokens.get(first))
                        || GENERIC.contains(tokens.get(first).word()))) {
            first++;
        }
        if (first == head) {
            return List.of();
        }
        return List.of(body.text().substring(tokens.get(first).start(), start));
    }

    /** Index of the quotation mark that opens a name which ends in this kind (“王建国委员工作室”); -1 when it is not quoted. */
    private static int openingQuote(List<Token> tokens, int head, char closing) {
        int pair = "”」』\"".indexOf(closing);
        if (pair < 0) {
            return -1;
        }
        for (int at = head - 1; at >= 0 && head - at <= LONGEST_MODIFIER; at--) {
            String word = tokens.get(at).word();
            if (word.charAt(0) == "“「『\"".charAt(pair)) {
                return at;
            }
            if (!isHan(word)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isPartOfName(Token token) {
        String word = token.word();
        // Verbs of two characters end names of matters (科技创新, 乡村振兴); the ones that begin a clause are BREAKS.
        boolean named =
                NAME_POS.indexOf(token.pos().charAt(0)) >= 0 || (token.pos().startsWith("v") && word.length() > 1);
        return named && isHan(word) && !BREAKS.contains(word);
    }

    private static boolean isHan(String word) {
        return word.codePoints().allMatch(c -> Character.isIdeographic(c) || Character.isDigit(c));
    }

    /** Whether a word at the front of a name tells nothing apart: a higher place, a general word, 好 or 准. */
    private boolean isGeneral(Token token) {
        boolean adverb = token.word().length() == 1
                && (token.pos().startsWith("a") || token.pos().startsWith("v"));
        return adverb || GENERIC.contains(token.word()) || isHigherPlace(token);
    }

    private boolean isHigherPlace(Token token) {
        return gazetteer.meanings(token.word()).stream()
                .anyMatch(meaning -> meaning.region().level() != RegionLevel.TOWNSHIP);
    }

    /** 2个, 两个, 9家 before a kind. */
    private static boolean isCount(List<Token> tokens, int at) {
        return at > 0
                        && tokens.get(at).pos().startsWith("q")
                        && tokens.get(at - 1).pos().startsWith("m")
                || at >= 0 && tokens.get(at).pos().startsWith("mq");
    }

    /** The townships of a list that a count closes: 西一路街道和长乐西路街道2个委员工作室. */
    private List<String> enumerated(List<Token> tokens, int count) {
        int at = tokens.get(count).pos().startsWith("mq") ? count - 1 : count - 2;
        List<String> names = new ArrayList<>();
        while (at >= 0 && isPlace(tokens.get(at).word())) {
            names.add(tokens.get(at).word());
            boolean more = at >= 2
                    && Set.of("、", "和", "及", "与").contains(tokens.get(at - 1).word());
            if (!more) {
                break;
            }
            at -= 2;
        }
        Collections.reverse(names);
        return names.size() < 2 ? List.of() : names;
    }

    private boolean isPlace(String word) {
        return gazetteer.meanings(word).stream()
                .anyMatch(meaning -> meaning.region().level() == RegionLevel.TOWNSHIP);
    }

    /** The sector in the words of the name (教育界委员工作室); null when it says none. */
    private static String sector(String modifier) {
        int end = modifier.lastIndexOf('界');
        int start = end;
        while (start > 0 && "道镇乡区村".indexOf(modifier.charAt(start - 1)) < 0) {
            start--;
        }
        return end - start < 2 ? null : modifier.substring(start, end + 1);
    }
}
