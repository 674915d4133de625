package io.minqing.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.minqing.interpret.ArticleExplanation;
import io.minqing.interpret.topic.TopicGrounds;
import io.minqing.record.Article;
import io.minqing.serve.CurrentVersion.Tables;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of table {@code article} as the records they were written from. */
final class StoredArticle {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            // a row that an older program wrote may have more
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StoredArticle() {}

    /**
     * The document with its grounds, as the tables count it; names that were considered for places are kept in no table and are
     * left out. Empty when there is none of that id.
     */
    static Optional<ArticleExplanation> read(Tables tables, String id) throws SQLException {
        List<Map<String, Object>> rows = tables.rows(
                "select to_json(a)::varchar as json from (select * replace (map() as extras) from article where article_id = ?) a",
                List.of(id));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        try {
            Article article = JSON.readValue((String) rows.get(0).get("json"), Article.class);
            return Optional.of(
                    new ArticleExplanation(article, List.of(), TopicGrounds.of(article.topics(), article.title())));
        } catch (JsonProcessingException e) {
            throw new SQLException("the row of document " + id + " is of another version of Minqing", e);
        }
    }
}
