package io.minqing.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The data of a page, unpacked as its own program does. */
record PackedPage(JsonNode json, ByteBuffer columns) {
    static PackedPage of(String page) throws IOException {
        int start = page.indexOf("id=\"data\">") + "id=\"data\">".length();
        byte[] packed = Base64.getDecoder()
                .decode(page.substring(start, page.indexOf("</script>", start)).strip());
        byte[] bytes = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
        int length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
        return new PackedPage(
                new ObjectMapper().readTree(bytes, 4, length),
                ByteBuffer.wrap(bytes, 4 + length, bytes.length - 4 - length).slice());
    }

    /** A packed column; null where it has none. */
    List<Double> column(String table, String name) {
        JsonNode layout = json.at("/tables/" + table + "/" + name);
        int rows = json.at("/tables/" + table + "/rows").asInt();
        List<Double> values = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            long stored = 0;
            for (int plane = layout.get("bytes").asInt() - 1; plane >= 0; plane--) {
                stored = stored * 256
                        + Byte.toUnsignedLong(columns.get(layout.get("at").asInt() + plane * rows + row));
            }
            values.add(
                    stored == 0
                            ? null
                            : (stored - 1 + layout.get("least").asLong())
                                    / layout.get("scale").asDouble());
        }
        return values;
    }
}
