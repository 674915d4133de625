package io.minqing.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minqing.record.Fact;
import io.minqing.record.RawArticle;
import io.minqing.text.file.ArticleReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The table says what the acceptance scorer says, of many right and wrong statements: those of the plain method. */
class ScorerAgreementTest {
    private static final Path SCORER = Path.of("../../shared/check/score");
    private static final Path GOLD = Path.of("../data-samples/gold");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void givesTheNumbersOfTheAcceptanceScorer() throws Exception {
        assumeThat(SCORER).as("the scorer is not beside the checkout: skipped").isExecutable();
        Map<String, GoldArticle> gold = new TreeMap<>(GoldArticle.readAll(GOLD));
        // where no place is named the scorer takes any answer for wrong, also the right one
        gold.values().removeIf(article -> article.primaryRegion() == null);
        List<ArticleScore> scores = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, GoldArticle> entry : gold.entrySet()) {
            Prediction said = new Baseline().predict(page(entry.getKey()));
            scores.add(ArticleScore.of(entry.getValue(), said));
            lines.append(json(entry.getKey(), said)).append('\n');
        }
        JsonNode total = total(lines.toString());
        assertThat(total.get("articles").asInt()).isEqualTo(gold.size());
        Map<String, String> names = new TreeMap<>(Map.of(
                "body_f1", "body_f1",
                "title", "title",
                "date", "date",
                "source", "source",
                "region", "primary_region",
                "topic_primary_recall", "topic_primary_recall",
                "topic_f1", "topic_f1",
                "fact_recall", "fact_recall",
                "fact_precision", "fact_precision"));
        names.forEach((theirs, ours) -> assertThat(row(ours, scores).value().estimate())
                .as(ours)
                .isCloseTo(total.get(theirs).asDouble(), within(0.00051)));
        assertThat(row("false_regions", scores).hits())
                .isEqualTo(total.get("false_regions").asDouble());
    }

    private static AccuracyRow.Score row(String id, List<ArticleScore> scores) {
        return Measure.ALL.stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow()
                .row(scores, scores)
                .ours();
    }

    private static RawArticle page(String name) {
        List<RawArticle> pages = new ArrayList<>();
        for (String ending : List.of(".txt", ".html")) {
            Path file = Path.of("../data-samples/articles").resolve(name + ending);
            if (Files.exists(file)) {
                new ArticleReader().read(file, name + ending, pages::add, problem -> {});
            }
        }
        return pages.get(0);
    }

    private static ObjectNode json(String name, Prediction said) {
        ObjectNode json = JSON.createObjectNode();
        json.put("file", name + ".txt")
                .put("title", said.title())
                .put("source", said.source())
                .put("body", said.body());
        json.put(
                "published_on",
                said.publishedOn() == null ? null : said.publishedOn().toString());
        var regions = json.putArray("regions");
        for (String code : said.heatedRegions()) {
            regions.addObject()
                    .put("code", code)
                    .put("role", code.equals(said.primaryRegion()) ? "primary" : "discussed");
        }
        var topics = json.putArray("topics");
        said.topics().forEach(topic -> topics.addObject().put("topic", topic));
        var facts = json.putArray("facts");
        for (Fact fact : said.facts()) {
            facts.addObject()
                    .put("indicator", fact.indicator())
                    .put("value", fact.value())
                    .put("unit", fact.unit())
                    .put("evidence", fact.evidence().text());
        }
        return json;
    }

    private static JsonNode total(String predictions) throws IOException, InterruptedException {
        Path input = Files.createTempFile("predictions", ".jsonl");
        try {
            Files.writeString(input, predictions);
            Process scorer = new ProcessBuilder(SCORER.toString(), GOLD.toString())
                    .redirectInput(input.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String printed = new String(scorer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            scorer.waitFor();
            return JSON.readTree(printed.substring(printed.indexOf("TOTAL ") + "TOTAL ".length()));
        } finally {
            Files.delete(input);
        }
    }
}
