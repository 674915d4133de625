package io.minqing.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.interpret.ArticleInterpreter;
import io.minqing.record.Article;
import io.minqing.record.ArticleKind;
import io.minqing.record.Issue;
import io.minqing.record.RawArticle;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A text of a million characters ({@code -Dminqing.hostile.text=5000000} for more) that repeats what one part of the
 * reading looks for, each read in a few seconds of one core.
 */
class PathologicalTextTest {
    private static final int LENGTH = Integer.getInteger("minqing.hostile.text", 1_000_000);

    private static final int LONGEST_BODY = 250_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @BeforeAll
    static void loadTheDictionaries() {
        read("宁明县政协委员走访茶企5家，收集意见12条。\ufffd谑姓", true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "水",
                "7",
                "？",
                "(",
                "（",
                "“",
                "水\n",
                "水 水，",
                "&amp;",
                "宁明县枣强县新城区",
                "宁明县、",
                "提案1件",
                "其中提案1件，",
                "截至",
                "1%",
                "百分之",
                "138 ",
                "\ufffd",
                "水\ufffd",
                "海??谑姓\ue849f，",
                "委(wěi)员,。",
                "縣政協乾隆著，",
                "2024-03-15 来源：左江观察\n",
                "西一路街道委员工作室，",
                "宁明县政协委员走访茶企5家，收集意见12条。",
                "\0",
                "😀"
            })
    void readsItInBoundedTime(String unit) {
        String text = unit.repeat(LENGTH / unit.length());
        for (boolean record : new boolean[] {true, false}) {
            Article article = CpuTime.bounded(unit, () -> read(text, record));
            assertThat(article.body().length()).isLessThanOrEqualTo(LONGEST_BODY);
            if (article.body().length() > LONGEST_BODY - 2) {
                assertThat(article.issues()).contains(Issue.BODY_TRUNCATED);
            }
            assertThat(new String(article.body().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .as("a cut leaves no half character")
                    .isEqualTo(article.body());
        }
    }

    private static Article read(String text, boolean record) {
        RawArticle raw = new RawArticle(
                "a.txt",
                1,
                null,
                record ? ArticleKind.MESSAGE : ArticleKind.ARTICLE,
                null,
                record ? "茶农来信" : null,
                text,
                false,
                null,
                null,
                null,
                false,
                Map.of());
        return ArticleInterpreter.interpret(ArticleInterpreter.prepare(raw, TODAY));
    }
}
