package io.minqing.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.minqing.record.Article;
import io.minqing.record.Fact;
import java.util.Locale;

/** An interpreted article as the JSON object of the contract, on one line. */
final class InterpretationJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private InterpretationJson() {}

    static String of(Article article) {
        ObjectNode json = JSON.createObjectNode();
        json.put("file", article.file());
        json.put("record", article.record());
        json.put("id", article.ownId());
        json.put("article_id", article.articleId());
        json.put("kind", lower(article.kind()));
        json.put("url", article.url());
        json.put("title", article.title());
        json.put("subtitle", article.subtitle());
        json.put(
                "published_on",
                article.publishedOn() == null ? null : article.publishedOn().toString());
        json.put(
                "published_at",
                article.publishedAt() == null ? null : article.publishedAt().toString());
        json.put("source", article.source());
        json.set("authors", tree(article.authors()));
        json.set("editors", tree(article.editors()));
        json.put("body", article.body());
        json.set("regions", tree(article.regions()));
        json.set("topics", tree(article.topics()));
        ArrayNode facts = json.putArray("facts");
        article.facts().forEach(fact -> facts.add(fact(fact)));
        json.set("workrooms", tree(article.workrooms()));
        json.set("repairs", tree(article.repairs()));
        json.set("dropped", tree(article.dropped()));
        ArrayNode issues = json.putArray("issues");
        article.issues().forEach(issue -> issues.add(issue.name()));
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("article " + article.articleId() + " cannot be written as JSON", e);
        }
    }

    /** A fact's evidence is flat: the words, and their offsets beside them. */
    private static ObjectNode fact(Fact fact) {
        ObjectNode json = (ObjectNode) tree(fact);
        json.put("evidence", fact.evidence().text());
        json.put("start", fact.evidence().start());
        json.put("end", fact.evidence().end());
        return json;
    }

    private static JsonNode tree(Object value) {
        JsonNode tree = JSON.valueToTree(value);
        lowerConstants(tree);
        return tree;
    }

    /** Constants are lower case in the contract, except issues. */
    private static void lowerConstants(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : new String[] {"level", "role", "bound", "kind", "reason"}) {
                if (object.path(name).isTextual()) {
                    object.put(name, object.get(name).asText().toLowerCase(Locale.ROOT));
                }
            }
            object.forEach(InterpretationJson::lowerConstants);
        } else if (node instanceof ArrayNode array) {
            array.forEach(InterpretationJson::lowerConstants);
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
