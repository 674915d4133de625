package io.minqing.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.interpret.ArticleExplanation;
import io.minqing.interpret.ArticleInterpreter;
import io.minqing.record.ArticleKind;
import io.minqing.record.RawArticle;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final String BODY = "3月5日，海口市政协组织委员走访企业33家，收集意见12条。\n委员们还到社区了解物业治理的难处，响应县政协号召。";

    @Test
    void coloursTheEvidenceByItsKind() {
        String page = Explanation.of(explain("海口市政协开展调研", BODY), Explanation.Style.COLOURED);
        assertThat(page)
                .contains("\033[1;32m\033[4;34m海口市\033[0m", "\033[33m物业治理\033[0m", "\033[1;32m12条\033[0m")
                .contains("\033[4;34mregion\033[0m");
    }

    @Test
    void bracketsTheEvidenceWhereThereAreNoColours() {
        String page = Explanation.of(explain("海口市政协开展调研", BODY), Explanation.Style.PLAIN);
        assertThat(page)
                .contains("[{海口市}政协组织委员<走访企业>33家]", "<物业治理>", "marked  {region}  <topic>  [fact]  ~repair~")
                .doesNotContain("\033");
    }

    @Test
    void saysWhyPlacesWonOrLostAndWhatEachTermWeighs() {
        String page = Explanation.of(explain("海口市政协开展调研", BODY), Explanation.Style.PLAIN);
        assertThat(page)
                .contains("won  海口市  460100 海南省海口市  primary  full name on word borders")
                .containsPattern("lost 应县 .*140622")
                .contains("物业治理  strong (weight 1)  at 40", "33 家  (exact)", "「海口市政协组织委员走访企业33家」")
                .contains("收集意见  12 条");
    }

    @Test
    void tellsEveryRepairAndDroppedLine() {
        String page = Explanation.of(
                explain("海口市政协開(kāi)展調研", "分享到：\n" + BODY.replace("海口市政协", "海口市政協(xié)")), Explanation.Style.PLAIN);
        assertThat(page).contains("pinyin_annotation", "協(xié) → 協").containsPattern("dropped lines [1-9]");
    }

    @Test
    void marksWhatWasLeftUnresolvedAndCountsItAmongNoRepairs() {
        ArticleExplanation explained = explain("枣強縣政協(xié)開展走訪", "委員進(jìn)村入戶(hù),,走訪群眾,,收集意見18條,。一些人為??ā扒濉倍帷坝H”,,");

        String page = Explanation.of(explained, Explanation.Style.PLAIN);

        assertThat(page).contains("一些人为⟦??ā扒濉倍帷坝H⟧”", "nothing is read out of them 1\n  ??ā扒濉倍帷坝H  at ");
        assertThat(page.substring(page.indexOf("repairs "), page.indexOf("left unresolved")))
                .doesNotContain("扒濉");
    }

    @Test
    void nothingOfTheInputCommandsTheTerminal() {
        String attack = "\033[2J\033]0;pwned\007\u009b31m\001\002\003\004\b\r\u202e";
        String page = Explanation.of(
                explain("海口" + attack + "市政协", BODY.replace("。", attack + "。")), Explanation.Style.COLOURED);
        String withoutOurs = page.replaceAll("\033\\[(0|1|2|4;34|33|1;32|3;35|7;31)m", "");
        assertThat(withoutOurs.chars().filter(c -> Character.isISOControl(c) && c != '\n'))
                .isEmpty();
        assertThat(withoutOurs).doesNotContain("\u202e");
    }

    @Test
    void theInputCannotFakeAStyle() {
        String page = Explanation.of(explain("题\033[4m", "正\033[1m文"), Explanation.Style.COLOURED);
        assertThat(page).doesNotContain("题\033[4m", "正\033[1m文");
    }

    static ArticleExplanation explain(String title, String text) {
        return ArticleInterpreter.explain(ArticleInterpreter.prepare(
                new RawArticle(
                        "a\033[5m.jsonl",
                        1,
                        "1",
                        ArticleKind.ARTICLE,
                        null,
                        title,
                        text,
                        false,
                        "2024-03-05",
                        "海口\u009b5m日报",
                        null,
                        false,
                        Map.of()),
                LocalDate.of(2026, 1, 1)));
    }
}
