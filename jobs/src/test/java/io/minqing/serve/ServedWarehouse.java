package io.minqing.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.minqing.interpret.ArticleInterpreter;
import io.minqing.record.Article;
import io.minqing.record.ArticleKind;
import io.minqing.record.RawArticle;
import io.minqing.report.PublishedFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A warehouse without Spark: the published tables of an invented year, and documents that were really interpreted. */
public final class ServedWarehouse {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .build();

    private final Path folder;
    private final List<ObjectNode> rows = new ArrayList<>();

    /**
     * A warehouse that is not published yet.
     *
     * @param folder absent or empty
     */
    public ServedWarehouse(Path folder) {
        this.folder = folder;
    }

    /** Interprets a document and keeps it; answers its id. */
    public String add(ArticleKind kind, String title, String text, String day, String source, String url) {
        Article article = ArticleInterpreter.interpret(ArticleInterpreter.prepare(
                new RawArticle(
                        "a.jsonl",
                        rows.size() + 1,
                        null,
                        kind,
                        url,
                        title,
                        text,
                        false,
                        day,
                        source,
                        null,
                        false,
                        Map.of()),
                LocalDate.of(2026, 9, 30)));
        rows.add(JSON.valueToTree(article));
        return article.articleId();
    }

    /** Makes the last document a reprint, which bears nothing of its own. */
    public void isReprintOf(String original) {
        ObjectNode row = rows.get(rows.size() - 1);
        row.put("reprint_of", original);
        for (String meaning : List.of("regions", "topics", "facts", "workrooms", "terms")) {
            row.putArray(meaning);
        }
    }

    /** Publishes all documents under a name, beside the tables of the year, and lets readers see them. */
    public void publish(String version) throws IOException, SQLException {
        Path published = Files.createDirectories(folder.resolve("published/versions/" + version));
        PublishedFixture.writeYear(published);
        Path lines = folder.resolve(version + ".jsonl");
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(row).append('\n'));
        Files.writeString(lines, text);
        PublishedFixture.writeRows("article", lines, folder.resolve("article-" + version + ".parquet"));
        Files.writeString(
                published.resolve("interpreted.json"), "{\"article\": [\"article-" + version + ".parquet\"]}");
        Path link = folder.resolve("published/current");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, Path.of("versions", version));
    }
}
