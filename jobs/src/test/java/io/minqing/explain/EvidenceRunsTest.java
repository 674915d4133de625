package io.minqing.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.explain.EvidenceRuns.Kind;
import io.minqing.explain.EvidenceRuns.Run;
import io.minqing.record.Article;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EvidenceRunsTest {
    @Test
    void cutsWhereSpansOverlapAndLosesNoCharacter() {
        Article article = ExplanationTest.explain("", "海口市政协提交提案33件。\n\n委员走访企业，海口市政协收集社情民意12条。")
                .article();
        List<List<Run>> paragraphs = EvidenceRuns.of(article);
        String joined = paragraphs.stream()
                .map(runs -> runs.stream()
                        .map(run -> article.body().substring(run.start(), run.end()))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
        assertThat(joined).isEqualTo(article.body());
        Run count = paragraphs.get(0).stream()
                .filter(run -> article.body().substring(run.start(), run.end()).equals("提交提案"))
                .findFirst()
                .orElseThrow();
        assertThat(count.marks()).extracting(EvidenceRuns.Mark::kind).containsExactly(Kind.TOPIC, Kind.FACT);
    }

    @Test
    void everyMarkCoversItsRunWhole() {
        Article article =
                ExplanationTest.explain("", "海口市政协委员工作室收集社情民意线索12条，提交提案33件。").article();
        EvidenceRuns.of(article).stream().flatMap(List::stream).forEach(run -> run.marks()
                .forEach(mark -> assertThat(mark.start() <= run.start() && mark.end() >= run.end())
                        .isTrue()));
    }
}
