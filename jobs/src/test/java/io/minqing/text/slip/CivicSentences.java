package io.minqing.text.slip;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes up sentences as consultative conferences write them; the same seed gives the same text. */
final class CivicSentences {
    private static final String[] PLACES = {
        "海口市", "临海市", "定海区", "宁海县", "枣强县", "滦南县", "青田县", "吉水县", "镇海区", "北海市", "城关镇", "柳林街道", "东校场社区", "河口村"
    };
    private static final String[] BODIES = {
        "政协", "政协委员", "各专门委员会", "民主党派", "工商联", "政协机关", "委员工作室", "提案委员会", "界别活动组", "政协常委会", "驻村工作队", "社区居委会"
    };
    private static final String[] DEEDS = {
        "围绕学校周边停车难深入调研",
        "到高校和科研院所走访",
        "就医保、社保经办服务开展视察",
        "组织委员协商议事",
        "看望困难群众",
        "为养老机构捐赠物资",
        "对老旧小区改造开展民主监督",
        "召开专题协商会",
        "听取企业关于用工的意见",
        "参与河道保洁",
        "走访种植大户",
        "督办环保类重点提案",
        "征求对城市管理的看法",
        "帮助居民化解物业纠纷",
        "推动规模养殖场治污",
        "到职业院校考察专业建设",
        "把提案办理同考核结合起来",
        "建议扩大公办幼儿园规模",
        "宣传禁毒和反诈知识"
    };
    private static final String[] ASIDES = {
        "会上", "今年以来", "换届以来", "日前", "随后", "据介绍", "截至六月底", "座谈中", "同时", "下一步", "可以看到", "考虑到群众的实际需要"
    };
    private static final String[] RESULTS = {
        "取得明显成效",
        "受到群众好评",
        "收集意见建议数十条",
        "解决了一批急难愁盼问题",
        "形成调研报告",
        "得到市委、市政府的重视",
        "为科学决策提供了参考",
        "让群众看到了变化",
        "有力保障了学校、医院的用水",
        "减轻了农户的负担",
        "带动了就业",
        "规范了市场秩序",
        "使停车更方便"
    };
    private static final String[] QUESTIONS = {
        "怎么办？", "路灯为什么不亮？？", "谁来管！", "能不能修一修？！", "真的吗?", "好不好呢??", "电梯坏了怎么办???", "😀谢谢！"
    };
    private static final String[] RARE = {
        "子曰：学而时习之，不亦说乎？", "仉、亓、逄、郤、缑等姓氏", "“关关雎鸠，在河之洲。”", "饕餮纹铜簋与觥觚", "囹圄、耄耋、龃龉皆入题", "路旁有臭椿、栾树、楝树", "蓼茸蒿笋试春盘，人间有味是清欢。"
    };

    private final Random random;

    CivicSentences(long seed) {
        random = new Random(seed);
    }

    /** One or two clauses that end in a full stop. */
    String sentence() {
        StringBuilder text = new StringBuilder();
        int clauses = 1 + random.nextInt(2);
        for (int i = 0; i < clauses; i++) {
            text.append(i == 0 && random.nextInt(3) == 0 ? one(ASIDES) + "，" : "");
            text.append(random.nextBoolean() ? one(PLACES) : "")
                    .append(one(BODIES))
                    .append(one(DEEDS));
            text.append(random.nextInt(3) == 0 ? "，" + one(RESULTS) : "");
            text.append(i + 1 < clauses ? random.nextInt(4) == 0 ? "；" : "，" : "。");
        }
        return text.toString();
    }

    /** A page of sentences, one a line. */
    List<String> page(int lines) {
        List<String> page = new ArrayList<>(lines);
        for (int i = 0; i < lines; i++) {
            page.add(sentence());
        }
        return page;
    }

    /** A sound page with question marks, emoji and rare characters in it. */
    String soundPage(int lines) {
        StringBuilder text = new StringBuilder();
        for (String line : page(lines)) {
            text.append(line).append(random.nextInt(3) == 0 ? one(QUESTIONS) : "");
            text.append(random.nextInt(4) == 0 ? one(RARE) : "").append('\n');
        }
        return text.toString();
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }
}
