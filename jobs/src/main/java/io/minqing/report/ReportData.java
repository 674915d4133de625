package io.minqing.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The data of the page as JSON: the result of each query under {@code report/sql}, column by column, because a page of
 * all counties has some hundred thousand cells.
 *
 * <p>A column whose name begins with {@code @} is coded: it holds positions in the dictionary of that name, which all
 * queries share. The shape is
 *
 * <pre>{"tables": {"cell": {"rows": 2, "topic": [0, 1], "originals": [3, 5], …}, …},
 *  "dictionary": {"topic": ["housing", "transport"], …}, "label": {"visit": "走访", …}}</pre>
 */
final class ReportData {
    /** One query a file; names are those of the tables in the JSON. */
    private static final List<String> QUERIES = List.of(
            "run",
            "region",
            "topic",
            "volume",
            "cell",
            "evidence",
            "document",
            "trend",
            "alarm",
            "issue",
            "term",
            "fact",
            "claim",
            "activity",
            "workroom",
            "coverage",
            "funnel",
            "sector",
            "source",
            "change");

    private final Map<String, Map<String, Integer>> dictionaries = new LinkedHashMap<>();

    private ReportData() {}

    /** Reads everything the page shows and writes it as JSON that is safe inside a script element. */
    static void write(PublishedTables tables, Writer out) throws IOException {
        JsonFactory factory = new JsonFactory();
        factory.setCharacterEscapes(new HtmlSafeEscapes());
        factory.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        try (JsonGenerator json = factory.createGenerator(out)) {
            new ReportData().write(tables, json);
        } catch (SQLException e) {
            throw new IOException("cannot read the published tables: " + e.getMessage(), e);
        }
    }

    private void write(PublishedTables tables, JsonGenerator json) throws IOException, SQLException {
        // Vocabulary order is the order in which the page lists topics.
        Labels.read("/vocabularies/topic.csv").keySet().forEach(topic -> code("topic", topic));
        json.writeStartObject();
        json.writeObjectFieldStart("tables");
        for (String name : QUERIES) {
            json.writeFieldName(name);
            tables.query(sql(name), rows -> writeColumns(rows, json));
        }
        json.writeEndObject();
        json.writeObjectFieldStart("dictionary");
        for (Map.Entry<String, Map<String, Integer>> dictionary : dictionaries.entrySet()) {
            json.writeArrayFieldStart(dictionary.getKey());
            for (String value : dictionary.getValue().keySet()) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeObjectFieldStart("label");
        Map<String, String> labels = Labels.read("/vocabularies/activity_type.csv", "/vocabularies/workroom_kind.csv");
        for (Map.Entry<String, String> label : labels.entrySet()) {
            json.writeStringField(label.getKey(), label.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String sql(String name) throws IOException {
        return Resource.text("/report/sql/" + name + ".sql");
    }

    private void writeColumns(ResultSet rows, JsonGenerator json) throws SQLException, IOException {
        ResultSetMetaData columns = rows.getMetaData();
        int width = columns.getColumnCount();
        List<List<Object>> values = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
            values.add(new ArrayList<>());
        }
        int count = 0;
        while (rows.next()) {
            count++;
            for (int i = 1; i <= width; i++) {
                Object value = rows.getObject(i);
                String name = columns.getColumnLabel(i);
                values.get(i - 1)
                        .add(isCoded(name) && value != null ? code(name.substring(1), value.toString()) : value);
            }
        }
        json.writeStartObject();
        json.writeNumberField("rows", count);
        for (int i = 1; i <= width; i++) {
            String name = columns.getColumnLabel(i);
            json.writeArrayFieldStart(isCoded(name) ? name.substring(1) : name);
            for (Object value : values.get(i - 1)) {
                writeValue(value, json);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static boolean isCoded(String column) {
        return column.startsWith("@");
    }

    private int code(String dictionary, String value) {
        Map<String, Integer> codes = dictionaries.computeIfAbsent(dictionary, name -> new LinkedHashMap<>());
        return codes.computeIfAbsent(value, unseen -> codes.size());
    }

    private static void writeValue(Object value, JsonGenerator json) throws IOException, SQLException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Double number) {
            writeDouble(number, json);
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (value instanceof Array array) {
            json.writeStartArray();
            for (Object element : (Object[]) array.getArray()) {
                writeValue(element, json);
            }
            json.writeEndArray();
        } else {
            json.writeString(value.toString());
        }
    }

    /** Whole numbers without a fraction, and nothing that JSON has no word for. */
    private static void writeDouble(double number, JsonGenerator json) throws IOException {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            json.writeNull();
        } else if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            json.writeNumber((long) number);
        } else {
            json.writeNumber(number);
        }
    }
}
