package io.minqing.text.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.minqing.record.QuarantineReason;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** Rows of a JSON Lines file: one flat object a line. A list of texts is joined, a nested object kept as JSON. */
final class JsonTable {
    private static final JsonMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(RecordSplitter.MAX_RECORD)
                            .maxNestingDepth(100)
                            .build())
                    .build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonTable() {}

    static void read(InputStream in, TableReader.Table table) throws IOException, TableRefused {
        RecordSplitter lines = RecordSplitter.lines(TextInput.open(in).reader());
        for (RecordSplitter.Piece line = lines.next(); line != null; line = lines.next()) {
            String text = TableCell.clean(line.text());
            if (line.fault() == RecordSplitter.Fault.TOO_LONG) {
                table.tooLong(text);
            } else if (!text.isEmpty()) {
                row(text, table);
            }
        }
    }

    private static void row(String text, TableReader.Table table) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node.isObject()) {
                table.namedRow(cells(node), text);
            } else {
                table.problem(QuarantineReason.MALFORMED_JSON, "The line is no JSON object {…}.", text);
            }
        } catch (NumberFormatException e) {
            table.problem(QuarantineReason.MALFORMED_JSON, "The line holds a number beyond all bounds.", text);
        } catch (JsonProcessingException e) {
            table.problem(
                    QuarantineReason.MALFORMED_JSON,
                    "The line is no valid JSON: " + e.getOriginalMessage() + ".",
                    text);
        }
    }

    private static Map<String, String> cells(JsonNode object) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            cells.put(field.getKey(), cell(field.getValue()));
        }
        return cells;
    }

    private static String cell(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isNumber()) {
            return TableCell.digits(value.decimalValue());
        }
        if (value.isArray()) {
            StringJoiner list = new StringJoiner("、");
            value.forEach(item -> list.add(cell(item)));
            return list.toString();
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
