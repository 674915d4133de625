package io.minqing.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBStruct;

/** Values of DuckDB's rows without its own types. */
public final class RowValue {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RowValue() {}

    /** Numbers, truths and null as they are, structs as maps, arrays as lists, all else as text. */
    public static Object plain(Object value) throws SQLException {
        if (value instanceof DuckDBStruct struct) {
            return plain(struct.getMap());
        } else if (value instanceof Array array) {
            return plain(Arrays.asList((Object[]) array.getArray()));
        } else if (value instanceof List<?> list) {
            List<Object> plain = new ArrayList<>();
            for (Object item : list) {
                plain.add(plain(item));
            }
            return plain;
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                plain.put(String.valueOf(entry.getKey()), plain(entry.getValue()));
            }
            return plain;
        } else if (value instanceof Number || value instanceof Boolean || value == null) {
            return value;
        }
        return value.toString();
    }

    /** One text: structs and arrays as JSON. */
    public static String text(Object value) throws SQLException {
        Object plain = plain(value);
        if (!(plain instanceof Map || plain instanceof List)) {
            return String.valueOf(plain);
        }
        try {
            return JSON.writeValueAsString(plain);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row cannot be written as JSON", e);
        }
    }
}
