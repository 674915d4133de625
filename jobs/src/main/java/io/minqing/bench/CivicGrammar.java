package io.minqing.bench;

import io.minqing.interpret.region.Gazetteer;
import io.minqing.interpret.topic.TopicVocabulary;
import io.minqing.record.Region;
import io.minqing.record.RegionLevel;
import io.minqing.text.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes civic articles that nobody has written: a place, a few topics, and sentences that name places, persons, terms of the
 * topics and counted facts in the measure in which real articles do. The same random numbers give the same text. Sentences are drawn
 * from so many words that two articles share one by chance as seldom as real ones do.
 */
final class CivicGrammar {
    /** An article in clean text: paragraphs are lines. */
    record Composed(String title, String body, String source, LocalDate publishedOn) {}

    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔向汤农";
    private static final String GIVEN = "明国华建文志军伟芳娜秀英敏静丽强磊洋艳勇杰娟涛超霞平刚桂兰玉珍春梅红玲燕斌鹏飞辉宇浩然梓涵欣怡子轩思远晓东永福庆祥德胜家豪振宇立新海波云峰少华佳琪";
    private static final String[] SECTORS = {
        "农业界",
        "教育界",
        "医药卫生界",
        "工商联界",
        "经济界",
        "文化艺术界",
        "科学技术界",
        "社会福利和社会保障界",
        "少数民族界",
        "民建界",
        "民盟界",
        "农工党界",
        "九三学社界",
        "特邀界",
        "青联界",
        "妇联界",
        "总工会界",
        "侨联界",
        "宗教界",
        "新闻出版界"
    };
    private static final String[] DEPARTMENTS = {
        "住房和城乡建设局",
        "农业农村局",
        "教育体育局",
        "卫生健康局",
        "交通运输局",
        "自然资源局",
        "生态环境局",
        "民政局",
        "人力资源和社会保障局",
        "市场监督管理局",
        "文化广电和旅游局",
        "水利局",
        "应急管理局",
        "财政局",
        "发展和改革局",
        "城市管理局",
        "退役军人事务局",
        "医疗保障局",
        "林业局",
        "公安局"
    };
    private static final String[] SITES = {
        "村委会晒谷场", "社区党群服务中心", "农贸市场门口", "合作社加工车间", "镇卫生院二楼", "中心小学操场", "河堤步道", "产业园区展厅", "老街骑楼下", "文化广场", "便民服务大厅",
                "物流分拣点",
        "污水处理站", "光伏电站坡下", "敬老院活动室", "客运站候车厅", "林场护林点", "水库坝顶", "界碑旁的哨所", "茶园观景台", "侨乡会馆", "非遗工坊", "图书馆自习室", "网格工作站"
    };
    private static final String[] ACTS = {
        "逐户核对", "现场丈量", "拉网排查", "反复会商", "分头走访", "当面答复", "挂图督办", "跟踪问效", "查阅台账", "入户长谈", "召集听证", "实地测试", "比对数据", "梳理清单",
        "登门道歉", "张榜公示", "约谈企业", "征集意见", "暗访抽查", "结对帮带"
    };
    private static final String[] TONES = {
        "说起来不难",
        "账算得很细",
        "办法并不新鲜",
        "症结在于衔接",
        "成效看得见",
        "难处也摆在桌面上",
        "群众看在眼里",
        "时间卡得很紧",
        "最怕的是反弹",
        "关键要有人牵头",
        "钱从哪里来是第一问",
        "经验还要再看一年",
        "基层等不起",
        "方案改了又改",
        "有人拍手也有人皱眉"
    };
    private static final String[] FACTS = {
        "全年共收到提案{n}件，经审查立案{m}件，立案率{r}%",
        "截至{月}月底，办复率达{r}%",
        "工作室累计接待群众{N}人次",
        "走访农户{n}户，协调解决问题{k}个",
        "捐款捐物折合{w}余万元",
        "组织专题视察{k}次",
        "投入资金{w}万元",
        "培训{k}期，参训{n}人",
        "编发社情民意信息{n}篇",
        "化解矛盾纠纷{m}起，调解成功率{r}%",
        "种植面积扩大到{w}余亩",
        "开展义诊{k}场",
        "新建充电桩{n}个",
        "与去年同期相比增长{k}.{d}%",
        "“有事好商量”协商{k}场",
        "覆盖率为{r}%"
    };
    private static final String[] SENTENCES = {
        "{月}月{日}日，{县}政协{界}委员{人}来到{镇}{点}，就{词}问题{行}",
        "{人}是{镇}人，做{词}已有{k}年，他说{句}，{词}要靠{词}来托底",
        "在{镇}，{词}和{词}曾是两张皮，{县}{局}牵头后，{行}成了常态",
        "{局}负责人{人}介绍，{词}要分三步走，{句}",
        "{事}，{镇}{点}的{词}现场会就是这样开起来的",
        "委员{人}建议，把{词}纳入年度计划，由{局}会同乡镇{行}，{句}",
        "围绕“{词}、{词}”这一主题，{界}委员工作室在{点}{行}，{事}",
        "“{句}，”{镇}的{人}一边说一边指着{点}，“过去{词}没人管，现在{k}天就有回音。”",
        "调研组认为，{词}的短板在{镇}一带最为明显，{句}",
        "据{县}{局}统计，{事}",
        "{人}委员连续{k}年提交关于{词}的提案，今年的答复里写明，{词}将由{局}{行}",
        "从{点}到{点}，一路上{人}谈得最多的是{词}，{句}",
        "会上，{人}、{人}等{m}名委员先后发言，话题从{词}转到{词}，{句}",
        "记者在{镇}看到，{点}挂出了{词}公示牌，{行}的结果一目了然",
        "针对{词}滞后的情况，{县}政协同{局}{行}，{句}",
        "{句}。{镇}党委的做法是先{行}，再谈{词}",
        "外出务工回来的{人}把积蓄投进{词}，{句}",
        "下一阶段，{县}将以{词}为抓手，{行}，力争{词}再上台阶"
    };
    private static final Pattern SLOT = Pattern.compile("\\{(.+?)}");
    private static final double PLACE_SKEW = 0.8;

