package io.minqing.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.record.ArticleKind;
import io.minqing.record.Quarantined;
import io.minqing.record.RawArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
    private static final String GOLD = """
            {"title": "海口市政协开展井盖调研", "title_main": "海口市政协开展井盖调研", "published_on": "2024-03-05",
             "source": "椰城日报", "authors": ["林晓帆"], "primary_region": "460100",
             "allowed_regions": ["460000", "460100"], "trap_regions": ["500000"],
             "topics": {"primary": [], "present": [], "weak": ["urban_management"]},
             "facts": [{"indicator": "走访企业", "value": 33, "upper": 33, "unit": "家", "approximate": false,
                        "period": null, "evidence": "走访企业33家", "optional": false}],
             "body": "3月5日，海口市政协组织委员走访企业33家。"}
            """;

    private static final String PAGE = """
            首页 > 要闻 > 正文
            海口市政协开展井盖调研
            2024-03-05 来源：椰城日报
            3月5日，海口市政协组织委员走访企业33家。
            主站蜘蛛池模板: 嵩明县| 沧源| 桓台县| 澄城县| 宁明县| 滦南县| 应县| 和县| 芒市| 田东县|
            """;

    @TempDir
    Path folder;

    @Test
    void measuresOursAndThePlainMethodOnTheSamePages() throws IOException {
        Accuracy accuracy = evaluate(List.of("night.txt"), GOLD, PAGE);
        assertThat(accuracy.articles()).isEqualTo(1);
        assertThat(row(accuracy, "false_regions").ours().hits()).isZero();
        assertThat(row(accuracy, "false_regions").baseline().hits()).isGreaterThan(7);
        assertThat(row(accuracy, "body_f1").ours().value().estimate()).isGreaterThan(0.99);
        assertThat(row(accuracy, "body_f1").baseline().value().estimate()).isLessThan(0.6);
        assertThat(row(accuracy, "date").ours().counts()).isEqualTo("1 of 1");
        assertThat(row(accuracy, "fact_recall").baseline().counts()).isEqualTo("1 of 1");
        assertThat(row(accuracy, "authors").ours().counts()).isEqualTo("0 of 1");
        assertThat(accuracy.misses().get(0).misses()).contains(new ArticleMisses.Miss("authors", "林晓帆", null));
    }

    @Test
    void aPageThatCannotBeReadCountsAsMissedAndIsNamed() throws IOException {
        List<Quarantined> problems = new ArrayList<>();
        Path page = Files.writeString(folder.resolve("night.txt"), "");
        Path gold = Files.createDirectory(folder.resolve("gold"));
        Files.writeString(gold.resolve("night.json"), GOLD);
        Accuracy accuracy = new Evaluation(GoldArticle.readAll(gold), List.of(page))
                .run(LocalDate.of(2026, 1, 1), problems::add, done -> {});
        assertThat(problems).extracting(Quarantined::file).containsExactly("night.txt");
        assertThat(row(accuracy, "fact_recall").ours().counts()).isEqualTo("0 of 1");
        assertThat(row(accuracy, "primary_region").ours().counts()).isEqualTo("0 of 1");
    }

    @Test
    void plainMatchersReadRoadsAndLinkFarmsAsPlaces() {
        Set<String> places =
                new Baseline().predict(page("南宁市山西路的委员工作室，与合作社合作。")).heatedRegions();
        assertThat(places).contains("450100", "140000");
    }

    @Test
    void plainPatternsReadMagnitudesButNoChineseNumerals() {
        Prediction said = new Baseline().predict(page("捐资捐物达110余元，惠及1.8万名村民，新建三间工作室。"));
        assertThat(said.facts())
                .extracting(fact -> fact.indicator() + fact.value())
                .containsExactly("捐资捐物达110.0", "惠及18000.0");
    }

    private static RawArticle page(String text) {
        return new RawArticle(
                "a.txt", 1, null, ArticleKind.ARTICLE, null, null, text, false, null, null, null, false, Map.of());
    }

    private Accuracy evaluate(List<String> names, String gold, String page) throws IOException {
        Path golds = Files.createDirectory(folder.resolve("gold"));
        List<Path> pages = new ArrayList<>();
        for (String name : names) {
            Files.writeString(golds.resolve(name.replace(".txt", ".json")), gold);
            pages.add(Files.writeString(folder.resolve(name), page));
        }
        return new Evaluation(GoldArticle.readAll(golds), pages)
                .run(LocalDate.of(2026, 1, 1), problem -> {}, done -> {});
    }

    private static AccuracyRow row(Accuracy accuracy, String measure) {
        return accuracy.rows().stream()
                .filter(row -> row.measure().equals(measure))
                .findFirst()
                .orElseThrow();
    }
}
