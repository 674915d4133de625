package io.minqing.serve;

import io.minqing.report.DataDictionary;
import io.minqing.report.DataDictionary.Column;
import io.minqing.report.DataDictionary.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The OpenAPI 3.1 document of the data that the explorer answers, made from the DDL of the tables. */
final class OpenApi {
    private OpenApi() {}

    /** The document. */
    static Map<String, Object> document(String version) {
        Map<String, Object> paths = new LinkedHashMap<>();
        Map<String, Object> schemas = new LinkedHashMap<>();
        schemas.put(
                "Problem",
                object(map("title", string("what is wrong"), "status", map("type", "integer")), List.of("title")));
        schemas.put("ArticleHit", articleHit());
        schemas.put("Step", step());
        paths.put(
                "/api/tables",
                get(
                        "tables",
                        "The published tables, what one row of each is, and their columns",
                        List.of(),
                        object(
                                map(
                                        "version", string("the published version that answers"),
                                        "tables", map("type", "array", "items", map("type", "object"))),
                                List.of("version", "tables"))));
        for (Table table : DataDictionary.published()) {
            schemas.put(table.name(), row(table));
            paths.put(
                    "/api/tables/" + table.name(),
                    get(table.name(), table.grain(), tableParameters(table), rows(table)));
        }
        paths.put(
                "/api/articles",
                get(
                        "articles",
                        "Documents that fulfil all conditions, newest first",
                        articleParameters(),
                        list("documents", "ArticleHit")));
        for (Table table : DataDictionary.published()) {
            paths.put(
                    "/api/trace/" + table.name(),
                    get(
                            "trace_" + table.name(),
                            "A row of " + table.name() + " with the records and sentences it was counted from",
                            traceParameters(table),
                            traced(table)));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                map(
                        "title",
                        "Minqing 民情",
                        "version",
                        version,
                        "description",
                        "The published version of a warehouse, read-only. Text is untrusted: escape it.",
                        "license",
                        map("name", "Apache-2.0", "identifier", "Apache-2.0")));
        document.put("servers", List.of(map("url", "/")));
        document.put("paths", paths);
        document.put("components", map("schemas", schemas));
        return document;
    }

