package io.minqing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minqing.interpret.ArticleInterpreter;
import io.minqing.text.file.ArticleReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The JSON of the contract, over some of the sample articles. */
class InterpretationJsonTest {
    private static final Path SAMPLES = Path.of("../data-samples/articles");
    private static final List<JsonNode> LINES = new ArrayList<>();

    @BeforeAll
    static void interpret() throws IOException {
        for (String name : List.of(
                "zaoqiang-proposals-mirror.txt",
                "haikou-x-plus-n-mirror.txt",
                "ningming-three-workrooms.txt",
                "hk-youth-exchange-big5.html",
                "proposals.csv")) {
            List<String> lines = new ArrayList<>();
            new ArticleReader()
                    .read(
                            SAMPLES.resolve(name),
                            name,
                            raw -> lines.add(InterpretationJson.of(ArticleInterpreter.interpret(
                                    ArticleInterpreter.prepare(raw, LocalDate.of(2026, 1, 1))))),
                            problem -> {
                                throw new AssertionError(problem);
                            });
            for (String line : lines) {
                assertThat(line).doesNotContain("\n");
                LINES.add(new ObjectMapper().readTree(line));
            }
        }
    }

    @Test
    void everyLineHasTheFieldsOfTheContract() {
        assertThat(LINES).hasSizeGreaterThan(5).allSatisfy(json -> assertThat(json.fieldNames())
                .toIterable()
                .contains(
                        "file",
                        "record",
                        "id",
                        "article_id",
                        "title",
                        "subtitle",
                        "published_on",
                        "published_at",
                        "source",
                        "authors",
                        "editors",
                        "body",
                        "regions",
                        "topics",
                        "facts",
                        "workrooms",
                        "repairs",
                        "issues"));
    }

    @Test
    void offsetsNameTheEvidenceInTheBody() {
        int spans = 0;
        for (JsonNode json : LINES) {
            String body = json.get("body").asText();
            for (String list : List.of("regions", "topics")) {
                for (JsonNode mention : json.get(list)) {
                    for (JsonNode span : mention.get("evidence")) {
                        assertSpan(body, span, "text");
                        spans++;
                    }
                }
            }
            for (JsonNode fact : json.get("facts")) {
                assertSpan(body, fact, "evidence");
                spans++;
            }
        }
        assertThat(spans).isGreaterThan(30);
    }

    @Test
    void constantsAreInLowerCaseExceptIssues() {
        for (JsonNode json : LINES) {
            assertThat(json.get("kind").asText()).isLowerCase();
            json.get("regions").forEach(region -> {
                assertThat(region.get("role").asText()).isIn("primary", "discussed", "exchange", "mentioned");
                assertThat(region.get("level").asText()).isLowerCase();
            });
            json.get("facts").forEach(fact -> assertThat(fact.get("bound").asText())
                    .isIn("exact", "at_least", "about", "at_most", "range"));
            json.get("repairs")
                    .forEach(repair -> assertThat(repair.get("kind").asText()).isLowerCase());
            json.get("issues").forEach(issue -> assertThat(issue.asText()).isUpperCase());
        }
    }

    @Test
    void factsCarryTheContractsFieldsEvenWhenNull() {
        assertThat(LINES.stream().flatMap(json -> stream(json.get("facts"))))
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(fact.fieldNames())
                        .toIterable()
                        .contains(
                                "indicator",
                                "value",
                                "upper",
                                "unit",
                                "bound",
                                "percentage",
                                "period",
                                "actor",
                                "part_of",
                                "evidence",
                                "start",
                                "end"));
    }

    @Test
    void datesAreTextOrNull() {
        assertThat(LINES).allSatisfy(json -> {
            JsonNode date = json.get("published_on");
            assertThat(date.isNull() || date.asText().matches("\\d{4}-\\d{2}-\\d{2}"))
                    .isTrue();
        });
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode list) {
        return java.util.stream.StreamSupport.stream(list.spliterator(), false);
    }

    private static void assertSpan(String body, JsonNode span, String text) {
        assertThat(body.substring(span.get("start").asInt(), span.get("end").asInt()))
                .isEqualTo(span.get(text).asText());
    }
}
