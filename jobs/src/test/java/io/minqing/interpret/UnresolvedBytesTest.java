package io.minqing.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.record.Article;
import io.minqing.record.ArticleKind;
import io.minqing.record.Fact;
import io.minqing.record.Issue;
import io.minqing.record.RawArticle;
import io.minqing.record.RegionMention;
import io.minqing.record.Repair;
import io.minqing.record.RepairKind;
import io.minqing.text.page.PageReader;
import io.minqing.text.slip.ByteSlipDamage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is read out of slipped bytes that could not be restored. */
class UnresolvedBytesTest {
    private static final String MIRRORED =
            "枣強縣政協(xié)委員工作室開展走訪\n今年以來,,枣強縣政協(xié)組織委員進(jìn)村入戶(hù),,走訪群眾56戶(hù),,收集意見18條,。\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "會議共收到提案?132件,,均已轉(zhuǎn)交辦理,。",
                "會議共收到提案132?件,,均已轉(zhuǎn)交辦理,。",
                "會議共收到提案\ue849132件,,均已轉(zhuǎn)交辦理,。",
                "會議共收到提案\ufffd32件,,均已轉(zhuǎn)交辦理,。",
                "會議共收到提案??ā扒濉倍?32件,,均已轉(zhuǎn)交辦理,。"
            })
    void statesNoNumberThatTouchesARunLeftUnresolved(String line) {
        Article article = interpret(MIRRORED + line + "一些人為??ā扒濉倍帷坝H”,,");

        assertThat(article.issues()).contains(Issue.UNRESOLVED_BYTES);
        assertThat(article.facts()).extracting(Fact::value).doesNotContain(132.0, 32.0, 2.0);
        assertThat(article.facts()).extracting(Fact::value).contains(56.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ue849臨海市", "?臨海市", "臨海市\ufffd", "臨海市\ue123谑"})
    void readsNoRegionThatTouchesARunLeftUnresolved(String run) {
        Article article = interpret(MIRRORED + "隨後在" + run + "召開會議,,聽取意見,。一些人為??ā扒濉倍帷坝H”,,");

        assertThat(article.issues()).contains(Issue.UNRESOLVED_BYTES);
        assertThat(article.regions()).extracting(RegionMention::name).noneMatch(name -> name.contains("临海"));
        assertThat(article.regions()).extracting(RegionMention::name).anyMatch(name -> name.contains("枣强县"));
    }

    @Test
    void statesNoNumberInWordsThatSlippedBytesShow() {
        ByteSlipDamage mirror = new ByteSlipDamage(ByteSlipDamage.Decoder.SWALLOWS, true, true);
        String slipped = mirror.damage("笔记里写着，竹子三年不砍就不吸碳了。砍一根贴四元，得有企业接手。");

        Article article = interpret(MIRRORED + slipped);

        assertThat(slipped).contains("N四元");
        assertThat(article.issues()).contains(Issue.UNRESOLVED_BYTES);
        assertThat(article.facts()).extracting(Fact::value).containsExactly(56.0, 18.0);
    }

    @Test
    void readsWhatStandsApartFromARunInTheSameSentence() {
        Article article = interpret(MIRRORED + "隨後在臨海市召開會議,,收到提案132件,,一些人為??ā扒濉倍帷坝H”,,交辦77件,。");

        assertThat(article.issues()).contains(Issue.UNRESOLVED_BYTES);
        assertThat(article.facts()).extracting(Fact::value).contains(132.0, 77.0);
        assertThat(article.regions()).extracting(RegionMention::name).anyMatch(name -> name.contains("临海"));
    }

    @Test
    void readsTheRegionBesideAQuestionMarkThatBelongsToNoRun() {
        String plain = MIRRORED.replace(",,", ",").replace(",。", "。");

        Article article = interpret(plain + "什麼時候去臨海市?這個問題很多人問過。\n一些人為??ā扒濉倍帷坝H”,");

        assertThat(article.issues()).contains(Issue.UNRESOLVED_BYTES);
        assertThat(article.regions()).extracting(RegionMention::name).anyMatch(name -> name.contains("临海"));
    }

    @Test
    void tellsEachRunWhereItStandsInTheBody() {
        Article article = interpret(MIRRORED + "一些人為??ā扒濉倍帷坝H”,,聽取意見,。\n會議\ue849\ue123谑開展(zhǎn)討論,。");

        List<Repair> runs = article.repairs().stream()
                .filter(repair -> repair.kind() == RepairKind.UNRESOLVED_BYTES)
                .toList();
        assertThat(runs).extracting(Repair::before).anyMatch("??ā扒濉倍帷坝H"::equals);
        assertThat(runs).hasSizeGreaterThan(1).allSatisfy(run -> assertThat(
                        article.body().substring(run.start()))
                .startsWith(run.after()));
    }

    @Test
    void readsNoRegionOutOfATitleThatHoldsARun() {
        String title = "一些人為??ā扒濉倍帷坝H臨海市開展走訪";

        Article article =
                interpret(title + "\n" + MIRRORED.lines().skip(1).findFirst().orElseThrow());

        assertThat(article.title()).contains("临海市");
        assertThat(article.regions()).extracting(RegionMention::name).noneMatch(name -> name.contains("临海"));
    }

    @Test
    void readsNothingBehindTheLastRunThatIsTold() {
        String run = "一些人為??ā扒濉倍帷坝H”,,聽取意見,。\n";

        Article article = interpret(MIRRORED + run.repeat(PageReader.MAX_UNRESOLVED + 1) + "走訪群眾77戶(hù),,接著收集意見88條,。");

        assertThat(article.repairs().stream().filter(repair -> repair.kind() == RepairKind.UNRESOLVED_BYTES))
                .hasSize(PageReader.MAX_UNRESOLVED);
        assertThat(article.facts()).extracting(Fact::value).containsExactly(56.0, 18.0);
    }

    @Test
    void tellsARunBehindHundredsOfAnnotations() {
        Article article = interpret(MIRRORED + "委員進(jìn)村入戶(hù),,走訪群眾,。\n".repeat(200) + "一些人為??ā扒濉倍帷坝H”,,");

        assertThat(article.repairs()).extracting(Repair::kind).contains(RepairKind.UNRESOLVED_BYTES);
    }

    @Test
    void readsNumberAndRegionWhereTheRunIsRestored() {
        Article article = interpret("今年以來,,枣強縣政協(xié)組織委員進(jìn)村入戶(hù),,走訪群眾56戶(hù),,聽取意見,。日前,,??谑姓\ue849f(xié)召開會議,。");

        assertThat(article.issues()).doesNotContain(Issue.UNRESOLVED_BYTES);
        assertThat(article.regions()).extracting(RegionMention::name).anyMatch(name -> name.contains("海口市"));
    }

    private static Article interpret(String text) {
        return ArticleInterpreter.interpret(ArticleInterpreter.prepare(
                new RawArticle(
                        "page.txt",
                        1,
                        null,
                        ArticleKind.ARTICLE,
                        null,
                        null,
                        text,
                        false,
                        null,
                        null,
                        null,
                        false,
                        Map.of()),
                LocalDate.of(2030, 1, 1)));
    }
}
