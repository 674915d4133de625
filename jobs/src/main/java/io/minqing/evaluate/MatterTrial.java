package io.minqing.evaluate;

import io.minqing.interpret.ArticleInterpreter;
import io.minqing.interpret.matter.Matters;
import io.minqing.interpret.region.Gazetteer;
import io.minqing.interpret.term.MatterTerms;
import io.minqing.record.Article;
import io.minqing.record.ArticleKind;
import io.minqing.record.MatterMember;
import io.minqing.record.RawArticle;
import io.minqing.record.Region;
import io.minqing.record.RegionLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Composed messages about matters, each told by three writers in words of their own, among those that are easily taken for one
 * another: on the same estate another matter; the same matter on another estate of the county; the same estate and matter eight
 * months later; an estate of the same name in another county. How many of the pairs that {@link Matters} joins belong together,
 * and how many of those that belong together it joins; beside a plain rule (one county, thirty days, half of the titles'
 * pairs of characters in common). The seed is fixed.
 */
final class MatterTrial {
    /** What three writers call one matter, title and text; {@code %s} is the estate. A title need not name it. */
    private static final String[][] THINGS = {
        {
            "%s旁边的搅拌站夜里开工",
            "%s旁边新开了一家混凝土搅拌站，夜里机器轰鸣，粉尘飘进屋里，老人孩子睡不好。",
            "%s业主反映搅拌站粉尘",
            "我是%s的业主，小区边上的搅拌站粉尘很大，白天不敢开窗，夜里还在轰鸣。",
            "请环保部门查一查小区附近的混凝土搅拌站",
            "%s附近有个混凝土搅拌站，没有环评手续，噪音和灰尘都大，运料车把路也压坏了。"
        },
        {
            "%s的电梯一个月坏了四次",
            "%s三栋的电梯一个月坏了四次，老人被困在里面半个钟头，物业说配件没到。",
            "电梯困人没人管",
            "住在%s高层，电梯隔三差五停运，昨天又困人，维保单位迟迟不来，物业推来推去。",
            "%s电梯老化何时更换",
            "%s的电梯用了十几年，经常停在半空，业主要求动用维修资金更换，物业一直不办。"
        },
        {
            "%s买房必须捆绑买车位",
            "开发商卖%s的房子，强制捆绑销售车位，一个车位十二万，不买就取消购房资格。",
            "投诉%s捆绑销售车位",
            "本人认购了%s，签合同时被告知必须同时买车位，这种捆绑销售合法吗？",
            "车位捆绑销售谁来管",
            "%s的销售人员说房子和车位一起卖，不要车位就不给签购房合同，请房管局查处。"
        },
        {
            "%s配套幼儿园何时开园",
            "%s交房两年，配套幼儿园早就盖好，一直没有开园，孩子只能送到很远的地方。",
            "幼儿园建好了为什么不招生",
            "我家住%s，小区幼儿园大门紧锁，没有移交教育局，今年秋季还不招生，家长很着急。",
            "盼望%s的公办幼儿园早日招生",
            "%s的幼儿园荒在那里长草，听说移交手续没有办，什么时候能办成公办幼儿园招生？"
        },
        {
            "%s楼下烧烤店油烟扰民",
            "%s一楼开了烧烤店，油烟从早冒到半夜，居民不敢开窗，晾的衣服全是味道。",
            "烧烤店油烟往楼上窜",
            "%s底商的烧烤店没有装烟道，油烟直往楼上窜，夜里划拳喝酒吵到两点。",
            "请城管处理%s的烧烤油烟",
            "投诉过多次，%s的烧烤店还在住宅楼下经营，油烟净化设备从来不开。"
        },
        {
            "%s工地拖欠农民工工资",
            "我们二十多个农民工在%s的工地干了半年，工钱到现在没有结，包工头电话不接。",
            "讨要%s项目的血汗钱",
            "%s项目完工了，总包单位拖欠农民工工资八十万，劳动监察大队说还在协调。",
            "年关将近工资还没着落",
            "去年在%s做外墙，班组的工资一直拖欠，家里等钱过年，请帮农民工讨薪。"
        },
        {
            "%s门口的公交线路停运了",
            "经过%s的公交车说停就停，上班的人只能坐摩的，老人去医院也不方便。",
            "公交停运居民出行难",
            "住在%s，门口唯一的一条公交线路停运半个月，公交公司说司机不够，何时恢复？",
            "请恢复%s的公交车",
            "希望公交公司恢复到%s的班车，停运以后学生上学要走四十分钟。"
        },
        {
            "%s连续停水八天",
            "%s从上周起停水，已经八天，上千户居民靠送水车，自来水公司不给说法。",
            "停水这么久没人管",
            "我们%s又停水了，高层一滴水也没有，自来水公司说管网抢修，到底修到哪天？",
            "%s居民盼供水",
            "%s的自来水时有时无，二次供水泵房坏了没人修，饭都做不成，请督促恢复供水。"
        },
        {
            "%s门前断头路何时打通",
            "%s门前的路修到一半就不动了，成了断头路，早晚高峰堵得出不来。",
            "断头路卡住出行",
            "%s的居民天天绕行三公里，规划的道路还差两百米没有打通，征地卡在哪里？",
            "请打通%s旁边的道路",
            "交房三年了，%s旁边那条断头路还围着挡板，请住建局说明何时通车。"
        },
        {
            "%s物业费涨价不合理",
            "%s的物业没有开业主大会就把物业费从一块八涨到两块六，不交就停门禁卡。",
            "物业擅自提高收费标准",
            "%s物业公司擅自涨物业费，发改委备案的标准不是这个价，服务却越来越差。",
            "投诉%s物业乱收费",
            "我住%s，物业费涨了四成，保洁一周才来一次，业委会也选不出来。"
        },
        {
            "%s学校暑假强制补课收费",
            "%s旁边的中学放假了还要学生交一千一百元补课，不去就算旷课。",
            "收费补课何时休",
            "孩子在%s边上的中学念书，学校组织暑假补课，每人收费一千多，老师说是自愿。",
            "举报%s片区中学违规补课",
            "教育局三令五申，%s片区的中学照样暑假补课收费，学生没有一天休息。"
        },
        {
            "%s房产证迟迟办不下来",
            "%s交房四年，房产证一直办不下来，孩子上学、落户都受影响。",
            "房子住了几年没有产权证",
            "我们在%s买的房，开发商欠缴土地出让金，不动产登记中心不给办证。",
            "请解决%s办证难",
            "%s一千多户业主办不了不动产权证书，开发商让等通知，已经等了三年。"
        }
    };