    private static Map<String, Object> row(Table table) {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            Map<String, Object> schema = ColumnType.schema(column.type(), column.nullable());
            schema.put("description", column.meaning());
            columns.put(column.name(), schema);
        }
        return object(columns, table.key());
    }

    private static Map<String, Object> rows(Table table) {
        return list("rows", table.name());
    }

    private static Map<String, Object> list(String name, String schema) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("version", string("the published version that answers"));
        fields.put("total", map("type", "integer", "description", "how many fulfil the conditions"));
        fields.put("limit", map("type", "integer"));
        fields.put("offset", map("type", "integer"));
        fields.put(name, map("type", "array", "items", map("$ref", "#/components/schemas/" + schema)));
        return object(fields, List.copyOf(fields.keySet()));
    }

    private static List<Map<String, Object>> tableParameters(Table table) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        for (Column column : table.columns()) {
            for (String filter : TableRows.filters(column)) {
                Map<String, Object> one = ColumnType.schema(column.type(), false);
                boolean equality = filter.equals(column.name());
                parameters.add(parameter(
                        filter,
                        equality
                                ? column.meaning()
                                : "the " + (filter.endsWith(".min") ? "least" : "greatest") + " value of "
                                        + column.name(),
                        equality ? map("type", "array", "items", one) : one));
            }
        }
        parameters.addAll(slice(TableRows.USUAL, TableRows.MOST, TableRows.DEEPEST));
        return parameters;
    }

    private static List<Map<String, Object>> traceParameters(Table table) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        for (Column column : table.columns()) {
            if (ColumnType.scalar(column.type())) {
                parameters.add(parameter(
                        column.name(),
                        (table.key().contains(column.name()) ? "part of the key: " : "") + column.meaning(),
                        ColumnType.schema(column.type(), false)));
            }
        }
        parameters.add(slice(TracePage.USUAL, TracePage.MOST, 0).get(0));
        return parameters;
    }

    private static Map<String, Object> traced(Table table) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("version", string("the published version that answers"));
        fields.put("table", string("the table"));
        fields.put("row", map("$ref", "#/components/schemas/" + table.name()));
        fields.put("counted", map("type", "integer", "description", "different items that the row counts"));
        fields.put("records", map("type", "integer", "description", "all records behind them"));
        fields.put("shown", map("type", "array", "items", map("$ref", "#/components/schemas/Step")));
        return object(fields, List.copyOf(fields.keySet()));
    }

    /** A field of a step is left out when it is unknown. */
    private static Map<String, Object> step() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("item", string("what the row counts: id of a document, an activity, a workroom, a concern"));
        fields.put(
                "counted",
                map("type", "boolean", "description", "whether it counts; a reprint stands beside its original"));
        fields.put("input", map("type", "string", "enum", List.of("articles", "activities", "workrooms")));
        fields.put("id", string("id of the record"));
        fields.put("day", string("of the record"));
        fields.put("source", string("of the record"));
        fields.put("title", string("of the record"));
        fields.put("sentence", string("the words that count"));
        fields.put("note", string("what to know besides"));
        return object(fields, List.of("item", "counted", "input", "id"));
    }

    private static List<Map<String, Object>> articleParameters() {
        Map<String, Object> text = map("type", "string", "maxLength", Request.LONGEST_VALUE);
        Map<String, Object> day = map("type", "string", "format", "date");
        List<Map<String, Object>> parameters = new ArrayList<>(List.of(
                parameter("word", "words that title or body hold, all of them, separated by spaces", text),
                parameter("topic", "topic id", text),
                parameter(
                        "region",
                        "region code, everything below it included; or unresolved",
                        map("type", "string", "pattern", "^(unresolved|\\d{6}|\\d{9})$")),
                parameter("from", "first day of publication", day),
                parameter("to", "last day of publication", day),
                parameter("kind", "sort of document", map("type", "string", "enum", ArticleSearch.KINDS)),
                parameter("reprints", "any value: reprints, too", text)));
        parameters.addAll(slice(ArticleSearch.USUAL, ArticleSearch.MOST, ArticleSearch.DEEPEST));
        return parameters;
    }

    private static List<Map<String, Object>> slice(int usual, int most, int deepest) {
        return List.of(
                parameter(
                        "limit",
                        "how many at most",
                        map("type", "integer", "minimum", 1, "maximum", most, "default", usual)),
                parameter(
                        "offset",
                        "how many are passed over",
                        map("type", "integer", "minimum", 0, "maximum", deepest, "default", 0)));
    }

    private static Map<String, Object> articleHit() {
        Map<String, Object> text = map("type", List.of("string", "null"));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("article_id", map("type", "string"));
        fields.put("kind", map("type", "string", "enum", ArticleSearch.KINDS));
        fields.put("title", text);
        fields.put("published_on", map("type", List.of("string", "null"), "format", "date"));
        fields.put("source", text);
        fields.put("url", text);
        fields.put("reprint_of", text);
        fields.put("regions", ColumnType.schema("array<struct<code: string, name: string, role: string>>", false));
        fields.put("topics", ColumnType.schema("array<struct<topic: string, score: double>>", false));
        fields.put("body", map("type", "string", "description", "the first 200,000 characters"));
        return object(fields, List.copyOf(fields.keySet()));
    }

    private static Map<String, Object> get(
            String id, String summary, List<Map<String, Object>> parameters, Map<String, Object> schema) {
        Map<String, Object> problem = map(
                "description",
                "The request cannot be answered; title says why",
                "content",
                map("application/problem+json", map("schema", map("$ref", "#/components/schemas/Problem"))));
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(
                "200", map("description", "What was found", "content", map("application/json", map("schema", schema))));
        responses.put("400", problem);
        responses.put("503", problem);
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", id);
        operation.put("summary", summary);
        operation.put("parameters", parameters);
        operation.put("responses", responses);
        return map("get", operation);
    }

    private static Map<String, Object> parameter(String name, String meaning, Map<String, Object> schema) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", "query");
        parameter.put("description", meaning);
        parameter.put("schema", schema);
        return parameter;
    }

    private static Map<String, Object> object(Map<String, Object> fields, List<String> required) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", fields);
        object.put("required", required);
        return object;
    }

    private static Map<String, Object> string(String meaning) {
        return map("type", "string", "description", meaning);
    }

    /** A map that keeps the order of its entries, so that the document is the same every time. */
    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
