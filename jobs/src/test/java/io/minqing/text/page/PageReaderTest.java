package io.minqing.text.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.minqing.record.ArticleKind;
import io.minqing.record.DropReason;
import io.minqing.record.DroppedLine;
import io.minqing.record.Issue;
import io.minqing.record.RawArticle;
import io.minqing.record.Repair;
import io.minqing.record.RepairKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class PageReaderTest {
    private static final String LEAD = "本报讯 连日来,柳溪县政协组织驻乡镇委员走进田间地头,围绕灌溉水渠修缮开展专题视察,当面听取种粮大户的意见。";
    private static final String MIDDLE = "视察组一行先后查看了青石渠、双河渠等4处渠段,详细了解淤塞原因和清淤进度,并与村干部算清了工程账。";
    private static final String LAST = "县政协负责人表示,将把视察意见整理成提案转交水利部门办理,年内推动修复渠道12公里。";

    static CleanDocument readText(String text) {
        return read(text, false);
    }

    static CleanDocument readHtml(String html) {
        return read(html, true);
    }

    private static CleanDocument read(String content, boolean html) {
        return PageReader.shared()
                .read(new RawArticle(
                        "page",
                        1,
                        null,
                        ArticleKind.ARTICLE,
                        null,
                        null,
                        content,
                        html,
                        null,
                        null,
                        null,
                        false,
                        Map.of()));
    }

    private static String paragraphs(String... paragraphs) {
        return String.join("\n", paragraphs);
    }

    @Test
    void readsAGovernmentPageWithItsWidgets() {
        CleanDocument page = readText("""
                柳溪县人民政府门户网站
                首页 政务公开 政务服务 互动交流 走进柳溪 专题专栏 数据开放 无障碍浏览
                您当前的位置：首页 > 政务要闻
                柳溪县政协视察灌溉水渠修缮工作
                发布日期：2023-04-18 09:15   来源：柳溪县政协办公室   浏览次数：326   字体：【大 中 小】

                　　%s
                　　%s
                　　%s

                【打印本页】 【关闭窗口】
                主办：柳溪县人民政府办公室  技术支持：某某科技
                网站标识码：1234567890  桂ICP备12345678号
                """.formatted(LEAD, MIDDLE, LAST));
        assertThat(page.title()).isEqualTo("柳溪县政协视察灌溉水渠修缮工作");
        assertThat(page.publishedOn()).isEqualTo(LocalDate.of(2023, 4, 18));
        assertThat(page.source()).isEqualTo("柳溪县政协办公室");
        assertThat(page.body()).isEqualTo(paragraphs(LEAD, MIDDLE, LAST));
        assertThat(page.issues()).isEmpty();
    }

    @Test
    void readsACountyNewsPageWithBreadcrumbsEditorAndNeighbours() {
        CleanDocument page = readText("""
                首页 > 政协要闻 > 正文
                小小议事亭 议出新渠水
                ——柳溪县政协“院坝协商”见闻
                2024年3月5日 16:40 来源：柳溪新闻网 作者：韦国强 李小妹 编辑：黄某某

                %s
                  一、把桌子搬到渠边
                %s
                  二、把意见落到图上
                %s
                责任编辑：黄某某
                上一篇：全县春耕备耕现场会召开
                下一篇：柳溪县开展消防演练
                相关阅读
                青石镇举行龙舟赛
                双河乡葡萄丰收
                """.formatted(LEAD, MIDDLE, LAST));
        assertThat(page.title()).isEqualTo("小小议事亭 议出新渠水——柳溪县政协“院坝协商”见闻");
        assertThat(page.publishedOn()).isEqualTo(LocalDate.of(2024, 3, 5));
        assertThat(page.source()).isEqualTo("柳溪新闻网");
        assertThat(page.authors()).containsExactly("韦国强", "李小妹");
        assertThat(page.body()).isEqualTo(paragraphs(LEAD, "一、把桌子搬到渠边", MIDDLE, "二、把意见落到图上", LAST));
    }

    @Test
    void readsAPostCopiedFromWeChat() {
        CleanDocument page = readText("""
                柳溪政协视察灌溉水渠

                原创 柳溪政协 柳溪政协 2023-11-02 18:30 发表于广西

                点击上方蓝字关注我们

                %s

                ▲委员在青石渠查看淤塞情况

                %s

                %s

                来源丨柳溪县政协办公室
                编辑丨小周
                审核丨老吴
                预览时标签不可点
                收录于合集 #委员风采 12个
                阅读原文
                """.formatted(LEAD, MIDDLE, LAST));
        assertThat(page.title()).isEqualTo("柳溪政协视察灌溉水渠");
        assertThat(page.publishedOn()).isEqualTo(LocalDate.of(2023, 11, 2));
        assertThat(page.source()).isEqualTo("柳溪县政协办公室");
        assertThat(page.body()).isEqualTo(paragraphs(LEAD, MIDDLE, LAST));
        assertThat(page.dropped()).extracting(DroppedLine::reason).contains(DropReason.CAPTION, DropReason.WIDGET);
    }

    @Test
    void readsAnElectronicNewspaper() {
        CleanDocument page = readText("""
                柳江日报 2022年06月17日 星期五
                第03版：县域新闻
                上一版 下一版
                上一篇 下一篇

                把协商桌搬到水渠边
                本报记者 覃志明 通讯员 梁丽

                %s
                %s
                %s
                """.formatted(LEAD, MIDDLE, LAST));
        assertThat(page.title()).isEqualTo("把协商桌搬到水渠边");
        assertThat(page.publishedOn()).isEqualTo(LocalDate.of(2022, 6, 17));
        assertThat(page.source()).isEqualTo("柳江日报");
        assertThat(page.authors()).containsExactly("覃志明", "梁丽");
        assertThat(page.body()).isEqualTo(paragraphs(LEAD, MIDDLE, LAST));
    }

    @Test
    void keepsTheFirstPostOfAThreadAndDropsTheReplies() {
        CleanDocument page = readText("""
                柳溪论坛»论坛›时事›县政协视察灌溉水渠
                返回列表
                查看: 1203|回复: 5
                县政协视察灌溉水渠 [复制链接]
                水边人家
                电梯直达
                楼主
                发表于 2021-5-9 08:12:33 | 只看该作者 |倒序浏览 |阅读模式
                %s
                %s
                %s
                回复
                使用道具 举报
                稻花香
                沙发
                发表于 2021-5-10 21:00:05 | 只看该作者
                我们村的渠也堵了好几年了,盼望县里早点来人看一看,拨点钱修一修,不然今年又种不成晚稻了。
                回复 支持 反对
                使用道具 举报
                您需要登录后才可以回帖 登录 | 立即注册
                本版积分规则
                Powered by Discuz! X3.4
                """.formatted(LEAD, MIDDLE, LAST));
        assertThat(page.title()).startsWith("县政协视察灌溉水渠").doesNotContain("复制");
        assertThat(page.publishedOn()).isEqualTo(LocalDate.of(2021, 5, 9));
        assertThat(page.source()).isNull();
        assertThat(page.body()).isEqualTo(paragraphs(LEAD, MIDDLE, LAST));
    }

    @Test
    void simplifiesAPageFromHongKong() {
        CleanDocument page = readText("""
                政協委員視察灌溉水渠
                2020年10月8日

                連日來，柳溪縣政協組織駐鄉鎮委員走進田間，圍繞灌溉水渠修繕開展專題視察，當面聽取種糧大戶的意見。
                視察組查看了4處渠段，詳細了解淤塞原因，並與村幹部算清了工程賬。
                """);
        assertThat(page.title()).isEqualTo("政协委员视察灌溉水渠");
        assertThat(page.publishedOn()).isEqualTo(LocalDate.of(2020, 10, 8));
        assertThat(page.body()).startsWith("连日来，柳溪县政协组织驻乡镇委员").contains("\n视察组查看了4处渠段");
    }

    @Test
    void keepsACharacterWhoseSimplifiedFormNobodyWrites() {
        assertThat(readText("委員訪問劏房住戶\n連日來，委員走訪了區內的劏房住戶，了解他們的生活，並向政府提出了改善居住環境的意見。")
                        .body())
                .contains("劏房住户");
    }

    @Test
    void dropsTheCentredLineUnderAPicture() {
        CleanDocument page = readHtml("""
                <html><body><h1>柳溪县政协视察灌溉水渠</h1><p>2023-04-18　来源：柳溪日报</p>
                <p>%s</p><p align="center"><img src="a.jpg"></p><p align="center">青石村的水渠旁，村民正在清理淤泥。</p>
                <p>%s</p><p align="center">渠水进田，人人有责。</p><p>%s</p></body></html>
                """.formatted(LEAD, MIDDLE, LAST));
        assertThat(page.body()).isEqualTo(paragraphs(LEAD, MIDDLE, "渠水进田，人人有责。", LAST));
    }

    @Test
    void readsTheTitleOfAProposalBehindItsLabel() {
        CleanDocument page =
                readText("柳溪县政协十届二次会议提案\n提案号：0412\n案　　名：关于修缮灌溉水渠的建议\n" + LEAD + "\n" + MIDDLE + "\n" + LAST);
        assertThat(page.title()).isEqualTo("关于修缮灌溉水渠的建议");
    }

    @Test
    void readsHtmlAndLeavesItsNavigationSidebarAndFooterOut() {
        CleanDocument page = readHtml("""
                <html><head><title>柳溪县政协视察灌溉水渠_柳溪新闻网</title>
                <meta property="og:site_name" content="柳溪新闻网"><style>p{color:red}</style></head><body>
                <nav><ul><li><a href="/">首页</a></li><li><a href="/zx">政协</a></li></ul></nav>
                <div class="breadcrumb"><a href="/">首页</a> &gt; <a href="/zx">政协</a> &gt; 正文</div>
                <div id="main"><h1>柳溪县政协视察灌溉水渠</h1>
                <div class="info"><span>发布时间：2023-04-18</span><span>来源：柳溪日报</span></div>
                <div class="content"><p>　　%s</p><p>%s</p>
                <figure><img src="a.jpg"><figcaption>委员们在渠边</figcaption></figure>
                <p>%s</p></div></div>
                <aside><h3>今日要闻</h3><p><a href="1">全县春耕备耕现场会在青石镇召开，各乡镇负责人参加并作表态发言。</a></p></aside>
                <script>var a = "柳溪县";</script>
                <footer>柳溪新闻网 版权所有</footer></body></html>
                """.formatted(LEAD, MIDDLE, LAST));
        assertThat(page.title()).isEqualTo("柳溪县政协视察灌溉水渠");
        assertThat(page.publishedOn()).isEqualTo(LocalDate.of(2023, 4, 18));
        assertThat(page.source()).isEqualTo("柳溪日报");
        assertThat(page.body()).isEqualTo(paragraphs(LEAD, MIDDLE, LAST));
    }

    @Test
    void dropsAListOfRelatedNewsInTheMiddleOfTheText() {
        CleanDocument page = readText("""
                柳溪县政协视察灌溉水渠
                来源：柳溪日报 2023-04-18
                %s
                相关新闻
                青石镇举行龙舟赛吸引万人观看
                双河乡葡萄丰收果农喜上眉梢

                %s
                %s
                """.formatted(LEAD, MIDDLE, LAST));
        assertThat(page.body()).isEqualTo(paragraphs(LEAD, MIDDLE, LAST));
        assertThat(page.dropped())
                .filteredOn(line -> line.reason() == DropReason.RELATED)
                .hasSize(3);
    }

    @Test
    void dropsCaptionsHoweverTheyAreWritten() {
        CleanDocument page = readText("""
                柳溪县政协视察灌溉水渠
                %s
                图为视察组在青石渠现场。 梁丽 摄
                %s
                4月18日，委员在双河渠边交流（覃志明 摄）
                %s
                """.formatted(LEAD, MIDDLE, LAST));
        assertThat(page.body()).isEqualTo(paragraphs(LEAD, MIDDLE, LAST));
        assertThat(page.dropped())
                .filteredOn(line -> line.reason() == DropReason.CAPTION)
                .hasSize(2);
    }

    @Test
    void dropsAnAbstractThatRepeatsTheLeadMarkedOrNot() {
        CleanDocument page = readText("""
                柳溪县政协视察灌溉水渠
                2023-04-18 来源：柳溪日报
                %s...
                %s
                %s
                """.formatted(LEAD.substring(0, 40), LEAD, LAST));
        assertThat(page.body()).isEqualTo(paragraphs(LEAD, LAST));
        assertThat(page.dropped()).extracting(DroppedLine::reason).contains(DropReason.ABSTRACT);
    }

    @Test
    void hasNoTitleWhenThePageHasNone() {
        CleanDocument page = readText(LEAD + "\n" + LAST);
        assertThat(page.title()).isNull();
        assertThat(page.body()).isEqualTo(paragraphs(LEAD, LAST));
        assertThat(page.issues()).contains(Issue.TITLE_UNKNOWN, Issue.DATE_UNKNOWN, Issue.SOURCE_UNKNOWN);
    }

    @Test
    void hasNoBodyWhenThePageIsOnlyFurniture() {
        CleanDocument page = readText("""
                网站首页 | 新闻中心 | 政协要闻 | 委员风采 | 提案工作 | 文史资料 | 通知公告 | 联系我们
                - 全县春耕备耕现场会召开
                - 青石镇举行龙舟赛
                版权所有：柳溪县政协 桂ICP备12345678号
                """);
        assertThat(page.body()).isEmpty();
        assertThat(page.issues()).contains(Issue.BODY_EMPTY);
    }

    @Test
    void takesASingleSentenceForTheBodyAndNothingForNothing() {
        assertThat(readText("柳溪县政协召开主席会议。").body()).isEqualTo("柳溪县政协召开主席会议。");
        assertThat(readText("柳溪县政协视察灌溉水渠\n柳溪见闻 2024-05-08 10:20").issues()).contains(Issue.BODY_EMPTY);
        assertThat(readText("").issues()).contains(Issue.BODY_EMPTY);
        assertThat(readText("\ud800\u0000\n\udc00").body()).isNotNull();
    }

    @Test
    void keepsAnArticleThatIsAboutCopyright() {
        String first = "委员们指出,网络平台转载剪纸作品时往往不署名,有的未经授权就印成商品出售,作者的版权和稿酬都得不到保障,侵权屡禁不止。";
        String last = "委员建议建立版权登记站点,对未经授权转载、摘编作品的,依法追究责任,让侵权者付出代价。";
        CleanDocument page = readText("委员建言保护剪纸版权\n来源：柳江日报\n" + first + "\n" + MIDDLE + "\n" + last
                + "\n声明：凡本网注明来源的文字，版权均属本网所有，未经本网授权不得转载、摘编，违者将追究法律责任。");
        assertThat(page.body()).isEqualTo(paragraphs(first, MIDDLE, last));
        assertThat(page.dropped()).extracting(DroppedLine::reason).contains(DropReason.COPYRIGHT);
    }

    @Test
    void keepsTimeAndPlaceOfANoticeInTheText() {
        CleanDocument page =
                readText("委员接待日安排\n来源：柳溪县政协 时间：2023-04-18 点击：99\n" + LEAD + "\n时间：2023年5月6日上午9时\n地点：青石镇委员工作室\n" + LAST);
        assertThat(page.publishedOn()).isEqualTo(LocalDate.of(2023, 4, 18));
        assertThat(page.body()).isEqualTo(paragraphs(LEAD, "时间：2023年5月6日上午9时", "地点：青石镇委员工作室", LAST));
    }

    @Test
    void looksBehindTheSloganOfTheSite() {
        CleanDocument page = readText("热烈祝贺柳溪县政协十届三次会议胜利召开！\n柳溪县政协视察灌溉水渠\n来源：柳江日报 2023-04-18\n柳溪县政协视察灌溉水渠\n"
                + "水来了！\n▲清淤后的青石渠\n" + LEAD + "\n" + MIDDLE + "\n" + LAST);
        assertThat(page.title()).isEqualTo("柳溪县政协视察灌溉水渠");
        assertThat(page.body()).isEqualTo(paragraphs("水来了！", LEAD, MIDDLE, LAST));
    }

    @Test
    void takesNoDateFromTheClockTheCopyrightOrAList() {
        CleanDocument page = readText("""
                今天是：2024年5月1日 星期三
                2024年5月1日 星期三
                - 县政协理论学习中心组2024年第9次学习会召开 2024-04-30
                柳溪县政协视察灌溉水渠
                %s
                %s
                ©2024 柳溪网
                """.formatted(LEAD, LAST));
        assertThat(page.publishedOn()).isNull();
        assertThat(page.issues()).contains(Issue.DATE_UNKNOWN);
    }

    @Test
    void dropsSpamAroundThePageAndBehindTheHeadline() {
        CleanDocument page = readText("""
                澳门新葡京官网_最新网址【官方网站入口】
                柳溪县政协视察灌溉水渠-澳门新葡京
                时间：2023-04-18 08:20:57|来源：新葡京娱乐
                %s
                %s
                亚洲精品无码久久,欧美日韩一区二区三区在线观看
                感谢您访问我们的网站，您可能还对以下资源感兴趣：
                主站蜘蛛池模板: 象州县| 金秀| 忻城县| 合山市| 融水|
                """.formatted(LEAD, LAST));
        assertThat(page.title()).isEqualTo("柳溪县政协视察灌溉水渠");
        assertThat(page.publishedOn()).isEqualTo(LocalDate.of(2023, 4, 18));
        assertThat(page.source()).isNull();
        assertThat(page.body()).isEqualTo(paragraphs(LEAD, LAST));
        assertThat(page.dropped()).extracting(DroppedLine::reason).contains(DropReason.SPAM, DropReason.SPIDER_POOL);
    }

    @Test
    void dropsCommentsThatReadLikeProse() {
        CleanDocument page = readText("柳溪县政协视察灌溉水渠\n2023-04-18 09:20 柳江日报\n" + LEAD + "\n" + LAST
                + "\n网友评论\n稻花香：我们村的渠也堵了好几年了,盼望县里早点来人看一看,拨点钱修一修,不然今年又种不成晚稻了。");
        assertThat(page.source()).isEqualTo("柳江日报");
        assertThat(page.body()).isEqualTo(paragraphs(LEAD, LAST));
    }

    @Test
    void joinsLinesBrokenAtTheEdgeOfASheet() {
        CleanDocument page = readText("""
                关于加强农村水渠管护的建议
                我县现有支渠、斗渠四百余条，多数建成于上世纪七
                八十年代，渠底淤塞、渠壁坍塌的情况十分普遍。调
                研组走访了 12 个行政村，发放问卷 415 份，其中
                七成农户认为灌溉用水没有保障。
                一、存在的问题
                （一）管护主体不明。包产到户以后，水渠无人清淤
                ，一到旱季就争水抢水，邻里纠纷时有发生。
                """);
        assertThat(page.body())
                .isEqualTo(paragraphs(
                        "我县现有支渠、斗渠四百余条，多数建成于上世纪七八十年代，渠底淤塞、渠壁坍塌的情况十分普遍。调研组走访了12个行政村，发放问卷415份，其中七成农户认为灌溉用水没有保障。",
                        "一、存在的问题",
                        "（一）管护主体不明。包产到户以后，水渠无人清淤，一到旱季就争水抢水，邻里纠纷时有发生。"));
        assertThat(page.repairs()).extracting(Repair::kind).contains(RepairKind.LINE_BREAK);
    }

    @Test
    void keepsTheBlankBetweenSlogansAndAfterTheDateline() {
        CleanDocument page = readText("柳溪县政协视察灌溉水渠\n" + LEAD + "\n沉下身子 听渠边声音\n" + LAST);
        assertThat(page.body()).isEqualTo(paragraphs(LEAD, "沉下身子 听渠边声音", LAST));
    }

    @Test
    void readsAProposalAsItsBodyWithTheFieldsOfTheRecord() {
        CleanDocument document = record(
                ArticleKind.PROPOSAL,
                "关于加强农村水渠管护的建议",
                "调研情况：    截至 2018 年底，全县共有水渠 415 条，但无人清淤的占到七成以上，一到旱季争水抢水的纠纷就会时有\n发生。    3\n下载后请与我们联系电话13800138000",
                "2019/9/5 9:40:07",
                "柳溪县政协");
        assertThat(document.title()).isEqualTo("关于加强农村水渠管护的建议");
        assertThat(document.publishedOn()).isEqualTo(LocalDate.of(2019, 9, 5));
        assertThat(document.source()).isEqualTo("柳溪县政协");
        assertThat(document.body())
                .startsWith("调研情况：\n截至2018年底，全县共有水渠415条，但无人清淤的占到七成以上，一到旱季争水抢水的纠纷就会时有发生。")
                .doesNotContain("13800138000");
    }

    @Test
    void keepsTheFirstHeadingOfATextWhoseTitleIsGiven() {
        CleanDocument document =
                record(ArticleKind.ARTICLE, "柳溪县政协视察灌溉水渠", "沉下身子 听渠边声音\n" + LEAD + "\n" + LAST, null, null);
        assertThat(document.title()).isEqualTo("柳溪县政协视察灌溉水渠");
        assertThat(document.body()).isEqualTo(paragraphs("沉下身子 听渠边声音", LEAD, LAST));
    }

    @Test
    void tellsAnImpossibleDateFromAMissingOne() {
        assertThat(record(ArticleKind.MESSAGE, "渠堵了", "渠堵了", "2019-02-30", null).issues())
                .contains(Issue.DATE_INVALID)
                .doesNotContain(Issue.DATE_UNKNOWN);
        assertThat(record(ArticleKind.MESSAGE, "渠堵了", "渠堵了", " ", null).issues())
                .contains(Issue.DATE_UNKNOWN)
                .doesNotContain(Issue.DATE_INVALID);
    }

    @Test
    void repairsPointIntoTheBodyOrNowhere() {
        CleanDocument page =
                readText("新聞(wén)網\n柳溪縣(xiàn)政協(xié)視察灌溉水渠\n\n　　" + LEAD.replace("政协", "政協(xié)") + "\n　　" + LAST);
        List<Repair> annotations = page.repairs().stream()
                .filter(repair -> repair.kind() == RepairKind.PINYIN_ANNOTATION)
                .toList();
        assertThat(annotations).hasSize(4);
        assertThat(annotations.get(0).start()).isNull();
        assertThat(page.body().charAt(annotations.get(3).start())).isEqualTo('协');
    }

    @Test
    void readsHtmlWhoseDateAndSourceStandInTheHead() {
        CleanDocument page = readHtml("""
                <html><head><meta name="PubDate" content="2023-04-18 10:20"><meta name="ContentSource" content="柳江日报">
                <title>柳溪县政协视察灌溉水渠-柳溪县政协网</title></head><body><form><table><tr><td><a href="1">首页</a></td>
                <td><a href="2">政协要闻</a></td></tr></table><table><tr><td>柳溪县政协视察灌溉水渠</td></tr>
                <tr><td><div>%s<br>　　%s<br>一、
                办理提案<br>%s</div></td></tr></table><div style="display:none"><a href="x">澳门娱乐</a></div></form></body></html>
                """.formatted(LEAD, MIDDLE, LAST));
        assertThat(page.title()).isEqualTo("柳溪县政协视察灌溉水渠");
        assertThat(page.publishedOn()).isEqualTo(LocalDate.of(2023, 4, 18));
        assertThat(page.source()).isEqualTo("柳江日报");
        assertThat(page.body()).isEqualTo(paragraphs(LEAD, MIDDLE, "一、办理提案", LAST));
    }

    @Test
    void readsAHeadBlockOfANewspaperAndAHeadlineThatAsks() {
        CleanDocument page = readText("""
                柳江瞭望
                2024年05月08日 星期三
                第A02版：县域
                上一期 下一期
                渠水又响了，柳溪人是怎么做到的呢？
                □ 本报记者 覃志明
                　　%s
                　　%s
                """.formatted(LEAD, LAST));
        assertThat(page.title()).isEqualTo("渠水又响了，柳溪人是怎么做到的呢？");
        assertThat(page.publishedOn()).isEqualTo(LocalDate.of(2024, 5, 8));
        assertThat(page.source()).isEqualTo("柳江瞭望");
        assertThat(page.authors()).containsExactly("覃志明");
        assertThat(page.body()).isEqualTo(paragraphs(LEAD, LAST));
    }

    @Test
    void readsTheImprintBetweenHeadlineAndText() {
        CleanDocument page = readText("小渠清清\n2024年6月27日　柳江瞭望　第03版：县域\n" + LEAD + "\n" + LAST + "\n（记者 覃志明）");
        assertThat(page.title()).isEqualTo("小渠清清");
        assertThat(page.publishedOn()).isEqualTo(LocalDate.of(2024, 6, 27));
        assertThat(page.source()).isEqualTo("柳江瞭望");
        assertThat(page.body()).isEqualTo(paragraphs(LEAD, LAST));
    }

    @Test
    void readsTheAccountOfAPostAboveItsDate() {
        CleanDocument page = readText("渠水又响了\n柳溪政协\n2024年5月8日 17:30 广西\n点击上方“蓝字”关注我们\n" + LEAD + "\n" + LAST);
        assertThat(page.title()).isEqualTo("渠水又响了");
        assertThat(page.publishedOn()).isEqualTo(LocalDate.of(2024, 5, 8));
        assertThat(page.source()).isEqualTo("柳溪政协");
    }

    @Test
    void believesANameBesideADateOnlyBelowTheHeadline() {
        String headline = "柳溪县政协视察灌溉水渠\n";
        assertThat(readText(headline + "柳溪见闻 2024-05-08 10:20\n" + LEAD + "\n" + LAST)
                        .source())
                .isEqualTo("柳溪见闻");
        CleanDocument list =
                readText(headline + "青石镇举行龙舟赛 2024-05-01 08:30\n双河乡葡萄喜获丰收 2024-05-02 09:30\n" + LEAD + "\n" + LAST);
        assertThat(list.source()).isNull();
        assertThat(list.publishedOn()).isNull();
        assertThat(list.body()).isEqualTo(paragraphs(LEAD, LAST));
    }

    @Test
    void readsALongRowOfLabelsAndControls() {
        CleanDocument page = readText(
                "柳溪县政协视察灌溉水渠\n发布日期：2024/05/08 09:30　来源：柳溪政协简讯　浏览次数：1206　字号：[ 大 中 小 ]　打印　关闭\n" + LEAD + "\n" + LAST);
        assertThat(page.publishedOn()).isEqualTo(LocalDate.of(2024, 5, 8));
        assertThat(page.source()).isEqualTo("柳溪政协简讯");
        assertThat(page.body()).isEqualTo(paragraphs(LEAD, LAST));
    }

    @Test
    void readsLabelsInBracketsAndTheTitleBehindALabel() {
        CleanDocument page =
                readText("标题：路灯坏了找谁修\n[ 索引号 ] 112233 [ 信息来源 ] 柳溪县政协 [ 发布日期 ] 2024-05-08\n" + LEAD + "\n" + LAST);
        assertThat(page.title()).isEqualTo("路灯坏了找谁修");
        assertThat(page.publishedOn()).isEqualTo(LocalDate.of(2024, 5, 8));
        assertThat(page.source()).isEqualTo("柳溪县政协");
        assertThat(page.body()).isEqualTo(paragraphs(LEAD, LAST));
    }

    @Test
    void dropsTheLineAboveAPostThatSaysWhereItCameFrom() {
        CleanDocument page = readText("路灯坏了半个月，找谁修？\n夜行人 发表于 3 天前 | 来自 湖南\n" + LEAD + "\n" + LAST);
        assertThat(page.body()).isEqualTo(paragraphs(LEAD, LAST));
        assertThat(page.publishedOn()).isNull();
    }

    @Test
    void findsTheHeadlineOfAThreadByItsControl() {
        CleanDocument page = readText("""
                柳溪论坛 » 论坛 › 民生 › 路灯坏了，找谁修？
                路灯坏了半个月，晚上走路全靠手机照，找谁修？ ..[复制链接]
                夜行人
                发表于 2023-7-8 20:11 | 显示全部楼层 |阅读模式
                您还没有 登录，点此 登录 或 快速注册
                %s
                %s
                点评 回复 支持 反对 举报
                路人甲 发表于 2023-7-9 10:00 | 只看该作者
                我们小区也一样，坏了都没有人来管，只好自己掏钱换灯泡，盼早点修好。
                """.formatted(LEAD, LAST));
        assertThat(page.title()).isEqualTo("路灯坏了半个月，晚上走路全靠手机照，找谁修？");
        assertThat(page.publishedOn()).isEqualTo(LocalDate.of(2023, 7, 8));
        assertThat(page.source()).isNull();
        assertThat(page.body()).isEqualTo(paragraphs(LEAD, LAST));
    }

    @Test
    void endsAtTheFirstAnswerOfABoardThatCountsItsFloors() {
        CleanDocument page = readText("柳溪县政协视察灌溉水渠\n2024-05-08 10:20\n" + LEAD + "\n" + LAST
                + "\n2楼 稻花香 2024-05-09 08:00\n我们村的渠也堵了好几年了，盼望县里早点来人看一看，拨点钱修一修。");
        assertThat(page.publishedOn()).isEqualTo(LocalDate.of(2024, 5, 8));
        assertThat(page.body()).isEqualTo(paragraphs(LEAD, LAST));
    }

    @Test
    void keepsTheQuestionsOfAnInterview() {
        CleanDocument page = readText("“渠通了，心就近了”——对话柳溪委员\n2024-05-08 来源：柳江日报\n" + LEAD + "\n记者：路上都看了些什么？\n韦大姐："
                + MIDDLE + "\n通讯员：村里怎么管？\n覃大哥：" + LAST + "\n文：覃志明");
        assertThat(page.title()).isEqualTo("“渠通了，心就近了”——对话柳溪委员");
        assertThat(page.authors()).containsExactly("覃志明");
        assertThat(page.body())
                .isEqualTo(paragraphs(LEAD, "记者：路上都看了些什么？", "韦大姐：" + MIDDLE, "通讯员：村里怎么管？", "覃大哥：" + LAST));
    }

    @Test
    void tellsAHeadlineThatAsksFromAParagraphThatAsks() {
        String question = "渠水为什么总是流不到最后一块田里去呢？";
        CleanDocument headline = readText(question + "\n\n　　" + LEAD + "\n　　" + LAST);
        assertThat(headline.title()).isEqualTo(question);
        assertThat(headline.body()).isEqualTo(paragraphs(LEAD, LAST));
        CleanDocument paragraph = readText("柳溪县政协视察水渠\n\n" + question + "\n" + LEAD + "\n" + LAST);
        assertThat(paragraph.title()).isEqualTo("柳溪县政协视察水渠");
        assertThat(paragraph.body()).isEqualTo(paragraphs(question, LEAD, LAST));
    }

    @Test
    void takesTheSiteForThePublisherWhenThePageNamesNone() {
        String page = "<html><head><title>柳溪委员视察水渠%s</title></head><body><h1>柳溪委员视察水渠</h1><div>%s</div><p>" + LEAD
                + "</p><p>" + LAST + "</p></body></html>";
        assertThat(readHtml(page.formatted(" | 柳江青年报", "2024-05-08")).source()).isEqualTo("柳江青年报");
        assertThat(readHtml(page.formatted(" - 柳江瞭望 - 数字报", "2024-05-08 柳江瞭望")).source())
                .isEqualTo("柳江瞭望");
        assertThat(readHtml(page.formatted("_信息发布_柳溪科技公司", "2024-05-08")).source())
                .isNull();
        assertThat(readHtml(page.formatted(" | 柳江青年报", "来源：柳溪融媒 2024-05-08")).source())
                .isEqualTo("柳溪融媒");
    }

    @Test
    void takesNoDateFromTheClockUnderTheNameOfTheSite() {
        CleanDocument page = readText("柳溪新闻网\n2024年5月9日 星期四\n柳溪县政协视察灌溉水渠\n" + LEAD + "\n" + LAST);
        assertThat(page.publishedOn()).isNull();
        assertThat(page.title()).isEqualTo("柳溪县政协视察灌溉水渠");
    }

    @Test
    void bearsHostileMarkupInLittleTime() {
        String deep = "<div class=\"nav\">柳溪。".repeat(3_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> readHtml(deep));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> readText("政协 ".repeat(50_000)));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> readText("来源：\n2024-01-".repeat(10_000)));
    }

    @Test
    void agreesWithTheAnnotatedPages() throws IOException {
        Path articles = Path.of("../../shared/real/articles");
        Assumptions.assumeTrue(Files.isDirectory(articles), "the annotated pages are not here");
        CleanDocument xincheng = readText(Files.readString(articles.resolve("xincheng.txt")));
        assertThat(xincheng.publishedOn()).isEqualTo(LocalDate.of(2022, 8, 24));
        assertThat(xincheng.source()).isEqualTo("各界新闻网-各界导报");
        assertThat(xincheng.authors()).containsExactly("李荣", "王庆");
        assertThat(xincheng.body().lines()).hasSize(16);
        CleanDocument tiandong = readText(Files.readString(articles.resolve("tiandong.txt")));
        assertThat(tiandong.publishedOn()).isNull();
        assertThat(tiandong.source()).isEqualTo("右江日报");
        assertThat(tiandong.authors()).containsExactly("罗有江", "周章师");
        assertThat(tiandong.body().lines()).hasSize(5);
        CleanDocument ningming = readText(Files.readString(articles.resolve("ningming.txt")));
        assertThat(ningming.publishedOn()).isNull();
        assertThat(ningming.source()).isNull();
        assertThat(ningming.title()).startsWith("建在群众身边 暖到百姓心里——宁明县");
        assertThat(ningming.body().lines()).hasSize(13);
    }

    private static CleanDocument record(ArticleKind kind, String title, String text, String date, String source) {
        return PageReader.shared()
                .read(new RawArticle(
                        "records", 1, "1", kind, null, title, text, false, date, source, null, false, Map.of()));
    }

    @Test
    void readsLabelsThatStandWithoutABlankBetweenThem() {
        CleanDocument page = readText("""
                柳溪县政协为三个委员工作室揭牌
                时间:2022-09-22 22:49作者:覃志明源自:柳溪县融媒体中心
                9月21日，柳溪县政协举行委员工作室揭牌仪式，县政协主席为青石村、河东社区和茶产业三个工作室揭牌，并为首批驻室委员授牌。
                县政协主席指出，工作室是委员联系群众的平台，要把它办成群众愿意来的地方，让意见有人听、有人办、有人答复。
                """);

        assertThat(page.source()).isEqualTo("柳溪县融媒体中心");
        assertThat(page.publishedOn()).isEqualTo("2022-09-22");
        assertThat(page.authors()).containsExactly("覃志明");
        assertThat(page.body()).doesNotContain("源自");
    }
}
