package io.minqing.evaluate;

import io.minqing.interpret.region.Gazetteer;
import io.minqing.record.Region;
import io.minqing.record.RegionLevel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Composes civic texts of the sorts that look like reprints and are none: reports of one form, two accounts of one event,
 * notices, short messages, texts with one quotation. The same random numbers give the same texts.
 */
final class CivicComposer {
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹喻苏潘葛范彭鲁韦马苗方袁柳";
    private static final String GIVEN = "建国文华志强秀兰海燕春梅晓东立新玉珍德明思远家豪雨桐子涵桂英永福丽娟振宇佳怡少平";
    private static final String[] SITES = {
        "城东农贸市场",
        "滨河步道",
        "第三中学门前",
        "老粮站小区",
        "汽车客运站",
        "工业园污水处理厂",
        "县人民医院急诊楼",
        "青年路菜市场",
        "文化馆剧场",
        "敬老院",
        "南门立交桥下",
        "职教中心实训楼",
        "东山水库",
        "社区日间照料中心",
        "蔬菜批发市场"
    };
    private static final String[] MATTERS = {
        "停车难",
        "电动车充电",
        "校园周边环境",
        "污水管网改造",
        "老旧小区加装电梯",
        "农村饮水安全",
        "窗口服务",
        "夜市油烟",
        "河道保洁",
        "留守儿童看护",
        "社区食堂",
        "路灯照明",
        "公交线路调整",
        "垃圾分类",
        "养老护理",
        "茶园道路",
        "创业贷款"
    };
    private static final String[] SECTORS = {"农业界", "教育界", "医卫界", "工商联界", "经济界", "文艺界", "民建界", "社会科学界", "妇联界", "科技界"};
    private static final String[] DEEDS = {
        "委员们挨家挨户问了%s的情况，记满了%d页笔记",
        "针对%s问题，工作室请来职能部门现场算账，当场答应%d件事",
        "为了弄清%s的底数，委员分成%d个小组下到村组",
        "有居民反映%s拖了多年，委员连续跟了%d天",
        "协商会上，围绕%s的争论持续了%d个钟头，最后各让一步",
        "关于%s，委员小组整理出%d条具体建议",
        "在%s这件事上，代表群众签字的有%d户",
        "一份谈%s的调研报告写了%d稿才定下来",
        "县里专门拿出%2$d万元用于解决%1$s",
        "过去因%s上访的%d人，如今成了义务监督员"
    };
    private static final String[] CLOSINGS = {
        "大家约好下个月再来看看",
        "居民说，这回心里有底了",
        "下一步还要把经验推到别的乡镇",
        "事情不大，却连着几百户人家的日子",
        "整改清单贴在了社区公告栏里",
        "承办单位表示会按时答复",
        "老人们送来一面锦旗",
        "记者离开时，施工队已经进场"
    };
    private static final String[] STANDARD = {
        "坚持团结和民主两大主题，认真履行政治协商、民主监督、参政议政职能",
        "把协商民主贯穿于履行职能的全过程，广泛凝聚人心、凝聚共识、凝聚智慧、凝聚力量",
        "紧紧围绕中心、服务大局，做到党政所思、群众所盼、政协所能",
        "懂政协、会协商、善议政，守纪律、讲规矩、重品行",
        "充分发挥专门协商机构作用，推动政协协商向基层延伸",
        "不断提高政治判断力、政治领悟力、政治执行力"
    };

    private final Random random;
    private final List<Region> counties;

    CivicComposer(Random random) {
        this.random = random;
        this.counties = Gazetteer.shared().regions().stream()
                .filter(region ->
                        region.level() == RegionLevel.COUNTY && region.name().length() >= 3)
                .toList();
    }

    /** What happened: two writers may tell it. */
    record Event(
            String place,
            int month,
            int day,
            String leader,
            String matter,
            String site,
            int members,
            int found,
            int due) {}

    /** The name of any county. */
    String county() {
        return counties.get(random.nextInt(counties.size())).name();
    }

    /** The full name of any person. */
    String person() {
        int given = random.nextInt(GIVEN.length() - 1);
        return SURNAMES.charAt(random.nextInt(SURNAMES.length()))
                + GIVEN.substring(given, given + 1 + random.nextInt(2));
    }

