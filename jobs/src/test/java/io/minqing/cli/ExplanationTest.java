package io.minqing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.interpret.ArticleInterpreter;
import io.minqing.record.ArticleKind;
import io.minqing.record.RawArticle;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final String BODY = "3月5日，海口市政协组织委员走访企业33家，收集意见12条。\n委员们还到社区了解物业治理的难处。";

    @Test
    void underlinesTheEvidence() {
        String page = explain("海口市政协开展调研", BODY);
        assertThat(page).contains("regions", "primary", "460100", "facts", "33").contains("\033[4m海口市");
    }

    @Test
    void nothingOfTheInputCommandsTheTerminal() {
        String attack = "\033[2J\033]0;pwned\007\u009b31m\001\002\003\004\b\r\u202e";
        String page = explain("海口" + attack + "市政协", BODY.replace("。", attack + "。"));
        String withoutOurs = page.replaceAll("\033\\[[0124]m", "");
        assertThat(withoutOurs.chars().filter(c -> Character.isISOControl(c) && c != '\n'))
                .isEmpty();
        assertThat(withoutOurs).doesNotContain("\u202e");
    }

    @Test
    void theInputCannotFakeAStyle() {
        assertThat(explain("题\033[4m", "正\033[1m文")).doesNotContain("题\033[4m", "正\033[1m文");
    }

    private static String explain(String title, String text) {
        return Explanation.of(ArticleInterpreter.interpret(ArticleInterpreter.prepare(
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
                LocalDate.of(2026, 1, 1))));
    }
}
