package io.minqing.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.minqing.interpret.CodeVersion;
import io.minqing.report.DataDictionary;
import io.minqing.report.DataDictionary.Table;
import io.minqing.serve.CurrentVersion.Tables;
import io.minqing.table.Schemas;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Which address is answered by what. */
final class Pages implements HttpHandler {
    private static final Logger LOG = LogManager.getLogger(Pages.class);

    /** What pages load, with its media type. */
    private static final Map<String, String[]> STATIC = Map.of(
            "explorer.css", new String[] {"text/css", "/serve/explorer.css"},
            "explain.css", new String[] {"text/css", "/explain/page.css"},
            "explain.js", new String[] {"text/javascript", "/explain/page.js"});

    private final CurrentVersion current;
    private final ReportPage report = new ReportPage();

    Pages(CurrentVersion current) {
        this.current = current;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Exchange.send(exchange, answer(exchange));
    }

    private Answer answer(HttpExchange exchange) {
        boolean program = exchange.getRequestURI().getPath().startsWith("/api/")
                || exchange.getRequestURI().getPath().equals("/openapi.json");
        int status;
        String why;
        long began = System.nanoTime();
        try {
            Request request = Request.of(exchange.getRequestURI());
            return current.read(tables -> route(request, tables));
        } catch (Request.Refused e) {
            status = e.status();
            why = e.getMessage();
        } catch (NoSuchFileException e) {
            status = 503;
            why = "nothing is published in the warehouse any more";
        } catch (IOException | SQLException | RuntimeException e) {
            if (e instanceof SQLException sql && tookTooLong(sql, began)) {
                String late = "the query took too long and was given up; ask for less";
                return program ? Problem.of(503, late) : Problem.page(503, late);
            }
            LOG.error("cannot answer {}", exchange.getRequestURI(), e);
            status = 500;
            why = "the explorer failed; its log says where";
        }
        return program ? Problem.of(status, why) : Problem.page(status, why);
    }

    /** DuckDB's driver says "timeout" only of some queries that were given up; others it calls invalid. */
    private boolean tookTooLong(SQLException e, long began) {
        return e instanceof SQLTimeoutException
                || System.nanoTime() - began >= TimeUnit.SECONDS.toNanos(current.patienceInSeconds());
    }

    private Answer route(Request request, Tables tables) throws IOException, SQLException, Request.Refused {
        List<String> path = request.path();
        String first = path.isEmpty() ? "" : path.get(0);
        String second = path.size() < 2 ? "" : path.get(1);
        if (path.isEmpty()) {
            return Answer.page(200, SearchPage.of(request, tables));
        } else if (path.size() == 1 && first.equals("report")) {
            return report.of(tables);
        } else if (path.size() == 1 && first.equals("table")) {
            return Answer.page(200, TablePage.all(tables));
        } else if (path.size() == 1 && first.equals("openapi.json")) {
            return Answer.json(OpenApi.document(CodeVersion.software()));
        } else if (path.size() == 1 && first.equals("api")) {
            return Answer.page(200, ApiPage.of(tables));
        } else if (path.size() == 2 && first.equals("article")) {
            return Answer.page(200, ArticlePage.of(second, tables));
        } else if (path.size() == 2 && first.equals("static") && STATIC.containsKey(second)) {
            return Answer.text(STATIC.get(second)[0], Schemas.resource(STATIC.get(second)[1]));
        } else if (path.size() == 2 && first.equals("table")) {
            Table table = table(second, tables);
            return Answer.page(
                    200, TablePage.one(table, new TableRows(table, request, TablePage.USUAL), request, tables));
        } else if (path.size() == 2 && first.equals("trace")) {
            return Answer.page(200, new TracePage(table(second, tables), request).page(tables));
        } else if (path.size() == 3 && first.equals("api") && second.equals("trace")) {
            return Answer.json(new TracePage(table(path.get(2), tables), request).data(tables));
        } else if (path.equals(List.of("api", "tables"))) {
            return tables(tables);
        } else if (path.equals(List.of("api", "articles"))) {
            return articles(ArticleSearch.of(request), tables);
        } else if (path.size() == 3 && first.equals("api") && second.equals("tables")) {
            Table table = table(path.get(2), tables);
            return rows(new TableRows(table, request, TableRows.USUAL).in(tables), tables);
        }
        throw new Request.Refused(404, "there is nothing at this address");
    }

    private static Table table(String name, Tables tables) throws SQLException, Request.Refused {
        if (!Schemas.PUBLISHED.contains(name)) {
            throw new Request.Refused(404, "there is no published table of that name; /api/tables lists them");
        } else if (!tables.has(name)) {
            throw new Request.Refused(
                    404, "the published version has no table " + name + " yet; the next nightly makes it");
        }
        return DataDictionary.table(name);
    }

    private static Answer tables(Tables tables) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Table table : DataDictionary.published()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", table.name());
            entry.put("grain", table.grain());
            entry.put("key", table.key());
            entry.put("columns", table.columns());
            list.add(entry);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("version", tables.name());
        answer.put("tables", list);
        return Answer.json(answer);
    }

    private static Answer rows(TableRows.Found found, Tables tables) {
        return Answer.json(slice(tables, found.total(), found.limit(), found.offset(), "rows", found.rows()));
    }

    private static Answer articles(ArticleSearch search, Tables tables) throws SQLException {
        ArticleSearch.Found found = search.in(tables);
        return Answer.json(
                slice(tables, found.total(), search.limit(), search.offset(), "documents", found.documents()));
    }

    private static Map<String, Object> slice(
            Tables tables, long total, int limit, int offset, String name, List<Map<String, Object>> items) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("version", tables.name());
        answer.put("total", total);
        answer.put("limit", limit);
        answer.put("offset", offset);
        answer.put(name, items);
        return answer;
    }
}
