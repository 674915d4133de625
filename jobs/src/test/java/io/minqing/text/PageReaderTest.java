package io.minqing.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.record.ArticleKind;
import io.minqing.record.DropReason;
import io.minqing.record.DroppedLine;
import io.minqing.record.Issue;
import io.minqing.record.RawArticle;
import java.time.LocalDate;
import java.util.Map;
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
        assertThat(readText("").issues()).contains(Issue.BODY_EMPTY);
        assertThat(readText("\ud800\u0000\n\udc00").body()).isNotNull();
    }
}
