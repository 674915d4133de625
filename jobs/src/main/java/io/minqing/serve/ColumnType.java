package io.minqing.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The type of a column as a DDL writes it, as a JSON schema of its values. Values inside a list or struct may be null.
 *
 * <pre>{@code ColumnType.schema("array<struct<a: string>>", false)}</pre>
 */
final class ColumnType {
    private final String type;
    private int at;

    private ColumnType(String type) {
        this.type = type;
    }

    /**
     * The schema of a type.
     *
     * @throws IllegalStateException when it is no type that is known here
     */
    static Map<String, Object> schema(String type, boolean nullable) {
        ColumnType reader = new ColumnType(type.replace("`", "").replace(" ", ""));
        Map<String, Object> schema = reader.one(nullable);
        if (reader.at < reader.type.length()) {
            throw reader.unknown();
        }
        return schema;
    }

    /** Whether values can be compared: numbers, days and times. */
    static boolean ordered(String type) {
        return switch (type) {
            case "int", "bigint", "double", "date", "timestamp", "timestamp_ntz" -> true;
            default -> false;
        };
    }

    /** Whether a value is one word or number. */
    static boolean scalar(String type) {
        return ordered(type) || type.equals("string") || type.equals("boolean");
    }

    private Map<String, Object> one(boolean nullable) {
        String name = word();
        Map<String, Object> schema = new LinkedHashMap<>();
        switch (name) {
            case "string" -> named(schema, "string", nullable);
            case "date" -> {
                named(schema, "string", nullable);
                schema.put("format", "date");
            }
            case "timestamp", "timestamp_ntz" -> named(schema, "string", nullable);
            case "int", "bigint" -> named(schema, "integer", nullable);
            case "double" -> named(schema, "number", nullable);
            case "boolean" -> named(schema, "boolean", nullable);
            case "array" -> {
                named(schema, "array", nullable);
                expect('<');
                schema.put("items", one(true));
                expect('>');
            }
            case "map" -> {
                named(schema, "object", nullable);
                expect('<');
                one(false);
                expect(',');
                schema.put("additionalProperties", one(true));
                expect('>');
            }
            case "struct" -> {
                named(schema, "object", nullable);
                Map<String, Object> fields = new LinkedHashMap<>();
                expect('<');
                do {
                    String field = word();
                    expect(':');
                    fields.put(field, one(true));
                } while (type.charAt(at++) == ',');
                at--;
                expect('>');
                schema.put("properties", fields);
            }
            default -> throw unknown();
        }
        return schema;
    }

    private static void named(Map<String, Object> schema, String type, boolean nullable) {
        schema.put("type", nullable ? List.of(type, "null") : type);
    }

    private String word() {
        int from = at;
        while (at < type.length() && (Character.isLetterOrDigit(type.charAt(at)) || type.charAt(at) == '_')) {
            at++;
        }
        return type.substring(from, at);
    }

    private void expect(char c) {
        if (at >= type.length() || type.charAt(at) != c) {
            throw unknown();
        }
        at++;
    }

    private IllegalStateException unknown() {
        return new IllegalStateException("no JSON schema is known for the column type " + type);
    }
}
