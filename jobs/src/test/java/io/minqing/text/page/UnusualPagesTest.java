package io.minqing.text.page;

import static io.minqing.text.page.PageReaderTest.readHtml;
import static io.minqing.text.page.PageReaderTest.readText;
import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.record.ArticleKind;
import io.minqing.record.DropReason;
import io.minqing.record.DroppedLine;
import io.minqing.record.Issue;
import io.minqing.record.RawArticle;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are set differently from most: without colons, without blank lines, as registers, with others' words around. */
class UnusualPagesTest {
    private static final String FIRST = "7月上旬，石羊镇的28名政协委员分成4组，把全镇17个村的饮水点跑了一遍。";
    private static final String SECOND = "座谈会上，县水务局答应9月底前换完612块旧水表，并把维修电话贴到每家门口。";
    private static final String THIRD = "截至目前，石羊镇已换水表388块，修漏点21处，受益群众1460户。";
    private static final String BODY = FIRST + "\n" + SECOND + "\n" + THIRD;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "来源 石羊日报\n作者 何小平\n时间 2023-08-02 09:10",
                "来源\n石羊日报\n发布时间\n2023年8月2日 09:10\n作者\n何小平",
                "[来源：石羊日报]   [2023/8/2 09:10]   [作者：何小平]",
                "发表时间:2023.08.02 09:10 来源:石羊日报 作者:何小平 点击:12",
                "记者 何小平 发布于 2023-08-02 09:10 来源：石羊日报",
                "本报记者 何小平\n石羊日报  2023-08-02 09:10",
                "上传者：陈静 发布日期：2023-08-02T09:10:00+08:00 来源：石羊日报 撰稿：何小平",
                "来源：石羊日报 作者：何小平 二〇二三年八月二日 09:10"
            })
    void readsTheImprintHoweverItIsSet(String imprint) {
        CleanDocument page = readText("小水表转起来了\n" + imprint + "\n\n" + BODY);

        assertThat(page.title()).isEqualTo("小水表转起来了");
        assertThat(page.publishedAt()).isEqualTo(LocalDateTime.of(2023, 8, 2, 9, 10));
        assertThat(page.source()).isEqualTo("石羊日报");
        assertThat(page.authors()).containsExactly("何小平");
        assertThat(page.body()).isEqualTo(BODY);
    }

    @ParameterizedTest
    @CsvSource({"责任编辑：周玲, 周玲", "（责编：周玲）, 周玲", "编辑 周玲 校对 陈静 审核 吴建国, 周玲", "文字：何小平 编辑：周玲 监制：陈静, 周玲", "[责任编辑：周 玲], 周玲"})
    void namesTheEditorsApartFromTheWriters(String line, String editor) {
        CleanDocument page = readText("小水表转起来了\n2023-08-02\n" + BODY + "\n" + line);

        assertThat(page.editors()).containsExactly(editor);
        assertThat(page.authors()).doesNotContain(editor);
        assertThat(page.body()).isEqualTo(BODY);
    }

    @Test
    void tellsTheSubtitleFromTheHeadline() {
        CleanDocument page = readText("小水表 大民生\n——石羊县政协推动饮水安全纪实\n2023-08-02\n" + BODY);

        assertThat(page.title()).isEqualTo("小水表 大民生——石羊县政协推动饮水安全纪实");
        assertThat(page.subtitle()).isEqualTo("石羊县政协推动饮水安全纪实");
        assertThat(readText("小水表转起来了\n2023-08-02\n" + BODY).subtitle()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"小水表转起来了_石羊新闻网", "小水表转起来了 - 石羊晚报", "小水表转起来了|石羊政协网", "小水表转起来了-开云体育官网"})
    void cutsTheSiteOffTheHeadline(String headline) {
        assertThat(readText(headline + "\n2023-08-02\n" + BODY).title()).isEqualTo("小水表转起来了");
    }

    @Test
    void keepsTheColumnInFrontOfAHeadline() {
        assertThat(readText("委员风采 | 何建平：跑水的人\n2023-08-02\n" + BODY).title()).isEqualTo("委员风采 | 何建平：跑水的人");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "图①：委员在坪上村。",
                "供图：县政协办公室",
                "座谈会现场 摄影：周玲",
                "（图片来源于网络）",
                "点击播放视频",
                "[图片]",
                "本文图片均由受访者提供",
                "图为7月3日，石羊镇政协委员在坪上村查看新换的水表和老旧的主管道。"
            })
    void dropsWhatStandsUnderAPicture(String caption) {
        CleanDocument page = readText("小水表转起来了\n2023-08-02\n" + FIRST + "\n" + caption + "\n" + SECOND + "\n" + THIRD);

        assertThat(page.body()).isEqualTo(BODY);
        assertThat(page.dropped()).extracting(DroppedLine::reason).contains(DropReason.CAPTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "周排行\n1.石羊镇今年要建这6条路\n2.今晚为何停水？\n3.县一中录取线公布",
                "评论 3\n湖南网友 水长流\n这才叫为老百姓办实事，希望其他镇也跟上，别光开会不干活。\n2小时前 赞 12 回复",
                "24小时热文\n坪上村通车了！\n2024-01-02\n石羊镇今年要建这6条路\n2024-01-03",
                "上一篇 ：\n石羊镇今年要建这6条路\n下一篇 ：\n县政协开展“书香石羊”活动，委员们捐书1200册",
                "喜欢此内容的人还喜欢\n石羊镇今年要建这6条路\n阅读 812\n修改于2023年08月26日"
            })
    void takesNothingFromBelowTheArticle(String tail) {
        CleanDocument page = readText("小水表转起来了\n来源：石羊日报\n" + BODY + "\n" + tail);

        assertThat(page.body()).isEqualTo(BODY);
        assertThat(page.publishedOn()).isNull();
    }

    @Test
    void dropsAnAbstractBetweenHeadlineAndImprint() {
        String said = "小水表转起来了\n7月上旬，石羊镇的委员把全镇的饮水点跑了一遍。\n来源：石羊日报 2023-08-02\n" + BODY;
        String cut = "小水表转起来了\n" + FIRST.substring(0, 24) + "……\n2023-08-02 石羊日报\n" + BODY;

        assertThat(readText(said).body()).isEqualTo(BODY);
        assertThat(readText(cut).body()).isEqualTo(BODY);
        assertThat(readText(cut).title()).isEqualTo("小水表转起来了");
    }

    @Test
    void readsALetterToTheMayorWithItsAnswer() {
        CleanDocument page = readText("""
                首页 > 互动交流 > 县长信箱
                信件标题：坪上村自来水经常停水
                来信人：何**
                来信时间：2023-06-12 10:21:09
                办理状态：已办结
                来信内容：
                您好，我是坪上村村民，入夏以来自来水隔三差五就停，一停就是大半天，请问什么时候能修好？
                答复单位：县水务局
                答复时间：2023-06-15 16:02:11
                答复内容：
                何先生您好：经核查，停水是因为主管道老化漏水，抢修队已更换管道120米，目前供水恢复正常。
                满意度评价：非常满意
                """);
        assertThat(page.title()).isEqualTo("坪上村自来水经常停水");
        assertThat(page.publishedOn()).isEqualTo(LocalDate.of(2023, 6, 12));
        assertThat(page.body().lines()).hasSize(2).first().asString().startsWith("您好，我是坪上村村民");
    }

    @Test
    void readsTheRegisterOfAProposal() {
        CleanDocument page =
                readHtml("<html><head><title>提案公开</title></head><body><table><tr><td>案由</td><td>关于更换农村旧水表的提案</td></tr>"
                        + "<tr><td>提案人</td><td>何建平</td><td>承办单位</td><td>县水务局</td></tr><tr><td>内容</td><td>" + FIRST
                        + "</td></tr>"
                        + "<tr><td>办理结果</td><td>" + THIRD + "</td></tr></table></body></html>");

        assertThat(page.title()).isEqualTo("关于更换农村旧水表的提案");
        assertThat(page.body()).isEqualTo(FIRST + "\n办理结果\n" + THIRD);
    }

    @Test
    void leavesOutWhatIsHiddenHoweverManySentencesItHas() {
        String pool = "石羊旧货回收。石羊旧货回收价格。石羊上门回收。石羊回收电话。";
        CleanDocument page = readHtml("<h1>小水表转起来了</h1><p>" + FIRST + "</p><div style='DISPLAY: none'>" + pool
                + "</div><p>" + SECOND + "</p><p style='height:0;overflow:hidden'>" + pool + "</p><p>" + THIRD
                + "</p><div style='font-size:0'>" + pool + "</div>");

        assertThat(page.body()).isEqualTo(BODY);
        assertThat(readHtml("<h1>小水表转起来了</h1><div style='display:none' id=js>" + BODY + "</div>")
                        .body())
                .contains(SECOND);
    }

    @Test
    void takesNoDateFromTheClockOfTheSiteOrFromTheSignatureAlone() {
        CleanDocument clock = readText("石羊政协\n2026年10月11日 星期日\n设为首页 | 加入收藏\n小水表转起来了\n" + BODY);
        assertThat(clock.title()).isEqualTo("小水表转起来了");
        assertThat(clock.publishedOn()).isNull();

        CleanDocument notice =
                readText("石羊县政协征集提案线索的公告\n发布日期：2023年12月4日\n" + BODY + "\n政协石羊县委员会办公室\n2023年12月1日\n\n【打印】【关闭】");
        assertThat(notice.publishedOn()).isEqualTo(LocalDate.of(2023, 12, 4));
        assertThat(notice.body()).isEqualTo(BODY + "\n政协石羊县委员会办公室\n2023年12月1日");
    }

    @Test
    void doesNotGuessWhatADateMeans() {
        assertThat(readText("小水表转起来了\n发布时间：2022-02-30 来源：石羊日报\n" + BODY).issues())
                .contains(Issue.DATE_INVALID);
        assertThat(readText("小水表转起来了\n石羊日报 3天前\n" + BODY).publishedOn()).isNull();
        assertThat(readText("小水表转起来了\n石羊日报 07-25 08:00\n" + BODY).publishedOn()).isNull();
        assertThat(readText("小水表转起来了\n来源：石羊日报 03/05/2022\n" + BODY).publishedOn())
                .isNull();
    }

    @Test
    void readsTheDayInTheAddressWhenThePageTellsNone() {
        assertThat(at("http://www.example.cn/zx/202307/t20230725_1204.html").publishedOn())
                .isEqualTo(LocalDate.of(2023, 7, 25));
        assertThat(at("http://www.example.cn/2023-07/25/content_7.htm").publishedOn())
                .isEqualTo(LocalDate.of(2023, 7, 25));
        assertThat(at("http://www.example.cn/show-20231-7.html").publishedOn()).isNull();
    }

    private static CleanDocument at(String url) {
        return PageReader.shared()
                .read(new RawArticle(
                        "page",
                        1,
                        null,
                        ArticleKind.ARTICLE,
                        url,
                        null,
                        "小水表转起来了\n" + BODY,
                        false,
                        null,
                        null,
                        null,
                        false,
                        Map.of()));
    }

    @Test
    void masksWhereItCutsSoThatNoHalfNumberIsLeft() {
        String line = "▲" + "水".repeat(193) + "13812345678";
        CleanDocument page = readText(
                "小水表转起来了13812345678\n2023-08-02 来源：何建平13987654321\n" + BODY + "\n" + line + "\n编辑：周玲 13812345678");

        assertThat(page.toString()).doesNotContain("1381234").doesNotContain("1398765");
    }
}
