package io.minqing.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.record.Article;
import io.minqing.record.ArticleKind;
import io.minqing.record.Fact;
import io.minqing.record.Issue;
import io.minqing.record.RawArticle;
import io.minqing.record.RegionMention;
import java.time.LocalDate;
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