    /** A number from one to the bound. */
    int number(int bound) {
        return 1 + random.nextInt(bound);
    }

    String site() {
        return any(SITES);
    }

    private String any(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String deed() {
        return any(DEEDS).formatted(any(MATTERS), 2 + random.nextInt(97)) + "。";
    }

    /** An article of its own: nobody else's places, persons, sentences in this order. */
    CleanText article() {
        String place = county();
        String who = person();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(place + any(SECTORS) + "委员" + who
                + any(new String[] {
                    "最近常往" + site() + "跑。",
                    "把办公桌搬到了" + site() + "。",
                    "在" + site() + "开了一场院坝会。",
                    "连着几个周末守在" + site() + "。"
                })
                + deed());
        int count = 2 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            StringBuilder paragraph = new StringBuilder();
            int sentences = 1 + random.nextInt(3);
            for (int k = 0; k < sentences; k++) {
                paragraph.append(
                        random.nextInt(3) == 0
                                ? any(new String[] {site() + "的商户", "住在附近的", "退休教师", "村民", "个体户"}) + person() + "说，"
                                        + any(MATTERS) + "的事，" + any(CLOSINGS) + "。"
                                : deed());
            }
            paragraphs.add(paragraph.toString());
        }
        paragraphs.add(any(CLOSINGS) + "。");
        return new CleanText(place + "：" + any(MATTERS) + "有了新办法", String.join("\n", paragraphs));
    }

    /** A monthly report; the same place and month with other random numbers gives other figures in the same phrases. */
    CleanText monthlyReport(String place, int month, String author) {
        List<String> lines = new ArrayList<>(List.of(
                "%d月份，%s政协委员工作室紧扣年度工作要点，扎实开展各项履职活动，现将有关情况汇报如下。".formatted(month, place),
                "一、提案工作。本月共收到委员提案%d件，经审查立案%d件，已全部交有关单位办理，办复%d件，委员满意率达到%d%%。"
                        .formatted(number(90) + 10, number(60) + 5, number(50), 80 + number(19)),
                "二、社情民意。本月共编报社情民意信息%d篇，其中被省政协采用%d篇，被市政协采用%d篇，县领导批示%d件。"
                        .formatted(number(40) + 5, number(6), number(9), number(8)),
                "三、走访联系。组织委员走访群众%d户，召开院坝协商会%d场，化解矛盾纠纷%d起，捐款捐物%d万元。"
                        .formatted(number(400) + 20, number(15), number(30), number(60)),
                "四、自身建设。组织集中学习%d次，参加委员%d人次，开展视察监督%d次。".formatted(number(5), number(150) + 20, number(7)),
                "下一步，工作室将继续发挥桥梁纽带作用，把委员的责任扛在肩上，把群众的冷暖放在心上，努力推动各项工作再上新台阶。"));
        lines.add(4, "本月的重点是" + any(MATTERS) + "。" + deed());
        return new CleanText(place + "政协委员工作室" + month + "月份工作情况（" + author + "）", String.join("\n", lines));
    }

    Event event() {
        return new Event(
                county(),
                number(12),
                number(28),
                person(),
                any(MATTERS),
                site(),
                10 + random.nextInt(60),
                3 + random.nextInt(20),
                2 + random.nextInt(12));
    }

    /** The account of the conference's own newsroom. */
    CleanText officialAccount(Event event) {
        return new CleanText(
                "%s政协组织委员视察%s工作".formatted(event.place, event.matter),
                "%d月%d日，%s政协主席%s带领%d名政协委员，就%s工作开展专题视察。\n视察组一行先后来到%s等地，通过实地查看、听取汇报、询问交流等方式，详细了解工作推进情况。\n%s强调，%s连着千家万户，要把好事办好、实事办实。\n座谈会上，委员们提出意见建议%d条。县住建局负责人表示，将在%d个月内逐条整改到位。"
                        .formatted(
                                event.month,
                                event.day,
                                event.place,
                                event.leader,
                                event.members,
                                event.matter,
                                event.site,
                                event.leader,
                                event.matter,
                                event.found,
                                event.due));
    }