    private static final String[] OPENINGS = {"", "尊敬的领导：您好！", "您好，我想反映一件事。", "求助！", "各位领导，打扰了。"};
    private static final String[] DETAILS = {"这件事已经拖了%d个月。", "我们%d户人家联名反映。", "打过%d次热线，没有结果。", "社区来看过%d回，没有下文。", ""};
    private static final String[] CLOSINGS = {"请有关部门到%s来看一看。", "%s的居民盼望早日答复。", "望领导到%s实地走访，谢谢！", "希望给%s的老百姓一个说法。"};
    private static final String[] FIRST = {"荔", "锦", "枫", "澜", "桂", "樟", "槐", "珑", "沁", "麓", "棠", "檀"};
    private static final String[] SECOND = {"湖", "悦", "溪", "泰", "岸", "庭", "禾", "屿", "邻", "珀"};
    private static final String[] LAST = {"新苑", "花园", "名都", "国际", "家园", "公馆", "雅居", "新城"};
    private static final List<String> COUNTIES = Gazetteer.shared().regions().stream()
            .filter(region -> region.level() == RegionLevel.COUNTY)
            .map(Region::code)
            .sorted()
            .toList();
    private static final LocalDate START = LocalDate.of(2024, 1, 8);
    private static final int WRITERS = 3;
    private static final int EIGHT_MONTHS = 240;

    /**
     * What became of the pairs of messages.
     *
     * @param together pairs of one matter
     * @param joined pairs that were joined
     * @param rightly of those, pairs of one matter
     * @param plainJoined as {@code joined}, by the plain rule
     * @param plainRightly as {@code rightly}, by the plain rule
     */
    record Outcome(int together, int joined, int rightly, int plainJoined, int plainRightly) {}

    private record Message(int matter, MatterMember member, String title) {}

    private final Random random;
    private final List<Message> messages = new ArrayList<>();
    private int matters;

    private MatterTrial(long seed) {
        this.random = new Random(seed);
    }

    /**
     * Runs the trial.
     *
     * @param families of five matters that are easily taken for one another
     */
    static Outcome run(int families, long seed) {
        MatterTrial trial = new MatterTrial(seed);
        for (int i = 0; i < families; i++) {
            trial.family(i);
        }
        return trial.outcome();
    }

