package io.minqing.evaluate;

import io.minqing.interpret.Gazetteer;
import io.minqing.record.RegionLevel;
import io.minqing.text.ByteSlipDamage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Makes pages whose answer is known: copies of clean articles as other sites would print, cut and damage them, and pages
 * that look like copies and are none. The same articles and seed give the same pages.
 */
public final class ReprintVariants {
    /**
     * A page and what is known of it.
     *
     * @param kind how it was made
     * @param original which of {@link Material#originals()} it is made from, or looks like
     * @param reprint whether it is a reprint of that one
     * @param title headline as a field of its own; null when it stands on the page only
     * @param page text of the page
     * @param publishedOn null for an undated page
     */
    public record Specimen(
            String kind, int original, boolean reprint, String title, String page, LocalDate publishedOn) {}

    /**
     * Everything of one trial.
     *
     * @param originals the given articles and composed ones
     * @param specimens copies and look-alikes
     */
    public record Material(List<CleanText> originals, List<Specimen> specimens) {}

    /** When the first original is published; the others follow, a few a day. */
    private static final LocalDate BEGIN = LocalDate.of(2023, 1, 1);

    private static final int FEWEST_SITES = 3;
    private static final int CHARACTERS_PER_SITE = 130;
    private static final int SHORTEST_EXCERPT = 60;

    private static final String[] NAVIGATION = {
        "首页 | 要闻 | 时政 | 社会 | 视频 | 专题", "当前位置：首页 > 新闻中心 > 县区动态 > 正文", "设为首页  加入收藏  手机版", "搜索 登录 注册 无障碍浏览"
    };
    private static final String[] FOOTERS = {
        "分享到： 微信 微博 QQ空间", "点击下载客户端，看更多本地资讯", "上一篇：今冬供暖价格听证会公告", "下一篇：全市气象灾害预警信号升级", "版权所有 未经授权禁止转载",
                "本文来源于网络，如有侵权请联系删除",
        "【打印】【关闭】", "相关阅读：三条公交线路今起绕行", "热门推荐：本周末天气转晴，适合踏青", "扫一扫在手机打开当前页", "举报电话：0790-6000000", "阅读量 1024 点赞 36"
    };
    private static final String[] SOURCES = {"城乡观察", "县域新闻网", "平原日报", "政协之友", "江河晚报", "清流周刊"};
    private static final String[] TITLES = {"听民声 解民忧", "这件小事，有人管了", "履职在基层", "一线见闻", "委员的一天", "把话筒交给群众"};
    private static final String CONFUSED =
            "己已 末未 日曰 人入 大太 土士 千干 天夫 王玉 刀力 白自 目日 今令 水永 间问 民氏 末木 市巾 员负 会合 工土 办为 政故 协胁 请清 提捉 0O 1l 38 5S";

    private final Random random;
    private final CivicComposer composer;
    private final List<CleanText> originals;
    private final List<Specimen> specimens = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();
    private final List<ByteSlipDamage> mirrors = new ArrayList<>();

    private ReprintVariants(List<CleanText> articles, long seed) {
        random = new Random(seed);
        composer = new CivicComposer(random);
        originals = new ArrayList<>(articles);
        Gazetteer gazetteer = Gazetteer.shared();
        gazetteer.regions().stream()
                .filter(region -> region.level() != RegionLevel.PROVINCE)
                .forEach(region -> places.put(region.name(), gazetteer.shortName(region.code())));
        for (ByteSlipDamage.Decoder decoder : ByteSlipDamage.Decoder.values()) {
            mirrors.add(new ByteSlipDamage(decoder, true, true));
            mirrors.add(new ByteSlipDamage(decoder, false, false));
        }
    }

    /**
     * Makes the material of one trial.
     *
     * @param articles clean articles, no two of them about one text
     * @param composed how many composed articles to add
     */
    public static Material of(List<CleanText> articles, int composed, long seed) {
        ReprintVariants variants = new ReprintVariants(articles, seed);
        for (int i = 0; i < composed; i++) {
            variants.originals.add(variants.composer.article());
        }
        int copied = variants.originals.size();
        for (int i = 0; i < copied; i++) {
            variants.copies(i);
            variants.sameForm(i);
        }
        for (int i = 0; i < copied / 4; i++) {
            variants.composedLookAlikes();
        }
        variants.roundups(copied);
        return new Material(List.copyOf(variants.originals), List.copyOf(variants.specimens));
    }

    /** The day on which an original is published. */
    public static LocalDate publishedOn(int original) {
        return BEGIN.plusDays(original / 5);
    }

    private LocalDate later(int original) {
        return publishedOn(original).plusDays(random.nextInt(40));
    }

    private void copy(String kind, int original, String body) {
        page(kind, original, true, originals.get(original).title(), body, later(original));
    }

    private void lookAlike(String kind, int original, CleanText text) {
        page(kind, original, false, text.title(), text.body(), later(original));
    }

