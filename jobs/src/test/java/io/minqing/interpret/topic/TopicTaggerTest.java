package io.minqing.interpret.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.minqing.record.Evidence;
import io.minqing.record.TopicMention;
import io.minqing.text.segment.Segmenter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicTaggerTest {
    private static final TopicTagger TAGGER = TopicTagger.shared();

    private static List<TopicMention> tag(String title, String body) {
        return TAGGER.tag(title, Segmenter.shared().segment(body));
    }

    private static List<String> topics(String title, String body) {
        return tag(title, body).stream().map(TopicMention::topic).toList();
    }

    private static String best(String title, String body) {
        return topics(title, body).get(0);
    }

    @Test
    void findsWhatAnArticleDiscussesAndNothingElse() {
        List<String> topics = topics(
                "山乡茶香引客来", "县政协把茶产业作为协商议事的重点，委员们走进茶园，与茶农算种植账、看加工线。\n" + "座谈会上，大家围绕品牌、加工和销路各抒己见，形成专题协商报告送县委、县政府。");

        assertThat(topics).startsWith("tea_industry").contains("consultation");
        assertThat(topics).doesNotContain("party_building", "tourism", "finance_tax", "transport", "housing");
    }

    @Test
    void aPassingWordIsNoTopic() {
        String filler = "会议听取了半年工作情况通报，肯定了成绩，也指出了不足，要求各专委会对照年初安排逐项推进。".repeat(12);

        assertThat(topics("县政协召开常委会", filler + "会后大家在体验中还聊到了比赛和老人。")).doesNotContain("sports", "elderly_care");
    }

    @Test
    void aFigureOfSpeechIsNoTopic() {
        assertThat(topics("监督员给窗口“体检”", "监督员走进政务大厅，给办事窗口“体检”，逐项记下问题。")).doesNotContain("health");
        assertThat(topics("免费体检进村", "医生下乡，为村民体检。")).contains("health");
        assertThat(topics(null, "县政协推动视察成果转化，各民主党派人士参加。")).doesNotContain("science_innovation", "ethnic_unity");
    }

    @Test
    void aSecondStartOfAParkOrADraftIsNoTopicByItsName() {
        assertThat(topics(null, "市政协看产业园怎样二次创业，看生产线和标准厂房，议产业链怎样延长、产业集群怎样做大。"))
                .contains("industry")
                .doesNotContain("employment");
        assertThat(topics(null, "现将养老服务方案（征求意见稿）公布，养老院和护理站的补贴写在第三条。"))
                .contains("elderly_care")
                .doesNotContain("public_opinion");
    }

    @Test
    void whatASpeakerOnlyCallsForIsHalfAMention() {
        String visit = "县政协组织委员看通村公路，一路走一路问，记下哪段路面破了、哪座桥窄了、哪个弯道看不清来车，村民们围上来补充，"
                + "委员们把这些写进了调研报告，报告分三个部分，先说现状，再说原因，最后列出十二条路的先后次序和所需的钱。\n";

        assertThat(topics("委员看村路", visit + "主席强调，路要修好，还要抓好安全生产。")).containsExactly("transport");
        assertThat(topics("委员看村路", visit + "工地上，委员们细看安全生产。")).containsExactlyInAnyOrder("transport", "public_safety");
        assertThat(topics("委员看村路", visit + "主席强调，路要修好。\n工地上，委员们细看安全生产。"))
                .as("the speech ends with its paragraph")
                .contains("public_safety");
        assertThat(topics("委员看村路", visit + "主席强调，安全生产不能放松，一有事故隐患就要停工整改。"))
                .as("what is spoken of at length is spoken of")
                .contains("public_safety");
        assertThat(topics("委员看村路", visit + "主席强调，路要修好。" + "大家又看了一段路，量了宽度，问了造价，".repeat(12) + "也细看了安全生产。"))
                .as("a speech comes to an end")
                .contains("public_safety");
    }

    @Test
    void weakTermsAloneListNothing() {
        assertThat(topics(null, "小区群众和居民都盼着方便。")).isEmpty();
    }

    @Test
    void theTitleDecidesWhatIsBest() {
        assertThat(best("幼儿园学位紧张怎么办", "我们小区业主很多，开发商当初承诺有配套，楼盘交房两年了还没有消息。")).isEqualTo("education");
        assertThat(best("物业乱涨停车费", "业主多次反映没有结果，附近的学校和公交站也跟着堵。")).isEqualTo("housing");
    }

    @Test
    void committeesOfficesAndTheirHeadsAreNoTopics() {
        assertThat(topics("委员看老旧小区", "市政协港澳台侨委主任、街道党工委书记和文化文史和学习委副主任一起看老旧小区的外墙。"))
                .contains("housing")
                .doesNotContain("overseas_chinese", "party_building", "culture");
        assertThat(topics("委员看村路", "市政协农业和农村委、社会法制委、提案委员会副主任察看通村公路。"))
                .contains("transport")
                .doesNotContain("agriculture", "legal_mediation", "proposals");
    }

    @Test
    void mattersAreKnownByPlainWords() {
        assertThat(best("等了四年的桥", "桥墩立了两年,村民过河还得绕行四十分钟。")).isEqualTo("transport");
        assertThat(best("理发店关门了", "三百人手里的储值卡成了废卡,老板早已跑路。")).isEqualTo("consumer_rights");
        assertThat(best("楼道里的电瓶", "电瓶推进楼道整夜充电,委员推着装了充电柜。")).isEqualTo("public_safety");
        assertThat(best("看黎锦", "委员走访黎锦工坊,绣娘说年轻人学的少。")).isEqualTo("culture");
    }

    @Test
    void theLongestTermAtAPlaceWins() {
        List<TopicMention> mentions = tag(null, "委员建议发展社区养老。");

        assertThat(mentions).extracting(TopicMention::topic).containsExactly("elderly_care");
        assertThat(mentions.get(0).evidence()).extracting(Evidence::text).containsExactly("社区养老");
    }

    @Test
    void phrasesInWhichAWordMeansSomethingElseAreRuledOut() {
        assertThat(topics(null, "应聘者要求高中以上文化程度。")).doesNotContain("culture");
        assertThat(topics(null, "队伍教育整顿开展以来效果明显。")).doesNotContain("education").contains("discipline");
        assertThat(topics(null, "认真履行政治协商、民主监督、参政议政职能。")).doesNotContain("consultation", "democratic_supervision");
        assertThat(topics(null, "书香门第小区的楼道灯坏了。")).doesNotContain("culture");
    }

    @Test
    void whoeverWritesForTheConferenceIsNoTopic() {
        assertThat(topics("政协委员看山乡", "政协委员张某说，今年雨水好，政协委员们也来帮忙采茶，委员个个满头汗，茶园里的新芽一垄接一垄。"))
                .doesNotContain("workroom_network", "member_management", "proposals")
                .startsWith("tea_industry");
    }

    @Test
    void aNameOfTheWholeMatterHidesTheMattersInsideIt() {
        assertThat(best("关于推行环境污染责任险的建议", "保险公司和企业都在观望，保费高、理赔慢。")).isEqualTo("finance_tax");
        assertThat(topics(null, "白茶也有了“身份证”，一罐一码。")).doesNotContain("public_safety");
        assertThat(topics("龙井市的老人合唱团", "龙井市的老人们每周二唱歌跳舞。")).doesNotContain("tea_industry");
    }

    @Test
    void saysWhatPeopleDoWhereOfficialsHaveAName() {
        assertThat(topics(null, "村民和货车司机在晒场上谈了半天，最后举手通过：上午让菜车先走，下午大车再进。")).contains("consultation");
        assertThat(topics(null, "委员们拿着清单不打招呼去查，坏一处记一处，城管局照着销号。")).contains("democratic_supervision");
        assertThat(topics(null, "下游的菜农争水吵到半夜，委员给两边算了一笔水账。")).contains("water_environment");
    }

    @Test
    void realDiscussionOfConsultationAndSupervisionIsFound() {
        assertThat(topics(null, "认真履行政治协商、民主监督、参政议政职能。全年开展专题协商6次，组织民主监督小组进驻8个部门。"))
                .contains("consultation", "democratic_supervision");
    }

    @Test
    void noTermCutsThroughAWord() {
        assertThat(topics(null, "这种人才华横溢。")).doesNotContain("employment");
    }

    @Test
    void latinTermsAreFoundInAnyCase() {
        assertThat(topics(null, "楼下新开了一家ktv。"))
                .isEqualTo(topics(null, "楼下新开了一家KTV。"))
                .contains("culture");
    }

    @Test
    void evidenceIsExactAndAtMostEight() {
        String body = "县里十年造林。" + "污水处理厂、黑臭水体、河长制、饮用水源、水污染、垃圾焚烧、扬尘、废气、油烟、噪音，一样一样治。".repeat(3);

        TopicMention water = tag(null, body).get(0);

        assertThat(water.topic()).isEqualTo("water_environment");
        assertThat(water.evidence()).hasSize(8).allSatisfy(e -> assertThat(body.substring(e.start(), e.end()))
                .isEqualTo(e.text()));
        assertThat(water.evidence()).extracting(Evidence::text).doesNotHaveDuplicates();
    }

    @Test
    void aTopicOfTheTitleAloneHasNoEvidenceInTheBody() {
        assertThat(tag("关于增设公交线路的建议", "请有关单位尽快答复，谢谢。"))
                .filteredOn(m -> m.topic().equals("transport"))
                .singleElement()
                .satisfies(m -> assertThat(m.evidence()).isEmpty());
    }

    @Test
    void repeatingAWordIsWorthLessThanSayingMore() {
        String once = "老旧小区改造进展顺利。";
        double repeated = tag(null, once + "老旧小区改造。老旧小区改造。老旧小区改造。").get(0).score();
        double varied = tag(null, once + "加装电梯、物业服务、住房公积金都有人问。").get(0).score();

        assertThat(varied).isGreaterThan(repeated);
    }

    @Test
    void scoresLieBetweenHalfAndOneAndFall() {
        List<TopicMention> mentions = tag("协商议事到门口", "议事厅里谈物业管理，谈消防通道，谈停车难；业委会与物业公司签了字，委员当场化解矛盾纠纷。");

        assertThat(mentions).hasSizeGreaterThan(2).allSatisfy(m -> assertThat(m.score())
                .isBetween(0.5, 1.0));
        assertThat(mentions).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    }

    @Test
    void citizensMessagesFallIntoTheOfficialGroups() {
        assertThat(group("工地拖欠农民工工资", "我们十几个人干了半年，包工头说没钱，劳动监察去了两次也没有下文。")).isEqualTo("劳动和社会保障");
        assertThat(group("烧烤店油烟直排", "每天晚上油烟往楼上灌，窗户都不敢开，噪音到凌晨两点。")).isEqualTo("环境保护");
        assertThat(group("二胎准生证怎么办理", "我和爱人户口不在一处，请问要带什么材料？")).isEqualTo("卫生计生");
        assertThat(group("驾校收了学费不安排考试", "报名一年了，科目二一直约不上，要求退钱也不理。")).isEqualTo("交通运输");
        assertThat(group("楼盘停工两年成了烂尾", "首付和贷款一直在还，开发商躲着不见人。")).isEqualTo("城乡建设");
        assertThat(group("学校周末强制补课还收费", "初三学生每个周六都要交钱上课，家长敢怒不敢言。")).isEqualTo("教育文体");
        assertThat(group("健身卡不给退款", "商家关门前还在办卡，消费者投诉没有人受理。")).isEqualTo("商贸旅游");
    }

    private static String group(String title, String body) {
        return TopicVocabulary.shared().topic(best(title, body)).orElseThrow().group();
    }

    @Test
    void aPlaceThatOnlySaysWhereIsNotTheMatter() {
        assertThat(best("医院门口的路灯坏了一个月", "晚上走过去黑漆漆的，请派人修一下。")).isEqualTo("urban_management");
        assertThat(best("医院收费看不懂", "住院三天，药品和检查一共交了九千多，医生说不清楚。")).isEqualTo("health");
    }

    @Test
    void headingsWeighMoreThanRunningText() {
        String prose = "委员们还谈到养老，谈到体育。";

        assertThat(tag(null, "养老怎么办\n" + prose).get(0).score())
                .isGreaterThan(tag(null, "养老怎么办，" + prose).get(0).score());
    }

    @Test
    void aShortTextKeepsItsBestTopic() {
        String chat = "您好，我想请教一下，这件事情我问过好几个人，说法都不一样，有的说可以，有的说不可以，" + "我也不知道该听谁的，所以写在这里，希望能有人给一个明确的说法，麻烦您抽空看一看。";

        assertThat(topics(null, chat + chat + "我问的是出租车。")).containsExactly("transport");
        assertThat(topics(null, chat.repeat(8) + "我问的是出租车。")).isEmpty();
    }

    @Test
    void generalArticlesOfConsultativeConferencesAreNotAboutEverything() {
        String report = "县政协主席会议召开。会议强调，要提高政治站位，围绕中心、服务大局，发挥优势，凝心聚力，" + "认真履行政治协商、民主监督、参政议政职能，为全县经济社会高质量发展贡献智慧和力量。";

        assertThat(topics("县政协召开主席会议", report))
                .doesNotContain("party_building", "consultation", "democratic_supervision", "industry", "education");
    }

    @Test
    void oneMediumTermListsNothingBesideOtherTopics() {
        String visit = "委员们走进茶园，与茶农算种植账，看炒茶，问春茶的销路，品新茶。";

        assertThat(topics(null, visit + "座谈会上，大家征求意见。"))
                .contains("tea_industry")
                .doesNotContain("public_opinion");
        assertThat(topics(null, "村口贴了红纸，征求意见三天。")).contains("public_opinion");
    }

    @Test
    void everydayWordsSupportATopicAndListNone() {
        String visit = "委员们走进茶园，与茶农算种植账，看炒茶，问春茶的销路，品新茶。";

        assertThat(topics(null, visit + "镇上的干部、村委会的人和几位网友都来了，说这里交通不便。"))
                .contains("tea_industry")
                .doesNotContain("discipline", "community_governance", "digital_platform", "transport");
        assertThat(topics(null, visit + "督办的同志坐在茶馆里，带来一张问题清单。"))
                .contains("tea_industry")
                .doesNotContain("democratic_supervision");
    }

    @Test
    void theNameOfACommitteeOrOfAVillageIsNoTopic() {
        String visit = "委员们走进茶园，与茶农算种植账，看炒茶，问春茶的销路，品新茶。";

        assertThat(topics(null, visit + "区政协委员联络工作委主任一同前往。")).doesNotContain("member_management");
        assertThat(topics(null, visit + "路过汪大村小麦示范田。")).doesNotContain("education");
    }

    @Test
    void wordsOfCareOfWorksAndOfCompaniesTroublesAreKnown() {
        assertThat(topics(null, "面对高龄化，全县已有二百处照顾关怀据点。")).contains("elderly_care");
        assertThat(topics(null, "委员分两组看了县里的重点工程，数了塔吊。")).contains("industry");
        assertThat(topics(null, "委员走了四十家厂，开出企业问诊单一百张。")).contains("business_environment");
    }

    @Test
    void theSectorOfAMemberIsNoTopic() {
        assertThat(topics(null, "农业界别组委员看水厂，问自来水的水质，查饮用水水源地。"))
                .contains("water_environment")
                .doesNotContain("agriculture");
        assertThat(topics(null, "委员建议发展现代农业，农业要有农机，农民要学农技。")).contains("agriculture");
    }

    @Test
    void aPeopleInTheNameOfACountyIsNoTopic() {
        assertThat(topics(null, "长阳土家族自治县政协看茶园，茶农说春茶好卖。")).doesNotContain("ethnic_unity");
        assertThat(topics(null, "土家族摆手舞进校园，民族团结一家亲，土家族老人教孩子跳舞。")).contains("ethnic_unity");
    }

    @Test
    void timeGrowsWithTheTextOnly() {
        String line = "物业管理谈了又谈".repeat(12_000);
        var body = Segmenter.shared().segment(line);

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(5), () -> TAGGER.tag(null, body)))
                .extracting(TopicMention::topic)
                .containsExactly("housing");
    }

    @Test
    void oddInputIsHarmless() {
        assertThat(topics(null, "")).isEmpty();
        assertThat(topics("", "\n\n")).isEmpty();
        assertThat(topics("\uD83D", "\uDE00山\uD83D")).isEmpty();
    }
}