    private void family(int number) {
        // every family in two counties of its own
        String county = COUNTIES.get(2 * number);
        String otherCounty = COUNTIES.get(2 * number + 1);
        int thing = number % THINGS.length;
        int other = (thing + 1 + random.nextInt(THINGS.length - 1)) % THINGS.length;
        String estate = estate();
        LocalDate day = START.plusDays(random.nextInt(100));
        int elsewhere = random.nextInt(WRITERS);
        List<Integer> all = List.of(0, 1, 2);
        List<Integer> here = all.stream().filter(writer -> writer != elsewhere).toList();
        matter(county, estate, thing, day, here);
        matter(county, estate, other, day.plusDays(3), all);
        // in words of its own: who copies a letter and changes the name is taken for one of the same matter
        matter(county, estate(), thing, day.plusDays(5), List.of(elsewhere));
        matter(county, estate, thing, day.plusDays(EIGHT_MONTHS), all);
        matter(otherCounty, estate, thing, day.plusDays(1), all);
    }

    private String estate() {
        return any(FIRST) + any(SECOND) + any(LAST);
    }

    private String any(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private void matter(String county, String estate, int thing, LocalDate first, List<Integer> writers) {
        for (int writer : writers) {
            String title = THINGS[thing][2 * writer].formatted(estate);
            String text = any(OPENINGS)
                    + THINGS[thing][2 * writer + 1].formatted(estate)
                    + any(DETAILS).formatted(2 + random.nextInt(30))
                    + any(CLOSINGS).formatted(estate);
            messages.add(new Message(matters, member(county, title, text, first.plusDays(random.nextInt(12))), title));
        }
        matters++;
    }

    private MatterMember member(String county, String title, String text, LocalDate day) {
        String id = "message" + messages.size();
        Article article = ArticleInterpreter.interpret(ArticleInterpreter.prepare(
                new RawArticle(
                        id,
                        1,
                        id,
                        ArticleKind.MESSAGE,
                        null,
                        title,
                        text,
                        false,
                        day.toString(),
                        null,
                        null,
                        false,
                        Map.of()),
                day.plusYears(1)));
        return new MatterMember(
                id,
                county,
                null,
                day,
                1,
                article.contentHash(),
                article.interpreter(),
                MatterTerms.of(title, article.terms(), county),
                MatterTerms.ofTopics(article.topics()),
                null);
    }

    private Outcome outcome() {
        Map<String, Matters> places = new HashMap<>();
        Map<String, String> issues = new HashMap<>();
        // as a night brings them: in the order of their days
        messages.stream()
                .map(Message::member)
                .sorted((a, b) -> a.publishedOn().equals(b.publishedOn())
                        ? a.articleId().compareTo(b.articleId())
                        : a.publishedOn().compareTo(b.publishedOn()))
                .forEach(member -> issues.put(
                        member.articleId(),
                        places.computeIfAbsent(member.place(), place -> new Matters())
                                .assign(member)
                                .issueId()));
        int[] sums = new int[5];
        for (int i = 0; i < messages.size(); i++) {
            for (int k = 0; k < i; k++) {
                Message one = messages.get(i);
                Message two = messages.get(k);
                boolean together = one.matter == two.matter;
                boolean joined = issues.get(one.member.articleId()).equals(issues.get(two.member.articleId()));
                boolean plain = alikeByTheirTitles(one, two);
                sums[0] += together ? 1 : 0;
                sums[1] += joined ? 1 : 0;
                sums[2] += joined && together ? 1 : 0;
                sums[3] += plain ? 1 : 0;
                sums[4] += plain && together ? 1 : 0;
            }
        }
        return new Outcome(sums[0], sums[1], sums[2], sums[3], sums[4]);
    }

    private static boolean alikeByTheirTitles(Message one, Message two) {
        if (!one.member.place().equals(two.member.place())
                || one.member.publishedOn().plusDays(30).isBefore(two.member.publishedOn())
                || two.member.publishedOn().plusDays(30).isBefore(one.member.publishedOn())) {
            return false;
        }
        Set<String> pairs = pairs(one.title);
        Set<String> others = pairs(two.title);
        long both = pairs.stream().filter(others::contains).count();
        return 2 * both >= Math.min(pairs.size(), others.size());
    }

    private static Set<String> pairs(String title) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= title.length(); i++) {
            pairs.add(title.substring(i, i + 2));
        }
        return pairs;
    }
}