    private void page(String kind, int original, boolean reprint, String title, String body, LocalDate day) {
        StringBuilder page = new StringBuilder();
        if (title != null) {
            page.append(title).append("\n\n");
        }
        if (day != null) {
            page.append(day).append(" 来源：").append(any(SOURCES)).append("\n\n");
        }
        specimens.add(new Specimen(kind, original, reprint, null, page + body + "\n", day));
    }

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** All copies of one original. */
    private void copies(int i) {
        String body = originals.get(i).body();
        String title = originals.get(i).title();
        ByteSlipDamage mirror = mirrors.get(random.nextInt(mirrors.size()));
        UnaryOperator<String> traditional = text -> mirror.withoutSlips(text).replaceAll("\\(\\p{L}+\\)", "");
        copy("exact", i, body);
        page("title changed", i, true, any(TITLES), body, later(i));
        copy("paragraphs cut", i, cut(body));
        copy("paragraphs merged", i, body.replace("\n", ""));
        copy("paragraphs re-broken", i, rebroken(body));
        copy("abstract in front", i, "导读：" + firstSentences(body, 1) + "\n" + body);
        copy("other site's furniture", i, furnished(body));
        copy("editor's note", i, note() + "\n" + body);
        if (body.length() >= 2 * SHORTEST_EXCERPT) {
            copy("first half", i, firstHalf(body));
        }
        copy("traditional", i, traditional.apply(body));
        int middle = body.length() / 2;
        copy("half converted", i, traditional.apply(body.substring(0, middle)) + body.substring(middle));
        copy("pinyin annotations", i, mirror.withoutSlips(body));
        copy("byte slips", i, mirror.damage(body));
        copy("punctuation lost", i, without(body, random.nextBoolean() ? "，、：" : "，。；：、！？“”"));
        copy("one wrong character a sentence", i, misread(body, 30));
        copy("wrong characters throughout", i, misread(body, 14));
        copy("numbers written otherwise", i, rewritten(body));
        copy("lead rewritten", i, lead() + body.substring(Math.max(0, afterLead(body))));
        page("dated too early", i, true, title, furnished(body), publishedOn(i).minusDays(1 + random.nextInt(90)));
        page("undated", i, true, title, body, null);
        page(
                "several at once",
                i,
                true,
                any(TITLES),
                furnished(note() + "\n" + misread(mirror.withoutSlips(cut(body)), 40)),
                later(i));
        page("copy of a copy", i, true, title, misread(cut(lead() + misread(body, 40)), 40), later(i));
        copy("words edited", i, edited(body));
        if (numbers(body) >= 6) {
            copy("one number corrected", i, oneNumberCorrected(body));
        }
    }

    /** The form of one original filled in anew. */
    private void sameForm(int i) {
        CleanText text = originals.get(i);
        Map<String, String> moved = moved(text.body());
        int named = moved.keySet().stream()
                .mapToInt(name -> occurrences(text.body(), name))
                .sum();
        int numbers = numbers(text.body());
        int enough = Math.max(FEWEST_SITES, text.body().length() / CHARACTERS_PER_SITE);
        if (numbers >= enough) {
            lookAlike("same form, other numbers", i, new CleanText(text.title(), otherNumbers(text.body())));
        }
        if (named >= enough) {
            lookAlike("same form, other place", i, new CleanText(text.title(), move(text.body(), moved)));
        }
        if (named > 0 && numbers > 0 && numbers + named >= enough) {
            lookAlike(
                    "same form, other place and numbers",
                    i,
                    new CleanText(text.title(), otherNumbers(move(text.body(), moved(text.body())))));
        }
    }

    private int original(CleanText text) {
        originals.add(text);
        return originals.size() - 1;
    }

    private void composedLookAlikes() {
        String place = composer.county();
        String author = composer.person();
        int month = 1 + random.nextInt(9);
        int report = original(composer.monthlyReport(place, month, author));
        lookAlike("next month's report", report, composer.monthlyReport(place, month + 1, author));
        lookAlike(
                "sister county's report", report, composer.monthlyReport(composer.county(), month, composer.person()));
        CivicComposer.Event event = composer.event();
        int account = original(composer.officialAccount(event));
        lookAlike("other account of one event", account, composer.reportersAccount(event));
        int notice = original(composer.notice());
        lookAlike("other notice", notice, composer.notice());
        int message = original(composer.message());
        for (int k = 0; k < 3; k++) {
            lookAlike("other message of like wording", message, composer.message());
        }
        String home = composer.county();
        int first = original(composer.message(home));
        lookAlike("message of a neighbour", first, composer.message(home));
        String policy = composer.policyParagraph();
        CleanText one = composer.article();
        CleanText two = composer.article();
        int quoting = original(new CleanText(one.title(), one.body() + "\n" + policy));
        lookAlike("one quotation", quoting, new CleanText(two.title(), policy + "\n" + two.body()));
        int speech = original(composer.speech(policy));
        lookAlike("standard phrases", speech, composer.speech(policy));
        CleanText brief = composer.shortText();
        int saying = original(brief);
        lookAlike("very short text", saying, brief);
    }