    private final List<Region> counties = new ArrayList<>();
    private final double[] countyWeights;
    private final Map<String, List<String>> townships = new HashMap<>();
    private final List<List<String>> terms = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();

    /** @param seed settles which places are large and which papers there are */
    CivicGrammar(long seed) {
        Random random = new Random(seed);
        Map<String, List<String>> byTopic = new HashMap<>();
        for (Vocabulary.Entry entry : Vocabulary.read("topic_term.csv", "topic", "term", "tier")) {
            if (!entry.text("tier").equals("weak")) {
                byTopic.computeIfAbsent(entry.text("topic"), topic -> new ArrayList<>())
                        .add(entry.text("term"));
            }
        }
        TopicVocabulary.shared().topics().forEach(topic -> {
            if (byTopic.containsKey(topic.id())) {
                terms.add(byTopic.get(topic.id()));
            }
        });
        for (Region region : Gazetteer.shared().regions()) {
            if (region.level() == RegionLevel.COUNTY && region.name().length() > 2) {
                counties.add(region);
            } else if (region.level() == RegionLevel.TOWNSHIP) {
                townships
                        .computeIfAbsent(region.parent(), county -> new ArrayList<>())
                        .add(region.name());
            }
        }
        counties.removeIf(county -> !townships.containsKey(county.code()));
        Collections.shuffle(counties, random);
        countyWeights = new double[counties.size()];
        double sum = 0;
        for (int i = 0; i < countyWeights.length; i++) {
            sum += Math.pow(i + 1, -PLACE_SKEW);
            countyWeights[i] = sum;
        }
        for (int i = 0; i < 300; i++) {
            String place = Gazetteer.shared()
                    .shortName(counties.get(random.nextInt(counties.size())).code());
            sources.add(place + any(random, "日报", "政协网", "新闻网", "融媒体中心", "晚报", "发布"));
        }
    }