    /** What a reporter made of the same morning. */
    CleanText reportersAccount(Event event) {
        return new CleanText(
                "%s：委员来了，%s有盼头".formatted(event.place, event.matter),
                "一大早，%s就热闹起来。%d位政协委员在这里转了一上午，他们要看的是让居民头疼已久的%s。\n“账本拿出来，咱们一条一条对。”带队的%s县政协主席%s没有听汇报，径直走进人群。他说，%s连着千家万户，要把好事办好、实事办实。\n住在隔壁的%s告诉记者，这已是今年第二回有人上门问情况。当天（%d月%d日）下午，%d条意见摆上了会议桌，住建部门领下任务，期限是%d个月。"
                        .formatted(
                                event.site,
                                event.members,
                                event.matter,
                                event.place,
                                event.leader,
                                event.matter,
                                person(),
                                event.month,
                                event.day,
                                event.found,
                                event.due));
    }

    /** A notice: nearly all of it is law. */
    CleanText notice() {
        return new CleanText(
                "公告",
                "%s：本院受理原告%s诉被告%s民间借贷纠纷一案，现依法向你公告送达起诉状副本、应诉通知书、举证通知书、开庭传票及民事裁定书。自本公告发出之日起经过三十日即视为送达。提出答辩状和举证的期限分别为公告期满后的十五日和三十日内。定于举证期满后第%d日上午%d时（遇法定节假日顺延）在%s人民法院第%d审判庭公开开庭审理，逾期将依法缺席裁判。案号（2023）%d民初%d号。"
                        .formatted(
                                person(),
                                person(),
                                person(),
                                1 + number(8),
                                7 + number(4),
                                county(),
                                number(20),
                                1000 + number(8000),
                                100 + number(8000)));
    }

    /** A citizen's message of everyday wording. */
    CleanText message() {
        return message(county());
    }

    /** A citizen's message of everyday wording about an estate of the given place. */
    CleanText message(String street) {
        String estate = any(new String[] {"锦绣", "翡翠", "阳光", "江南", "金色", "东方", "盛世", "碧水"})
                + any(new String[] {"家园", "花城", "名邸", "华府", "新村", "雅苑"});
        String text =
                switch (random.nextInt(4)) {
                    case 0 ->
                        "尊敬的领导您好，我是%s%s的业主，我们小区%d栋的电梯经常坏，物业总说在等配件，请领导帮忙督促解决，谢谢！".formatted(street, estate, number(30));
                    case 1 ->
                        "请问%s%s什么时候能通天然气？周边小区都已经通了，我们这里%d户居民还在用煤气罐，望有关部门给予答复。"
                                .formatted(street, estate, number(900) + 60);
                    case 2 -> "%s%s旁边的工地夜里%d点还在施工，噪音太大，孩子没法休息，希望城管部门管一管，谢谢。".formatted(street, estate, 10 + number(2));
                    default -> "领导好，%s%s的开发商拖欠农民工工资%d万元，多次讨要没有结果，恳请劳动监察部门依法处理。".formatted(street, estate, number(90));
                };
        return new CleanText("反映" + estate + "的问题", text);
    }

    /** A paragraph that many texts quote word for word. */
    String policyParagraph() {
        List<String> phrases = new ArrayList<>(List.of(STANDARD));
        Collections.shuffle(phrases, random);
        return "会议指出，要" + String.join("，", phrases.subList(0, 3)) + "。";
    }

    /** A speech whose frame is standard phrases and whose matter is its own. */
    CleanText speech(String frame) {
        StringBuilder own = new StringBuilder();
        int deeds = 4 + random.nextInt(4);
        for (int i = 0; i < deeds; i++) {
            own.append(deed()).append(i % 2 == 0 ? "" : "\n");
        }
        String place = county();
        return new CleanText(
                "在" + place + "政协全会上的发言", "我代表" + any(SECTORS) + "委员发言。" + frame + "\n" + own + "以上发言，不妥之处请批评指正。");
    }

    /** A text so short that many people write it. */
    CleanText shortText() {
        return new CleanText(null, any(new String[] {"支持，希望早日解决。", "收到，谢谢领导的关心！", "县政协召开主席会议。", "同意楼上的意见，顶一下。"}));
    }
}
