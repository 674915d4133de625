package io.minqing.evaluate;

import io.minqing.interpret.region.Gazetteer;
import io.minqing.record.RegionLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What other sites, editors and machines do to a text, and what makes another text of its form. */
final class CopyEdits {
    private static final String[] NAVIGATION = {
        "首页 | 要闻 | 时政 | 社会 | 视频 | 专题", "当前位置：首页 > 新闻中心 > 县区动态 > 正文", "设为首页  加入收藏  手机版", "搜索 登录 注册 无障碍浏览"
    };

    private static final String[] FOOTERS = {
        "分享到： 微信 微博 QQ空间", "点击下载客户端，看更多本地资讯", "上一篇：今冬供暖价格听证会公告", "下一篇：全市气象灾害预警信号升级", "版权所有 未经授权禁止转载",
                "本文来源于网络，如有侵权请联系删除",
        "【打印】【关闭】", "相关阅读：三条公交线路今起绕行", "热门推荐：本周末天气转晴，适合踏青", "扫一扫在手机打开当前页", "举报电话：0790-6000000", "阅读量 1024 点赞 36"
    };

    private static final String CONFUSED =
            "己已 末未 日曰 人入 大太 土士 千干 天夫 王玉 刀力 白自 目日 今令 水永 间问 民氏 末木 市巾 员负 会合 工土 办为 政故 协胁 请清 提捉 0O 1l 38 5S";

    static final int SHORTEST_EXCERPT = 60;

    private final Random random;
    private final CivicComposer composer;

    /** Names of places with their short forms. */
    private final Map<String, String> places = new HashMap<>();

    CopyEdits(Random random, CivicComposer composer) {
        this.random = random;
        this.composer = composer;
        Gazetteer gazetteer = Gazetteer.shared();
        gazetteer.regions().stream()
                .filter(region -> region.level() != RegionLevel.PROVINCE)
                .forEach(region -> places.put(region.name(), gazetteer.shortName(region.code())));
    }

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static List<String> sentences(String body) {
        return Arrays.asList(body.split("(?<=[。！？；\n])"));
    }

    /** Drops up to three tenths of the text, whole paragraphs where there are several. */
    String cut(String body) {
        List<String> parts =
                new ArrayList<>(body.lines().count() > 3 ? Arrays.asList(body.split("(?<=\n)")) : sentences(body));
        int left = (int) (body.length() * (0.7 + 0.3 * random.nextDouble()));
        int length = body.length();
        for (int tries = 0; tries < parts.size() && parts.size() > 1; tries++) {
            int at = random.nextInt(parts.size());
            if (length - parts.get(at).length() >= left) {
                length -= parts.remove(at).length();
            }
        }
        return String.join("", parts);
    }

    String rebroken(String body) {
        StringBuilder broken = new StringBuilder();
        for (String sentence : sentences(body.replace("\n", ""))) {
            broken.append(sentence).append(random.nextInt(3) > 0 ? "\n" : "");
        }
        return broken.toString();
    }

    static String firstSentences(String body, int count) {
        return String.join(
                        "",
                        sentences(body)
                                .subList(0, Math.min(count, sentences(body).size())))
                .strip();
    }

    static String firstHalf(String body) {
        StringBuilder half = new StringBuilder();
        for (String sentence : sentences(body)) {
            if (half.length() >= Math.max(SHORTEST_EXCERPT, body.length() / 2)) {
                break;
            }
            half.append(sentence);
        }
        return half.toString();
    }

    String furnished(String body) {
        StringBuilder page = new StringBuilder();
        for (int i = random.nextInt(3); i > 0; i--) {
            page.append(any(NAVIGATION)).append('\n');
        }
        page.append(body);
        for (int i = random.nextInt(6); i > 0; i--) {
            page.append('\n').append(any(FOOTERS));
        }
        return page.toString();
    }

    String note() {
        return any("编者按：连日来，本报关注各地委员下基层的做法，今天摘登一篇，供读者参考。", "【编者按】群众的事没有小事。本网选登基层来稿，欢迎留言讨论。", "核心提示：身边的变化从哪里来？请看这一则报道。");
    }

    String lead() {
        return any(
                "本报讯（记者 " + composer.person() + "）",
                "新华社北京1月3日电（记者" + composer.person() + "）",
                "本网讯 近日，",
                "（通讯员 " + composer.person() + " " + composer.person() + "）",
                composer.person() + "报道：日前，");
    }

    /** Where the text goes on when its first clause is replaced; the clause stays when it is a long one. */
    static int afterLead(String body) {
        int comma = body.indexOf('，');
        return comma < 0 || comma > 20 ? 0 : comma + 1;
    }

    static String without(String body, String marks) {
        StringBuilder left = new StringBuilder();
        body.chars().filter(c -> marks.indexOf(c) < 0).forEach(c -> left.append((char) c));
        return left.toString();
    }

