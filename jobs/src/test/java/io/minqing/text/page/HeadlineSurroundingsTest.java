package io.minqing.text.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.record.ArticleKind;
import io.minqing.record.RawArticle;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands around a headline without a label: who published, when, and what only looks like either. */
class HeadlineSurroundingsTest {
    private static final String TITLE = "老街的煤炉换成了燃气灶";
    private static final String BODY =
            "去年入冬前，柳溪镇老街上还有六十多户人家用煤炉取暖，委员走访时发现管道只铺到了街口。\n住建局随后算了一笔账：入户改造每户需要4200元，财政补贴三分之二，其余由住户分两年付清。";
    private static final LocalDate DAY = LocalDate.of(2022, 10, 18);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s\n2022-10-18 08:30 柳溪融汇\n%s",
                "%s\n柳溪融汇 2022年10月18日 08:30 山东\n%s",
                "%s\n2022-10-18 柳溪融汇 阅读 865\n%s",
                "%s\n柳溪融汇·2022-10-18\n全文528字，读完约需2分钟\n%s",
                "%s\n柳溪融汇\n2022-10-18 15:20\n+关注\n%s",
                "柳溪融汇 2022-10-18 16:00 甘肃\n%s\n%s",
                "%s\n2022年10月18日　柳溪融汇　周晓雯\n%s\n柳溪融汇编辑部",
            })
    void readsTheAccountBesideTheDateNextToTheHeadline(String page) {
        CleanDocument document = text(page.formatted(TITLE, BODY));
        assertThat(document.source()).isEqualTo("柳溪融汇");
        assertThat(document.publishedOn()).isEqualTo(DAY);
        assertThat(document.title()).isEqualTo(TITLE);
        assertThat(document.body()).isEqualTo(BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s\n2022-10-18 周晓雯 阅读 90 评论 2\n%s",
                "%s\n政协委员 周晓雯\n2022-10-18 10:00\n%s",
                "%s\n2022-10-18 15:20 综合新闻\n%s",
                "%s\n2022-10-18 15:20 · 甘肃\n优质三农领域创作者\n%s",
                "%s\n2022-10-18\n甘肃 张掖\n%s",
            })
    void takesNoWriterColumnOrPlaceForThePublisher(String page) {
        CleanDocument document = text(page.formatted(TITLE, BODY));
        assertThat(document.source()).isNull();
        assertThat(document.publishedOn()).isEqualTo(DAY);
        assertThat(document.title()).isEqualTo(TITLE);
    }

    @Test
    void believesANameLikeThatOfAPersonWhenThePageShowsItTwice() {
        String page = "%s%s\n2022-10-18 黄河边 阅读 865\n%s";
        assertThat(text(page.formatted("【黄河边】\n", TITLE, BODY)).source()).isEqualTo("黄河边");
        assertThat(text(page.formatted("", TITLE, BODY)).source()).isNull();
    }

    @Test
    void takesNeitherDateNorPublisherFromAListAboveTheHeadline() {
        CleanDocument document =
                text("2022-10-16 夏粮丰收在望\n2022-10-16 文明实践进社区\n2022-10-15 青年夜校开班\n" + TITLE + "\n" + BODY);
        assertThat(document.publishedOn()).isNull();
        assertThat(document.source()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "渝水周刊 2022年10月18日 星期二\n%s\n%s",
                "渝水周刊\n第08版：社会\n%s\n2022年10月18日\n%s",
                "第A03版：要闻\n2022年10月18日 星期二\n上一篇 下一篇\n渝水周刊\n%s\n%s",
                "渝水周刊\n2022年10月18日 星期二\n%s\n%s",
            })
    void readsNameAndDayOfANewspaperHoweverItsHeadIsSet(String page) {
        CleanDocument document = text(page.formatted(TITLE, BODY));
        assertThat(document.source()).isEqualTo("渝水周刊");
        assertThat(document.publishedOn()).isEqualTo(DAY);
        assertThat(document.title()).isEqualTo(TITLE);
    }

    @Test
    void takesABulletinForNoNewspaper() {
        CleanDocument document = text("政协工作简报\n第7期（总第132期）\n柳溪县政协办公室编　　2022年10月18日\n" + TITLE + "\n" + BODY);
        assertThat(document.title()).isEqualTo(TITLE);
        assertThat(document.source()).isEqualTo("柳溪县政协办公室");
        assertThat(document.publishedOn()).isEqualTo(DAY);
    }

    @Test
    void datesAReportByItsAdoptionUnlessItSaysWhenItWasPublished() {
        String title = "政协柳溪县第九届委员会第三次会议决议";
        String adopted = "（2022年10月11日政协第九届柳溪县委员会第三次会议通过）";
        CleanDocument report = text(title + "\n" + adopted + "\n" + BODY);
        assertThat(report.title()).isEqualTo(title);
        assertThat(report.publishedOn()).isEqualTo("2022-10-11");
        assertThat(report.body()).isEqualTo(BODY);
        assertThat(text(title + "\n" + adopted + "\n发布时间：2022-10-18\n" + BODY).publishedOn())
                .isEqualTo(DAY);
        CleanDocument amended = text(title + "\n（2008年5月9日通过，2019年11月1日修订）\n" + BODY);
        assertThat(amended.publishedOn()).isNull();
        assertThat(amended.body()).isEqualTo(BODY);
    }

    @Test
    void readsTheSiteBehindTheHeadlineWhateverItIsCalled() {
        String page = "<html><head><title>%s</title></head><body><h1>" + TITLE + "</h1><div>%s</div><p>"
                + BODY.replace("\n", "</p><p>") + "</p></body></html>";
        assertThat(html(page.formatted(TITLE + "-柳江观察", "2022-10-18")).source()).isEqualTo("柳江观察");
        assertThat(html(page.formatted(TITLE + " - 新闻详情", "2022-10-18")).source())
                .isNull();
        CleanDocument named = html(page.formatted("柳溪政协报道", "<i>2022-10-18 10:02</i> 柳溪政协报道"));
        assertThat(named.source()).isEqualTo("柳溪政协报道");
        assertThat(named.title()).isEqualTo(TITLE);
    }

    @Test
    void looksBehindAHotListWhoseNumbersStandOnLinesOfTheirOwn() {
        CleanDocument document =
                text("热榜\n1\n油菜花海迎来赏花高峰\n2\n城区公交调整三条线路\n3\n中学生发明节水装置\n" + TITLE + "\n时间：2022-10-18 来源：柳溪社区通\n" + BODY);
        assertThat(document.title()).isEqualTo(TITLE);
        assertThat(document.source()).isEqualTo("柳溪社区通");
    }

    @Test
    void keepsParagraphsWithBlanksAroundTheirFigures() {
        String figures = "全年共投资 1.2 亿元，建成站点 12 个，覆盖 9 个乡镇，惠及 3400 户居民";
        assertThat(text(TITLE + "\n2022-10-18\n" + BODY + "\n" + figures + "\n编辑：周晓雯")
                        .body())
                .endsWith(figures.replace(" ", ""));
    }

    @Test
    void keepsWhomToAskAtTheEndOfANotice() {
        String contacts = "联系人：周老师\n联系电话：0772-5550123\n柳溪县政协提案委员会\n2022年10月18日";
        CleanDocument document = text("关于征集协商议题的公告\n" + BODY + "\n" + contacts);
        assertThat(document.body()).isEqualTo(BODY + "\n" + contacts);
        assertThat(document.publishedOn()).isEqualTo(DAY);
    }

    @Test
    void findsAThreadUnderTheWayToIt() {
        String asks = "柳溪到青石镇的那条老路到底什么时候修？";
        CleanDocument document = text("柳溪论坛»论坛›民生›有话要说›" + asks + "\n查看: 3641|回复: 4\n" + asks
                + " [复制链接]\n跑车的老周\n发表于 昨天 21:14 | 只看楼主\n" + BODY + "\n\n举报 回复");
        assertThat(document.title()).isEqualTo(asks);
        assertThat(document.body()).isEqualTo(BODY);
    }

    private static CleanDocument text(String content) {
        return read(content, false);
    }

    private static CleanDocument html(String content) {
        return read(content, true);
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
}
