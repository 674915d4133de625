package io.minqing.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.minqing.record.ArticleKind;
import io.minqing.report.DataDictionary;
import io.minqing.report.PublishedFixture;
import io.minqing.table.Schemas;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The explorer as its users meet it: over HTTP. */
class ExplorerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static Explorer explorer;
    private static ServedWarehouse warehouse;
    private static String tea;
    private static String reprint;
    private static String roads;
    private static String hostile;

    @BeforeAll
    static void publish() throws Exception {
        warehouse = new ServedWarehouse(folder);
        tea = warehouse.add(
                ArticleKind.ARTICLE,
                "宁明县政协茶业工作室为茶农修路",
                "3月5日，宁明县政协茶业委员工作室走访茶农33户，提交提案12件。\n茶园里的路窄，春茶运不出来，茶农盼着早日修好。",
                "2026-03-06",
                "左江日报",
                "https://example.org/tea");
        reprint = warehouse.add(
                ArticleKind.ARTICLE, "为茶农修路", "3月5日，宁明县政协茶业委员工作室走访茶农33户，提交提案12件。", "2026-03-07", "山里新闻", null);
        warehouse.isReprintOf(tea);
        roads = warehouse.add(
                ArticleKind.MESSAGE, "巷口路灯坏了", "西安市新城区某小区门口路灯坏了半个月，物业说归市政管，晚上老人出行不便。", "2026-05-02", null, null);
        hostile = warehouse.add(
                ArticleKind.ARTICLE,
                PublishedFixture.HOSTILE_TITLE,
                "海口市政协" + PublishedFixture.HOSTILE_SENTENCE,
                null,
                "<b>来源</b>",
                PublishedFixture.HOSTILE_URL);
        warehouse.publish("v1");
        explorer = Explorer.start(folder, InetAddress.getLoopbackAddress(), 0, List.of("minqing.example.org"));
    }

    @AfterAll
    static void stop() throws Exception {
        explorer.close();
    }

    @Test
    void findsDocumentsByWordTopicPlaceAndTime() throws Exception {
        assertThat(found("word=茶农 路")).containsExactly(tea);
        assertThat(found("word=茶農")).as("traditional characters").containsExactly(tea);
        assertThat(found("topic=tea_industry")).containsExactly(tea);
        assertThat(found("region=451422")).as("the county").containsExactly(tea);
        assertThat(found("region=451400")).as("the prefecture above").containsExactly(tea);
        assertThat(found("region=450000")).as("the province above").containsExactly(tea);
        assertThat(found("region=451424")).as("the county beside").isEmpty();
        assertThat(found("region=000000")).as("the country").contains(tea, roads);
        assertThat(found("from=2026-04-01&to=2026-05-02")).containsExactly(roads);
        assertThat(found("kind=message")).containsExactly(roads);
        assertThat(found("word=茶农&kind=message")).isEmpty();
    }

    @Test
    void showsReprintsUnderThePlaceAndTopicOfTheirOriginal() throws Exception {
        assertThat(found("region=451422&topic=tea_industry&reprints=yes")).containsExactly(reprint, tea);
    }

    @Test
    void putsTheNewestFirstAndTheUndatedLast() throws Exception {
        assertThat(found("")).startsWith(roads, tea).endsWith(hostile);
        assertThat(found("limit=1&offset=1")).containsExactly(tea);
        assertThat(json("/api/articles?limit=1&offset=50").path("total").asInt())
                .as("the total stands behind the last page, too")
                .isEqualTo(3);
    }

    @Test
    void asksWhichPlaceIsMeantWhereSeveralBearTheName() throws Exception {
        Document one = page("/?place=" + part("宁明县"));
        assertThat(one.select(".found h2").eachText()).containsExactly("宁明县政协茶业工作室为茶农修路");
        assertThat(one.select(".count").text()).contains("共 1 篇", "广西壮族自治区崇左市宁明县");

        Document several = page("/?word=" + part("路灯") + "&place=" + part("新城区"));
        Element xian = several.select("main ul a").stream()
                .filter(link -> link.text().contains("陕西省西安市新城区"))
                .findFirst()
                .orElseThrow();
        assertThat(page(xian.attr("href")).select(".found h2").eachText()).containsExactly("巷口路灯坏了");

        assertThat(page("/?place=" + part("桃花源国")).select(".count").text()).contains("没有叫“桃花源国”的地区");
    }

    @Test
    void marksTheWordsInTheSentenceThatHasThem() throws Exception {
        Document page = page("/?word=" + part("春茶"));
        assertThat(page.select(".snippet").text()).isEqualTo("茶园里的路窄，春茶运不出来，茶农盼着早日修好。");
        assertThat(page.select(".snippet mark").eachText()).containsExactly("春茶");
    }

    @Test
    void showsADocumentWithItsGroundsAndItsCopies() throws Exception {
        Document page = page("/article/" + tea);
        assertThat(page.select("h1").text()).isEqualTo("宁明县政协茶业工作室为茶农修路");
        assertThat(page.select(".text .mark.region").text()).contains("宁明县");
        assertThat(page.select(".card.fact").eachText()).anyMatch(text -> text.contains("12 件"));
        assertThat(page.select(".card.topic").eachText()).anyMatch(text -> text.contains("茶产业"));
        assertThat(page.select("a[href=https://example.org/tea]").attr("rel")).contains("noreferrer");
        assertThat(page.select("a[href=/article/" + reprint + "]").text()).isEqualTo("为茶农修路");
        assertThat(page("/article/" + reprint).select("a[href=/article/" + tea + "]"))
                .hasSize(1);
    }

    @Test
    void answersEveryTableAsItsSchemaSays() throws Exception {
        JsonNode document = json("/openapi.json");
        for (String table : Schemas.PUBLISHED) {
            JsonNode answer = json("/api/tables/" + table + "?limit=200");
            assertThat(errors(schemaOf(document, "/api/tables/" + table), answer))
                    .as(table)
                    .isEmpty();
            assertThat(answer.path("rows").size())
                    .as(table)
                    .isEqualTo(Math.min(200, answer.path("total").asInt()));
        }
        assertThat(json("/api/tables/region_heatmap?limit=1")
                        .path("rows")
                        .get(0)
                        .size())
                .isEqualTo(DataDictionary.table("region_heatmap").columns().size());
    }

    @Test
    void leadsFromANumberToItsSentences() throws Exception {
        String key = "region_heatmap?period_kind=all&region_code=451422&topic=tea_industry";

        Document shown = page("/trace/" + key);

        assertThat(shown.select("h1 + p").text()).contains("宁明县", "全部时期");
        assertThat(shown.select(".count").text()).contains("计入 1 项，相关记录 2 条");
        assertThat(shown.select(".steps li").get(0).select("a").attr("href")).isEqualTo("/article/" + tea);
        assertThat(shown.select(".steps blockquote").get(0).text()).contains("茶");
        assertThat(shown.select(".steps li").get(1).text()).contains("不计入", "转载自 " + tea);
        assertThat(shown.select(".cells").text()).contains("451422");
        JsonNode answer = json("/api/trace/" + key + "&limit=1");
        assertThat(answer.path("records").asInt()).isEqualTo(2);
        assertThat(answer.path("shown")).hasSize(1);
        assertThat(answer.path("shown").get(0).path("id").asText()).isEqualTo(tea);
        Document table = page("/table/" + key);
        assertThat(page(table.select("td a:contains(看依据)").first().attr("href")).select(".steps li"))
                .hasSize(2);
    }

    @Test
    void tracesARowOfEveryTableAsItsSchemaSays() throws Exception {
        JsonNode document = json("/openapi.json");
        for (String table : Schemas.PUBLISHED) {
            Element link = page("/table/" + table + "?limit=1")
                    .select("td a:contains(看依据)")
                    .first();
            if (link != null) {
                JsonNode answer = json("/api" + link.attr("href"));
                assertThat(errors(schemaOf(document, "/api/trace/" + table), answer))
                        .as(table)
                        .isEmpty();
                assertThat(page(link.attr("href")).select("h1").text()).isEqualTo("这个数从哪里来");
            }
        }
    }

    @Test
    void saysWhichRowItCannotTrace() throws Exception {
        assertRefused("/api/trace/nothing?a=b", 404, "no published table");
        assertRefused("/api/trace/region_heatmap", 400, "which row?");
        assertRefused("/api/trace/region_heatmap?colour=red", 400, "there is no parameter colour");
        assertRefused("/api/trace/region_heatmap?topic=none", 404, "has no row");
        assertRefused("/api/trace/region_heatmap?period_start=someday", 404, "has no row");
        assertRefused("/api/trace/region_heatmap?topic=tea_industry", 400, "give all of its key");
        assertRefused("/api/trace/region_heatmap?topic=%27%20or%20%271%27=%271", 404, "has no row");
        assertRefused("/api/trace/region_heatmap?topic=tea_industry&limit=501", 400, "from 1 to 500");
        assertThat(get("/trace/region_heatmap?topic=%3Cscript%3Ealert(1)%3C/script%3E")
                        .body())
                .doesNotContain("<script>alert");
    }

    @Test
    void describesItselfAsOpenApi31() throws Exception {
        JsonNode document = json("/openapi.json");
        try (InputStream schema = ExplorerTest.class.getResourceAsStream("/openapi-3.1.json")) {
            assertThat(errors(JSON.readTree(schema), document)).isEmpty();
        }
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.path("paths").size()).isEqualTo(2 * Schemas.PUBLISHED.size() + 2);
    }

    @Test
    void filtersRowsByValueAndRange() throws Exception {
        JsonNode high =
                json("/api/tables/region_heatmap?period_kind=month&level=county&heat=high&heat=low&limit=10000");
        assertThat(high.path("rows")).isNotEmpty().allSatisfy(row -> {
            assertThat(row.path("period_kind").asText()).isEqualTo("month");
            assertThat(row.path("heat").asText()).isIn("high", "low");
        });
        JsonNode late =
                json("/api/tables/region_heatmap?period_start.min=2026-08-01&period_start.max=2026-08-31&limit=50");
        assertThat(late.path("rows"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.path("period_start").asText()).startsWith("2026-08"));
        assertThat(json("/api/tables/indicator?region_code=" + part("' or 1=1 --"))
                        .path("total")
                        .asInt())
                .as("a value is no query")
                .isZero();
    }

    @Test
    void saysWhatIsWrongWithARequest() throws Exception {
        assertRefused("/api/tables/nothing", 404, "no published table");
        assertRefused("/api/tables/run%27%3Bdrop", 404, "no published table");
        assertRefused("/api/tables/run?colour=red", 400, "there is no parameter colour");
        assertRefused("/api/tables/run?limit=10001", 400, "from 1 to 10000");
        assertRefused("/api/tables/run?records_in=many", 400, "column records_in holds int");
        assertRefused("/api/articles?from=yesterday", 400, "such as 2024-12-31");
        assertRefused("/api/articles?region=45", 400, "six or nine digits");
        assertRefused("/api/articles?word=" + "a".repeat(201), 400, "200 characters");
        assertRefused("/api/articles?word=1+2+3+4+5+6+7+8+9", 400, "at most 8 words");
        assertRefused("/api/articles?word=%zz", 400, "");
        assertRefused("/api/nowhere", 404, "nothing at this address");
        assertRefused("/static/../../etc/passwd", 404, "");
        assertThat(get("/article/none").statusCode()).isEqualTo(404);
        assertThat(get("/article/none").body()).contains("没有这一页", "回到查找文稿");
    }

    @Test
    void letsABrowserDoNothingButShow() throws Exception {
        for (String address : List.of(
                "/", "/article/" + tea, "/table", "/table/hot_issue", "/report", "/api", "/openapi.json", "/none")) {
            HttpResponse<String> answer = get(address);
            String policy =
                    answer.headers().firstValue("content-security-policy").orElseThrow();
            assertThat(policy).as(address).contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'");
            assertThat(policy.replaceFirst("style-src [^;]*", "")).as(address).doesNotContain("unsafe", "*");
            assertThat(answer.headers().map())
                    .as(address)
                    .containsEntry("x-content-type-options", List.of("nosniff"))
                    .containsEntry("referrer-policy", List.of("no-referrer"))
                    .containsEntry("cache-control", List.of("no-store"))
                    .doesNotContainKey("access-control-allow-origin");
        }
        for (String address : List.of("/", "/article/" + hostile, "/table/hot_issue")) {
            Document page = page(address);
            assertThat(page.select("script:not([src]), style, [style], [onclick], [onerror], img, iframe"))
                    .as(address)
                    .isEmpty();
        }
    }

    @Test
    void answersOnlyUnderItsOwnNames() throws Exception {
        int port = explorer.address().getPort();
        for (String host : List.of(
                "127.0.0.1:" + port, "localhost:" + port, "LOCALHOST", "[::1]:" + port, "minqing.example.org")) {
            assertThat(raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                    .as(host)
                    .startsWith("HTTP/1.1 200");
        }
        for (String host :
                List.of("evil.example:" + port, "127.0.0.1.evil.example", "localhost.", "", "127.0.0.1@evil.example")) {
            assertThat(raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                    .as(host)
                    .startsWith("HTTP/1.1 421");
        }
        assertThat(raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .as("no name")
                .startsWith("HTTP/1.1 421");
    }

    @Test
    void answersReadersOnly() throws Exception {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
            HttpResponse<String> answer = CLIENT.send(
                    HttpRequest.newBuilder(explorer.address())
                            .method(method, HttpRequest.BodyPublishers.ofString("x"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(answer.headers().firstValue("allow")).contains("GET, HEAD");
        }
        HttpResponse<String> head = CLIENT.send(
                HttpRequest.newBuilder(explorer.address())
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(get("/api/articles?word=" + "a".repeat(9000)).statusCode()).isEqualTo(414);
    }

    @Test
    void showsTheLeadershipReportOfTheVersion() throws Exception {
        HttpResponse<String> report = get("/report");
        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(report.headers().firstValue("content-security-policy").orElseThrow())
                .contains("script-src 'sha256-");
        assertThat(report.body()).contains("民情热度研判报告", "id=\"data\"");
    }

    @Test
    void answersManyAtOnce() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            answers.add(CLIENT.sendAsync(
                    HttpRequest.newBuilder(
                                    explorer.address().resolve("/api/tables/region_heatmap?limit=10&offset=" + i))
                            .build(),
                    HttpResponse.BodyHandlers.ofString()));
        }
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertThat(answer.get().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void showsANewVersionAsSoonAsItIsPublished(@TempDir Path other) throws Exception {
        ServedWarehouse changing = new ServedWarehouse(other);
        changing.add(ArticleKind.ARTICLE, "第一版", "海口市政协开展调研。", "2026-01-05", null, null);
        changing.publish("v1");
        try (Explorer served = Explorer.start(other, InetAddress.getLoopbackAddress(), 0, List.of())) {
            assertThat(titles(served)).containsExactly("第一版");
            changing.add(ArticleKind.ARTICLE, "第二版", "海口市政协再开展调研。", "2026-01-06", null, null);
            changing.publish("v2");
            assertThat(titles(served)).containsExactly("第二版", "第一版");
        }
    }

    @Test
    void needsAPublishedVersion(@TempDir Path empty) {
        assertThatThrownBy(() -> Explorer.start(empty, InetAddress.getLoopbackAddress(), 0, List.of()))
                .isInstanceOf(NoSuchFileException.class);
    }

    private static List<String> titles(Explorer served) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(served.address()).build(), HttpResponse.BodyHandlers.ofString())
                .body()
                .transform(Jsoup::parse)
                .select(".found h2")
                .eachText();
    }

    /** What an address answers, with the schemas that it names. */
    private static JsonNode schemaOf(JsonNode document, String address) {
        ObjectNode schema = JSON.createObjectNode();
        schema.set("components", document.path("components"));
        schema.setAll((ObjectNode) document.path("paths")
                .path(address)
                .path("get")
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("schema"));
        return schema;
    }

    private static List<String> errors(JsonNode schema, JsonNode value) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(value)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static void assertRefused(String address, int status, String why) throws Exception {
        String answer = raw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).as(address).startsWith("HTTP/1.1 " + status).contains(why);
    }

    private static List<String> found(String query) throws Exception {
        StringBuilder encoded = new StringBuilder();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                encoded.append(encoded.isEmpty() ? "?" : "&")
                        .append(pair, 0, equals + 1)
                        .append(part(pair.substring(equals + 1)));
            }
        }
        List<String> ids = new ArrayList<>();
        json("/api/articles" + encoded)
                .path("documents")
                .forEach(document -> ids.add(document.path("article_id").asText()));
        return ids;
    }

    private static JsonNode json(String address) throws Exception {
        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static Document page(String address) throws Exception {
        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(explorer.address().toString().replaceFirst("/$", "") + address))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** What the server says to bytes that no client library would send. */
    private static String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(explorer.address().getHost(), explorer.address().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