    /** Puts a character that looks like it, or any other of the text, for one of about so many. */
    String misread(String body, int every) {
        StringBuilder text = new StringBuilder(body);
        for (int at = random.nextInt(every); at < text.length(); at += 1 + every / 2 + random.nextInt(every)) {
            char c = text.charAt(at);
            int confused = CONFUSED.indexOf(c);
            if (confused >= 0 && c != ' ') {
                text.setCharAt(at, CONFUSED.charAt(confused % 3 == 0 ? confused + 1 : confused - 1));
            } else if (Character.isIdeographic(c)) {
                char other = text.charAt(random.nextInt(text.length()));
                text.setCharAt(at, Character.isIdeographic(other) ? other : '囗');
            }
        }
        return text.toString();
    }

    /** Whole numbers below a hundred in Chinese numerals, the others in full-width digits; 万 written out. */
    String rewritten(String body) {
        return replaceNumbers(body, number -> {
            if (number.matches("[1-9]\\d?") && random.nextBoolean()) {
                int value = Integer.parseInt(number);
                String digits = "零一二三四五六七八九";
                String tens = value < 10 ? "" : value < 20 ? "十" : digits.charAt(value / 10) + "十";
                return tens + (value % 10 == 0 ? "" : digits.charAt(value % 10));
            }
            StringBuilder wide = new StringBuilder();
            number.chars().forEach(c -> wide.append((char) (c == '.' ? c : c - '0' + '０')));
            return wide.toString();
        });
    }

    /** Words that an editor takes for others. */
    static String edited(String body) {
        String[] words = {
            "群众", "老百姓", "目前", "眼下", "为了", "为使", "问题", "难题", "已经", "业已", "建议", "意见", "进行", "开展", "因此", "所以", "需要", "须",
            "部分", "一些"
        };
        String text = body;
        for (int i = 0; i < words.length; i += 2) {
            int at = text.indexOf(words[i]);
            text = at < 0 ? text : text.substring(0, at) + words[i + 1] + text.substring(at + words[i].length());
        }
        return text;
    }

    String oneNumberCorrected(String body) {
        int[] left = {random.nextInt(numbers(body))};
        return replaceNumbers(body, number -> left[0]-- == 0 ? other(number) : number);
    }

    /** Another number for each but the years. */
    String otherNumbers(String body) {
        return replaceNumbers(body, number -> isYear(number) ? number : other(number));
    }

    private static boolean isYear(String number) {
        return number.matches("(19|20)\\d\\d");
    }

    static int numbers(String body) {
        int[] count = {0};
        replaceNumbers(body, number -> {
            count[0] += isYear(number) ? 0 : 1;
            return number;
        });
        return count[0];
    }

    private String other(String number) {
        StringBuilder digits = new StringBuilder();
        do {
            digits.setLength(0);
            number.chars().forEach(c -> digits.append((char) (c == '.' ? c : '1' + random.nextInt(9))));
        } while (digits.toString().equals(number));
        return digits.toString();
    }

    private static String replaceNumbers(String body, UnaryOperator<String> rewrite) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < body.length(); ) {
            int end = i;
            while (end < body.length() && isDigitOrPoint(body, end, i)) {
                end++;
            }
            if (end == i) {
                text.append(body.charAt(i++));
            } else {
                text.append(rewrite.apply(body.substring(i, end)));
                i = end;
            }
        }
        return text.toString();
    }

    private static boolean isDigitOrPoint(String body, int at, int start) {
        char c = body.charAt(at);
        return (c >= '0' && c <= '9')
                || (c == '.' && at > start && at + 1 < body.length() && Character.isDigit(body.charAt(at + 1)));
    }

    /** Every place the text names, with another one of that level; short forms too. */
    Map<String, String> moved(String body) {
        Map<String, String> moved =
                new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name));
        for (int i = 0; i < body.length(); i++) {
            for (int length = Math.min(8, body.length() - i); length >= 3; length--) {
                String name = body.substring(i, i + length);
                String bare = places.get(name);
                if (bare != null && !moved.containsKey(name)) {
                    String county = composer.county();
                    moved.put(name, county);
                    String stem = name.substring(0, name.length() - 1);
                    if (stem.length() >= 2 && body.contains(stem)) {
                        moved.put(stem, county.substring(0, county.length() - 1));
                    }
                    break;
                }
            }
        }
        return moved;
    }

    static String move(String body, Map<String, String> moved) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < body.length(); ) {
            String found = null;
            for (String name : moved.keySet()) {
                if (found == null && body.startsWith(name, i)) {
                    found = name;
                }
            }
            text.append(found == null ? body.substring(i, i + 1) : moved.get(found));
            i += found == null ? 1 : found.length();
        }
        return text.toString();
    }

    static int occurrences(String body, String word) {
        int count = 0;
        for (int at = body.indexOf(word); at >= 0; at = body.indexOf(word, at + word.length())) {
            count++;
        }
        return count;
    }
}
