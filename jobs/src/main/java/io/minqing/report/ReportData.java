package io.minqing.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * The data of the page: the result of each query under {@code report/sql}, column by column. It travels as gzip in Base64,
 * which no text inside can end or open, and is read without parsing where it is large. Unpacked it holds
 *
 * <pre>length of the JSON (four bytes, little-endian) · JSON · columns of numbers</pre>
 *
 * A column whose name begins with {@code @} is coded: it holds positions in the dictionary of that name, which all
 * queries share. The JSON has the shape
 *
 * <pre>{"tables": {"cell": {"rows": 2, "topic": {"at": 0, "bytes": 1, "scale": 1, "least": 0}, …},
 *             "alarm": {"rows": 1, "name": ["宁明县"], …}, …},
 *  "dictionary": {"topic": ["housing", "transport"], …}, "label": {"visit": "走访", …}}</pre>
 *
 * where {@code at} is the position of the {@link PackedColumn} behind the JSON. A packed table of periods and regions says
 * only how many rows each of them has: {@code "blocks": {"rows": 7, "period": …, "region": …, "length": …}}.
 */
final class ReportData {
    /** Intermediate results that queries share. */
    private static final List<String> VIEWS = List.of("shown", "carried", "shown_cell", "shown_fact", "listed");

    /** Those that what stands on the sheet is read from. */
    private static final Set<String> SHEET_VIEWS = Set.of("shown", "carried");

    /** One query a file; names are those of the tables in the data. */
    private static final List<String> QUERIES = List.of(
            "run",
            "region",
            "township",
            "topic",
            "volume",
            "share",
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
            "member",
            "proposal",
            "source",
            "change",
            "article",
            "record",
            "concern",
            "refused");

    /** What stands on the sheet, on which nothing opens; the other tables are not read for it. */
    private static final Set<String> SHEET_QUERIES = Set.of(
            "run", "region", "topic", "volume", "share", "cell", "trend", "alarm", "issue", "coverage", "funnel");

    /** Tables that grow with regions and periods: all their columns are numbers. */
    private static final Set<String> PACKED =
            Set.of("volume", "share", "cell", "evidence", "trend", "activity", "funnel", "source");

    private final Map<String, Map<String, Integer>> dictionaries = new LinkedHashMap<>();
    private final ByteArrayOutputStream columns = new ByteArrayOutputStream();

    private ReportData() {}

    /**
     * Reads everything the page shows.
     *
     * @param view what the page is for; the sheet shows a part only, and carries no more
     * @param scope what the report speaks of; the views of {@code tables} hold its rows
     * @param boundaries areas to draw; null for none
     * @return the data in Base64
     */
    static String read(PublishedTables tables, LeadershipReport.View view, Scope scope, Boundaries boundaries)
            throws IOException {
        try {
            return new ReportData().packed(tables, view, scope, boundaries);
        } catch (SQLException e) {
            throw new IOException("cannot read the published tables: " + e.getMessage(), e);
        }
    }