    /** Pages that hold whole articles one after another. */
    private void roundups(int count) {
        for (int i = 0; i + 2 < count; i += 3) {
            List<String> items = new ArrayList<>();
            for (int k = 0; k < 3; k++) {
                items.add(originals.get(i + k).title() + "\n"
                        + originals.get(i + k).body());
            }
            // where one item is most of the page, the page is a copy of that item with additions
            int longest = 0;
            int all = 0;
            for (int k = 0; k < 3; k++) {
                int length = originals.get(i + k).body().length();
                longest = Math.max(longest, length);
                all += length;
            }
            if (longest * 5 > all * 2) {
                continue;
            }
            page(
                    "roundup",
                    i,
                    false,
                    "一周要闻",
                    String.join("\n", items),
                    later(i + 2).plusDays(1));
        }
    }

    // How copies are made

    private static List<String> sentences(String body) {
        return Arrays.asList(body.split("(?<=[。！？；\n])"));
    }

    /** Drops up to three tenths of the text, whole paragraphs where there are several. */
    private String cut(String body) {
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

    private String rebroken(String body) {
        StringBuilder broken = new StringBuilder();
        for (String sentence : sentences(body.replace("\n", ""))) {
            broken.append(sentence).append(random.nextInt(3) > 0 ? "\n" : "");
        }
        return broken.toString();
    }

    private static String firstSentences(String body, int count) {
        return String.join(
                        "",
                        sentences(body)
                                .subList(0, Math.min(count, sentences(body).size())))
                .strip();
    }

    private static String firstHalf(String body) {
        StringBuilder half = new StringBuilder();
        for (String sentence : sentences(body)) {
            if (half.length() >= Math.max(SHORTEST_EXCERPT, body.length() / 2)) {
                break;
            }
            half.append(sentence);
        }
        return half.toString();
    }

    private String furnished(String body) {
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

    private String note() {
        return any("编者按：连日来，本报关注各地委员下基层的做法，今天摘登一篇，供读者参考。", "【编者按】群众的事没有小事。本网选登基层来稿，欢迎留言讨论。", "核心提示：身边的变化从哪里来？请看这一则报道。");
    }

    private String lead() {
        return any(
                "本报讯（记者 " + composer.person() + "）",
                "新华社北京1月3日电（记者" + composer.person() + "）",
                "本网讯 近日，",
                "（通讯员 " + composer.person() + " " + composer.person() + "）",
                composer.person() + "报道：日前，");
    }

    /** Where the text goes on when its first clause is replaced; the clause stays when it is a long one. */
    private static int afterLead(String body) {
        int comma = body.indexOf('，');
        return comma < 0 || comma > 20 ? 0 : comma + 1;
    }

    private static String without(String body, String marks) {
        StringBuilder left = new StringBuilder();
        body.chars().filter(c -> marks.indexOf(c) < 0).forEach(c -> left.append((char) c));
        return left.toString();
    }

    /** Puts a character that looks like it, or any other of the text, for one of about so many. */
    private String misread(String body, int every) {
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
    private String rewritten(String body) {
        return replaceNumbers(body, (number, next) -> {
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
    private static String edited(String body) {
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

    private String oneNumberCorrected(String body) {
        int[] left = {random.nextInt(numbers(body))};
        return replaceNumbers(body, (number, next) -> left[0]-- == 0 ? other(number) : number);
    }

    // How look-alikes are made

    /** Another number for each but the years. */
    private String otherNumbers(String body) {
        return replaceNumbers(body, (number, next) -> isYear(number) ? number : other(number));
    }

    private static boolean isYear(String number) {
        return number.matches("(19|20)\\d\\d");
    }

    private static int numbers(String body) {
        int[] count = {0};
        replaceNumbers(body, (number, next) -> {
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

    private interface Rewrite {
        String of(String number, char next);
    }

    private static String replaceNumbers(String body, Rewrite rewrite) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < body.length(); ) {
            int end = i;
            while (end < body.length() && isDigitOrPoint(body, end, i)) {
                end++;
            }
            if (end == i) {
                text.append(body.charAt(i++));
            } else {
                text.append(rewrite.of(body.substring(i, end), end < body.length() ? body.charAt(end) : '\n'));
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
    private Map<String, String> moved(String body) {
        Map<String, String> moved = new java.util.TreeMap<>(
                java.util.Comparator.comparingInt(String::length).reversed().thenComparing(name -> name));
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

    private static String move(String body, Map<String, String> moved) {
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

    private static int occurrences(String body, String word) {
        int count = 0;
        for (int at = body.indexOf(word); at >= 0; at = body.indexOf(word, at + word.length())) {
            count++;
        }
        return count;
    }
}