    /**
     * An article.
     *
     * @param random decides everything; two with the same state give the same article
     * @param publishedOn its date
     * @param length about how many characters
     */
    Composed article(Random random, LocalDate publishedOn, int length) {
        Region county = county(random);
        List<List<String>> topics =
                List.of(terms.get(random.nextInt(terms.size())), terms.get(random.nextInt(terms.size())));
        StringBuilder body = new StringBuilder(length + 200);
        int sentences = 0;
        while (body.length() < length) {
            Region place = random.nextInt(12) == 0 ? county(random) : county;
            body.append(filled(random, any(random, SENTENCES), place, topics)).append('。');
            if (++sentences % (2 + random.nextInt(4)) == 0) {
                body.append('\n');
            }
        }
        String title = any(random, "{县}政协：{词}有了新办法", "{词}{行}，{县}这样做", "{县}：以{词}促{词}", "委员{人}的{词}账本");
        return new Composed(
                filled(random, title, county, topics),
                body.toString().strip(),
                sources.get((int) (sources.size() * Math.pow(random.nextDouble(), 2))),
                publishedOn);
    }

    /** A citizen's message. */
    Composed message(Random random, LocalDate publishedOn) {
        Region county = county(random);
        List<List<String>> topics = List.of(terms.get(random.nextInt(terms.size())));
        String body = "领导您好，我是{县}{镇}的居民{人}，想反映{词}的情况。{k}月份以来{词}一直没有解决，附近{n}户都受影响，打过{局}电话{k}次，答复是正在{行}。{句}，恳请尽快处理，谢谢！";
        return new Composed(
                filled(random, "关于{镇}{词}的问题", county, topics), filled(random, body, county, topics), null, publishedOn);
    }

    private Region county(Random random) {
        double at = random.nextDouble() * countyWeights[countyWeights.length - 1];
        int low = 0;
        int high = countyWeights.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (countyWeights[middle] < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return counties.get(low);
    }

    private String filled(Random random, String template, Region county, List<List<String>> topics) {
        Matcher slots = SLOT.matcher(template);
        StringBuilder text = new StringBuilder();
        while (slots.find()) {
            slots.appendReplacement(text, "");
            text.append(
                    switch (slots.group(1)) {
                        case "县" -> county.name();
                        case "镇" -> any(random, townships.get(county.code()));
                        case "词" -> any(random, topics.get(random.nextInt(topics.size())));
                        case "人" -> person(random);
                        case "界" -> any(random, SECTORS);
                        case "局" -> any(random, DEPARTMENTS);
                        case "点" -> any(random, SITES);
                        case "行" -> any(random, ACTS);
                        case "句" -> any(random, TONES);
                        case "事" -> filled(random, any(random, FACTS), county, topics);
                        case "月" -> Integer.toString(1 + random.nextInt(12));
                        case "日" -> Integer.toString(1 + random.nextInt(28));
                        case "d" -> Integer.toString(1 + random.nextInt(9));
                        case "k" -> Integer.toString(2 + random.nextInt(17));
                        case "m" -> Integer.toString(11 + random.nextInt(80));
                        case "n" -> Integer.toString(91 + random.nextInt(800));
                        case "N" -> Integer.toString(1000 + random.nextInt(40_000));
                        case "w" -> Integer.toString(3 + random.nextInt(900));
                        case "r" -> Integer.toString(60 + random.nextInt(40));
                        default -> throw new IllegalStateException("no slot " + slots.group(1));
                    });
        }
        return slots.appendTail(text).toString();
    }

    private static String person(Random random) {
        StringBuilder name = new StringBuilder();
        name.append(SURNAMES.charAt(random.nextInt(SURNAMES.length())));
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            name.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
        }
        return name.toString();
    }

    private static String any(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String any(Random random, List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