    private String packed(PublishedTables tables, LeadershipReport.View view, Scope scope, Boundaries boundaries)
            throws IOException, SQLException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try (JsonGenerator generator = new JsonFactory().createGenerator(json)) {
            write(tables, view, scope, boundaries, generator);
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed, 1 << 16)) {
            out.write(ByteBuffer.allocate(Integer.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(json.size())
                    .array());
            json.writeTo(out);
            columns.writeTo(out);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    private void write(
            PublishedTables tables, LeadershipReport.View view, Scope scope, Boundaries boundaries, JsonGenerator json)
            throws IOException, SQLException {
        // Vocabulary order is the order in which the page lists topics.
        Labels.read("/vocabularies/topic.csv").keySet().forEach(topic -> code("topic", topic));
        Divisions divisions = Divisions.read();
        tables.execute(scopeRegions(scope));
        boolean sheet = view == LeadershipReport.View.BRIEF;
        if (sheet) {
            tables.execute(Resource.text("/report/sql/view/sheet.sql"));
        }
        tables.execute(MemberRules.table());
        for (String name : VIEWS) {
            if (!sheet || SHEET_VIEWS.contains(name)) {
                tables.execute(Resource.text("/report/sql/view/" + name + ".sql"));
            }
        }
        json.writeStartObject();
        json.writeObjectFieldStart("tables");
        for (String name : QUERIES) {
            json.writeFieldName(name);
            if (sheet && !SHEET_QUERIES.contains(name)) {
                json.writeStartObject();
                json.writeNumberField("rows", 0);
                json.writeEndObject();
            } else {
                tables.query(
                        Resource.text("/report/sql/" + name + ".sql"),
                        rows -> writeTable(rows, PACKED.contains(name), json));
            }
        }
        String root = scope.everything() ? Scope.COUNTRY_CODE : scope.region().code();
        writeDivisions(
                divisions
                        .all()
                        .filter(division -> division.code().length() == 6)
                        .filter(division -> !sheet || division.roof().equals(root))
                        .toList(),
                json);
        json.writeEndObject();
        json.writeObjectFieldStart("township");
        if (!sheet) {
            tables.query(Resource.text("/report/sql/township.sql"), rows -> {
                while (rows.next()) {
                    Division township = divisions.find(rows.getString("code"));
                    json.writeStringField(
                            rows.getString("code"), township == null ? rows.getString("code") : township.name());
                }
            });
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
        json.writeStringField(
                "scope", scope.everything() ? null : scope.region().code());
        json.writeFieldName("boundaries");
        if (boundaries == null) {
            json.writeNull();
        } else {
            boundaries.write(json, sheet ? root : null);
        }
        json.writeEndObject();
    }

    /** Provinces, prefectures and counties: a place of which nothing was ever written is shown as such, not left out. */
    private static void writeDivisions(List<Division> all, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("division");
        json.writeNumberField("rows", all.size());
        writeTexts("code", all.stream().map(Division::code).toList(), json);
        writeTexts("name", all.stream().map(Division::name).toList(), json);
        writeTexts("parent", all.stream().map(Division::roof).toList(), json);
        json.writeEndObject();
    }

    /** Writes a field that is an array of texts. */
    static void writeTexts(String field, List<String> texts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    /**
     * The region of the report and the places above it, so that the page knows them also when nothing was written there; and
     * {@code in_scope}, whether any of some codes lies in that region.
     */
    private static String scopeRegions(Scope scope) {
        StringBuilder sql = new StringBuilder("create temp table scope_region"
                + " (region_code varchar, region_name varchar, level varchar, parent_code varchar);"
                + "create temp macro in_scope(codes) as " + scope.holdsAny("codes") + ";");
        if (!scope.everything()) {
            sql.append("insert into scope_region values ('000000', '全国', 'country', null);");
            String above = "000000";
            for (Division division : scope.path()) {
                sql.append("insert into scope_region values ('%s', '%s', '%s', '%s');"
                        .formatted(division.code(), division.name(), division.level(), above));
                above = division.code();
            }
        }
        return sql.toString();
    }

    private void writeTable(ResultSet rows, boolean packed, JsonGenerator json) throws SQLException, IOException {
        ResultSetMetaData names = rows.getMetaData();
        int width = names.getColumnCount();
        boolean blocked = packed
                && names.getColumnLabel(1).equals("@period")
                && names.getColumnLabel(2).equals("@region");
        Blocks blocks = new Blocks();
        List<List<Object>> values = new ArrayList<>();
        List<PackedColumn> numbers = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
            values.add(new ArrayList<>());
            numbers.add(new PackedColumn());
        }
        int count = 0;
        while (rows.next()) {
            count++;
            if (blocked) {
                blocks.add(code("period", rows.getString(1)), code("region", rows.getString(2)));
            }
            for (int i = blocked ? 3 : 1; i <= width; i++) {
                Object value = rows.getObject(i);
                String name = names.getColumnLabel(i);
                Object cell = isCoded(name) && value != null ? code(name.substring(1), value.toString()) : value;
                if (packed) {
                    numbers.get(i - 1).add((Number) cell);
                } else {
                    values.get(i - 1).add(cell);
                }
            }
        }
        json.writeStartObject();
        json.writeNumberField("rows", count);
        if (blocked) {
            json.writeObjectFieldStart("blocks");
            json.writeNumberField("rows", blocks.end());
            writeLayout("period", blocks.period, json);
            writeLayout("region", blocks.region, json);
            writeLayout("length", blocks.length, json);
            json.writeEndObject();
        }
        for (int i = blocked ? 3 : 1; i <= width; i++) {
            String name = names.getColumnLabel(i);
            String shortName = isCoded(name) ? name.substring(1) : name;
            if (packed) {
                writeLayout(shortName, numbers.get(i - 1), json);
            } else {
                json.writeArrayFieldStart(shortName);
                for (Object value : values.get(i - 1)) {
                    writeValue(value, json);
                }
                json.writeEndArray();
            }
        }
        json.writeEndObject();
    }

    /** Rows of one period and region stand together; how many they are is all that has to be written. */
    private static final class Blocks {
        private final PackedColumn period = new PackedColumn();
        private final PackedColumn region = new PackedColumn();
        private final PackedColumn length = new PackedColumn();
        private int lastPeriod = -1;
        private int lastRegion = -1;
        private int rows;
        private int count;

        void add(int inPeriod, int inRegion) {
            if (inPeriod != lastPeriod || inRegion != lastRegion) {
                end();
                period.add(inPeriod);
                region.add(inRegion);
                count++;
                lastPeriod = inPeriod;
                lastRegion = inRegion;
            }
            rows++;
        }

        /** Ends the block that is open; returns how many there are. */
        int end() {
            if (rows > 0) {
                length.add(rows);
            }
            rows = 0;
            return count;
        }
    }

    private void writeLayout(String name, PackedColumn column, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("at", columns.size());
        PackedColumn.Layout layout = column.write(columns);
        json.writeNumberField("bytes", layout.bytes());
        json.writeNumberField("scale", layout.scale());
        json.writeNumberField("least", layout.least());
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
