package io.minqing.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.record.ArticleKind;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Half a million rows of the heatmap and fifty thousand documents: every answer comes in bounded time, from bounded memory. */
class LargeWarehouseTest {
    private static final int DOCUMENTS = 50_000;
    private static final int COPIES = 25;

    /** Beside the patience: to read the request, to write the answer, and to wait for a core of a busy machine. */
    private static final int GRACE_SECONDS = 60;

    /** What a question may take on a machine that is busy with other things; a quiet one needs some seconds for all of them. */
    private static final int MOST_SECONDS = 120;

    /** What a reader asks, among it what is dear: rare words in all bodies, deep pages, the sentences of the whole country. */
    private static final List<String> QUESTIONS = List.of(
            "/?word=%E8%8C%B6%E5%86%9C",
            "/api/articles?word=%E6%B2%A1%E6%9C%89%E7%9A%84%E8%AF%8D%E8%AF%AD",
            "/api/articles?region=000000&topic=tea_industry&limit=100&offset=45000",
            "/table",
            "/table/region_heatmap?offset=400000",
            "/api/tables/region_heatmap?limit=10000&heat=high",
            "/api/trace/region_heatmap?period_kind=all&region_code=000000&topic=all&limit=500",
            "/api/trace/region_heatmap?period_kind=all&region_code=451422&topic=tea_industry");

    @TempDir
    static Path folder;

    @BeforeAll
    static void publish() throws Exception {
        ServedWarehouse warehouse = new ServedWarehouse(folder);
        warehouse.add(
                ArticleKind.ARTICLE,
                "宁明县政协茶业工作室为茶农修路",
                "3月5日，宁明县政协茶业委员工作室走访茶农33户，提交提案12件。\n茶园里的路窄，春茶运不出来，茶农盼着早日修好。",
                "2026-03-06",
                "左江日报",
                "https://example.org/tea");
        warehouse.publish("v1");
        multiply(
                folder.resolve("article-v1.parquet"),
                "select * replace (article_id || i as article_id, body || repeat('茶园里的路窄，春茶运不出来。' || i, 20) as body)",
                DOCUMENTS);
        multiply(
                folder.resolve("published/versions/v1/region_heatmap/part-00000.parquet"),
                "select * replace (if(i = 0, topic, topic || i) as topic)",
                COPIES);
    }

    private static void multiply(Path file, String columns, int copies) throws Exception {
        Path more = file.resolveSibling("more.parquet");
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement()) {
            statement.execute("copy (" + columns + " from read_parquet('" + file + "'), range(" + copies
                    + ") t(i)) to '" + more + "' (format parquet)");
        }
        Files.move(more, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void answersEveryQuestionInTime() throws Exception {
        try (Explorer explorer = start(MOST_SECONDS)) {
            for (String question : QUESTIONS) {
                long began = System.nanoTime();
                int status = ask(explorer, question).join().statusCode();
                double seconds = (System.nanoTime() - began) / 1e9;
                System.out.printf("%.2f s, %d: %s%n", seconds, status, question);
                assertThat(status).as(question).isEqualTo(200);
                assertThat(seconds).as(question).isLessThan(MOST_SECONDS);
            }
        }
    }

    @Test
    void givesUpWhatTakesTooLongAndLetsNobodyWait() throws Exception {
        int patience = 1;
        try (Explorer explorer = start(patience)) {
            long began = System.nanoTime();
            List<CompletableFuture<HttpResponse<String>>> answers =
                    QUESTIONS.stream().map(question -> ask(explorer, question)).toList();
            for (CompletableFuture<HttpResponse<String>> answer : answers) {
                assertThat(answer.join().statusCode()).isIn(200, 503);
            }
            assertThat((System.nanoTime() - began) / 1e9)
                    .as("a page asks several queries, each with its own patience")
                    .isLessThan(4 * patience + GRACE_SECONDS);
        }
    }

    @Test
    void takesNoMoreMemoryThanItWasGiven() throws Exception {
        try (CurrentVersion current = new CurrentVersion(folder, CurrentVersion.PATIENCE_SECONDS)) {
            List<Object> limit = current.read(
                    tables -> List.copyOf(tables.rows("select current_setting('memory_limit') as memory", List.of())
                            .get(0)
                            .values()));

            assertThat(limit).containsExactly("1.8 GiB");
        }
    }

    private static Explorer start(int patience) throws Exception {
        return Explorer.start(folder, InetAddress.getLoopbackAddress(), 0, List.of(), patience);
    }

    private static CompletableFuture<HttpResponse<String>> ask(Explorer explorer, String question) {
        URI address = URI.create(explorer.address().toString().replaceFirst("/$", "") + question);
        return HttpClient.newHttpClient()
                .sendAsync(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
