package io.minqing.text.file;

import static io.minqing.record.QuarantineReason.CORRUPT_CONTAINER;
import static io.minqing.record.QuarantineReason.EMPTY_FILE;
import static io.minqing.record.QuarantineReason.MALFORMED_CSV;
import static io.minqing.record.QuarantineReason.MALFORMED_JSON;
import static io.minqing.record.QuarantineReason.MALFORMED_XLSX;
import static io.minqing.record.QuarantineReason.MISSING_FIELD;
import static io.minqing.record.QuarantineReason.NOT_TEXT;
import static io.minqing.record.QuarantineReason.TOO_LARGE;
import static io.minqing.record.QuarantineReason.UNREADABLE;
import static io.minqing.record.QuarantineReason.UNSUPPORTED_FORMAT;
import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.record.QuarantineReason;
import io.minqing.record.Quarantined;
import io.minqing.record.RawRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class TableReaderTest {
    private static final TableReader ACTIVITIES = TableReader.forActivities();
    private static final String HEADER = "活动编号,活动日期,工作室编号,活动名称,参加人数\n";

    private final List<RawRow> rows = new ArrayList<>();
    private final List<Quarantined> problems = new ArrayList<>();

    private void read(String file, byte[] bytes) {
        ACTIVITIES.read(file, new ByteArrayInputStream(bytes), rows::add, problems::add);
    }

    private void read(String file, String text) {
        read(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<QuarantineReason> reasons() {
        return problems.stream().map(Quarantined::reason).toList();
    }

    @Test
    void namesChineseColumnsAsTheTablesDo() {
        read("a.csv", HEADER + "HD-1,2024-03-05,GX-1,守边茶叙,35\n");

        assertThat(rows)
                .containsExactly(new RawRow(
                        "a.csv",
                        1,
                        Map.of(
                                "activity_id", "HD-1",
                                "held_on", "2024-03-05",
                                "workroom_id", "GX-1",
                                "title", "守边茶叙",
                                "participants", "35")));
        assertThat(problems).isEmpty();
    }

    @Test
    void seesThroughMarksWidthsSpacesAndBracketsInHeaders() {
        read("a.csv", "\uFEFF" + """
                "活 动 日 期", * 工作室编号 ,ＴＩＴＬＥ,参加人数（人）,金额(万元),联系人
                2024-03-05,GX-1,接待日,12,1.5,韦海燕
                2024-03-06,GX-1,接待日,12,约2万,
                """);

        assertThat(rows.get(0).fields())
                .containsEntry("participants", "12")
                .containsEntry("amount_yuan", "1.5万元")
                .containsEntry("title", "接待日")
                .containsEntry("联系人", "韦海燕");
        assertThat(rows.get(1).fields()).containsEntry("amount_yuan", "约2万").doesNotContainKey("联系人");
    }

    @Test
    void prefersTheIdWhereAFileNamesAWorkroomTwice() {
        read("a.csv", "工作室名称,工作室编号,日期,主题\n茶业委员联络工作室,GX-3,2024-03-05,春茶开采\n");

        assertThat(rows.get(0).fields()).containsEntry("workroom_id", "GX-3").containsEntry("工作室名称", "茶业委员联络工作室");
    }

    @Test
    void skipsTitleLinesAboveTheHeader() {
        read("a.csv", "宁明县委员工作室活动台账,,,,\n填报单位：县政协办,,,,\n" + HEADER + "HD-1,2024-03-05,GX-1,茶叙,35\n");

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).record()).isEqualTo(1);
        assertThat(problems).isEmpty();
    }

    @Test
    void keepsQuotedCommasQuotesAndLineBreaksInACell() {
        read("a.csv", HEADER + "HD-1,2024-03-05,GX-1,\"围绕\"\"小门牌\"\",\n面对面,再议\",35\r\nHD-2,2024-03-06,GX-1,乙,1");

        assertThat(rows).extracting(row -> row.fields().get("title")).containsExactly("围绕\"小门牌\",\n面对面,再议", "乙");
    }

    @Test
    void readsGb18030TabsAndSemicolons() {
        String text = HEADER + "HD-1,2024-03-05,GX-1,𠮷祥社区議事,35\n";
        read("a.csv", text.getBytes(Charset.forName("GB18030")));
        read("b.csv", text.replace(',', '\t'));
        read("c.csv", text.replace(',', ';'));

        assertThat(rows)
                .extracting(row -> row.fields().get("title"))
                .containsOnly("𠮷祥社区議事")
                .hasSize(3);
    }

    @Test
    void quarantinesOnlyTheRowWhoseBytesDoNotFit() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                (HEADER + "HD-1,2024-03-05,GX-1,甲,1\n" + "# ".repeat(1 << 20) + "\n").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {'H', ',', '2', ',', 'G', ',', (byte) 0xff, ',', '1', '\n'});
        bytes.writeBytes("HD-2,2024-03-05,GX-1,乙,1\n".getBytes(StandardCharsets.UTF_8));
        read("a.csv", bytes.toByteArray());

        assertThat(rows).extracting(row -> row.fields().get("title")).containsExactly("甲", "乙");
        assertThat(reasons()).containsExactly(MALFORMED_CSV, NOT_TEXT);
    }

    @Test
    void quarantinesRaggedRowsWithWhatToDo() {
        read("a.csv", HEADER + "HD-1,2024-03-05,GX-1,走访,慰问,35\nHD-2,2024-03-05,GX-1\nHD-3,2024-03-05,GX-1,乙,1\n");

        assertThat(rows).extracting(RawRow::record).containsExactly(3);
        assertThat(reasons()).containsExactly(MALFORMED_CSV, MALFORMED_CSV);
        assertThat(problems.get(0).detail())
                .isEqualTo(
                        "The row has 6 cells where the header has 5; put cells that contain the separator in quotes.");
        assertThat(problems.get(0).raw()).isEqualTo("HD-1,2024-03-05,GX-1,走访,慰问,35");
        assertThat(problems.get(0).input()).isEqualTo("activities");
    }

    @Test
    void anUnclosedQuoteCostsOnlyItsOwnLine() {
        read("a.csv", HEADER + "HD-1,2024-03-05,GX-1,\"甲,1\nHD-2,2024-03-05,GX-1,乙,1\nHD-3,2024-03-05,GX-1,丙,1\n");

        assertThat(rows).extracting(row -> row.fields().get("title")).containsExactly("乙", "丙");
        assertThat(reasons()).containsExactly(MALFORMED_CSV);
    }

    @Test
    void quarantinesARowWithoutWorkroomOrMeaning() {
        read("a.csv", HEADER + "HD-1,2024-03-05,,接待日,3\nHD-2,2024-03-05,GX-1,　,3\nHD-3,,GX-1,接待日,\n");

        assertThat(rows).extracting(RawRow::record).containsExactly(3);
        assertThat(reasons()).containsExactly(MISSING_FIELD, MISSING_FIELD);
        assertThat(problems)
                .extracting(Quarantined::detail)
                .containsExactly(
                        "workroom_id is blank; fill it in and deliver the row again.",
                        "title and text are blank; fill it in and deliver the row again.");
    }

    @Test
    void refusesAFileWithoutTheColumnsItNeeds() {
        read("a.csv", "活动编号,活动名称,参加人数\nHD-1,接待日,3\n");
        read("b.csv", "甲,乙\n1,2\n");

        assertThat(rows).isEmpty();
        assertThat(problems).extracting(Quarantined::record).containsExactly(0, 0);
        assertThat(reasons()).containsExactly(MISSING_FIELD, MISSING_FIELD);
        assertThat(problems.get(0).detail()).startsWith("The header lacks held_on, workroom_id; it has 活动编号");
    }

    @Test
    void refusesAHeaderThatStandsTwice() {
        read("a.csv", "活动日期,工作室编号,活动名称,备注,备 注\n2024-03-05,GX-1,接待日,a,b\n");

        assertThat(rows).isEmpty();
        assertThat(reasons()).containsExactly(MALFORMED_CSV);
        assertThat(problems.get(0).detail()).contains("备 注");
    }

    @Test
    void readsJsonLinesAndSaysWhichAreBroken() {
        read("a.jsonl", """
                {"activity_id":"A1","held_on":"2024-03-05","workroom_id":"GX-1","title":"义诊","participants":1.20E2,"members":["韦海燕","黄志强"],"extra":{"a":1},"text":null}

                {"workroom_id":"GX-1","title":"截断
                [1,2]
                {"workroom_id":"GX-1","workroom_id":"GX-2","title":"两个编号"}
                {"工作室编号":"GX-1","活动名称":"接待"} x
                {"工作室编号":"GX-1","活动名称":"接待"}
                """);

        assertThat(rows).extracting(RawRow::record).containsExactly(1, 6);
        assertThat(rows.get(0).fields())
                .containsEntry("participants", "120")
                .containsEntry("members", "韦海燕、黄志强")
                .containsEntry("extra", "{\"a\":1}")
                .doesNotContainKey("text");
        assertThat(reasons()).containsOnly(MALFORMED_JSON).hasSize(4);
        assertThat(problems.get(0).raw()).isEqualTo("{\"workroom_id\":\"GX-1\",\"title\":\"截断");
    }

    @Test
    void aNumberOfABillionDigitsStaysShort() {
        read("a.jsonl", "{\"workroom_id\":\"GX-1\",\"title\":\"接待\",\"participants\":1e999999999,\"\":\"无名\"}");

        assertThat(rows.get(0).fields())
                .containsEntry("participants", "1E+999999999")
                .containsEntry("column_4", "无名");
    }

    @Test
    void readsGzippedTextAndKeepsTheRowsBeforeABreak() throws IOException {
        StringBuilder text = new StringBuilder();
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            text.append("{\"workroom_id\":\"GX-").append(random.nextInt()).append("\",\"title\":\"走访\"}\n");
        }
        byte[] packed = gzip(text.toString().getBytes(StandardCharsets.UTF_8));
        read("a.jsonl.gz", packed);
        assertThat(rows).hasSize(5_000);

        rows.clear();
        read("b.jsonl.gz", Arrays.copyOf(packed, packed.length / 2));
        assertThat(rows).hasSizeBetween(1_000, 4_000);
        assertThat(reasons()).containsExactly(CORRUPT_CONTAINER);
        assertThat(problems.get(0).record()).isZero();

        read("c.csv.gz", "no gzip at all");
        assertThat(reasons()).containsExactly(CORRUPT_CONTAINER, CORRUPT_CONTAINER);
    }

    @Test
    void readsAWorkbookWithDatesNumbersAndTwoSheets() throws IOException {
        byte[] bytes = workbook(book -> {
            Worksheet sheet = book.newWorksheet("一季度");
            header(sheet, 1);
            sheet.value(0, 0, "委员工作室活动台账");
            sheet.value(2, 0, "HD-1");
            sheet.value(2, 1, LocalDate.of(2024, 3, 5));
            sheet.style(2, 1).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(2, 2, "GX-1");
            sheet.value(2, 3, "接待日");
            sheet.value(2, 4, 12);
            sheet.value(3, 1, 45357);
            sheet.value(3, 2, "GX-1");
            sheet.value(3, 3, "走访");
            sheet.value(3, 4, 0.1 + 0.2);
            sheet.value(3, 6, "表格外的话");
            Worksheet second = book.newWorksheet("二季度");
            header(second, 0);
            second.value(1, 1, "2024年4月1日");
            second.value(1, 2, "GX-2");
            second.value(1, 3, "读书会");
            Worksheet note = book.newWorksheet("填表说明");
            note.value(0, 0, "请按月填报");
        });
        read("台账.xlsx", bytes);

        assertThat(rows)
                .extracting(row -> row.fields().get("held_on"))
                .containsExactly("2024-03-05", "45357", "2024年4月1日");
        assertThat(rows).extracting(row -> row.fields().get("participants")).containsExactly("12", "0.3", null);
        assertThat(rows.get(1).fields()).containsEntry("column_7", "表格外的话");
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).detail()).startsWith("Sheet 填表说明: No header was found");
    }

    @Test
    void takesTheStoredValueOfAFormulaAndNeverCalculates() throws IOException {
        byte[] bytes = sheetXml("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>日期</t></is></c><c r="B1" t="inlineStr"><is><t>工作室编号</t></is></c>\
                <c r="C1" t="inlineStr"><is><t>活动名称</t></is></c><c r="D1" t="inlineStr"><is><t>参加人数</t></is></c></row>
                <row r="2"><c r="A2"><f>TODAY()</f><v>45356</v></c><c r="B2" t="str"><f>"GX"&amp;"-1"</f><v>GX-1</v></c>\
                <c r="C2" t="str"><f>HYPERLINK("http://evil")</f><v>接待日</v></c><c r="D2"><f>6*7</f><v>41</v></c></row>
                <row r="3"><c r="A3"><v>1E+999999999</v></c><c r="B3" t="inlineStr"><is><t>GX-1</t></is></c>\
                <c r="C3" t="e"><v>#REF!</v></c></row>""");
        read("a.xlsx", bytes);

        assertThat(problems).isEmpty();
        assertThat(rows.get(0).fields())
                .containsEntry("held_on", "45356")
                .containsEntry("workroom_id", "GX-1")
                .containsEntry("title", "接待日")
                .containsEntry("participants", "41");
        assertThat(rows.get(1).fields())
                .containsEntry("held_on", "1E+999999999")
                .containsEntry("title", "#REF!");
    }

    @Test
    void refusesBrokenAndHostileWorkbooks() throws IOException {
        byte[] good = workbook(book -> header(book.newWorksheet("一"), 0));
        read("empty.xlsx", new byte[0]);
        read("cut.xlsx", Arrays.copyOf(good, good.length / 2));
        read("text.xlsx", "活动日期,工作室编号");
        read("zip.xlsx", zip("readme.txt", "hello".getBytes(StandardCharsets.UTF_8)));
        byte[] old = new byte[4096];
        byte[] ole2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(ole2, 0, old, 0, ole2.length);
        read("old.xlsx", old);
        read(
                "laughs.xlsx",
                sheetXml(
                        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>",
                        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&b;</v></c></row>"));

        assertThat(rows).isEmpty();
        assertThat(reasons())
                .containsExactly(
                        EMPTY_FILE, MALFORMED_XLSX, MALFORMED_XLSX, MALFORMED_XLSX, UNSUPPORTED_FORMAT, MALFORMED_XLSX);
        assertThat(problems).allSatisfy(problem -> assertThat(problem.detail()).endsWith("."));
    }

    @Test
    void refusesAWorkbookThatUnpacksToHundredsOfMegabytes() throws IOException {
        read("bomb.xlsx", zip("xl/media/image1.bin", new byte[257 << 20]));

        assertThat(reasons()).containsExactly(TOO_LARGE);
    }

    @Test
    void refusesAWorkbookWithACellOfMegabytes() throws IOException {
        read("cell.xlsx", sheetXml("<row r='1'><c r='A1' t='str'><v>" + "x".repeat(5 << 20) + "</v></c></row>"));

        assertThat(reasons()).containsExactly(TOO_LARGE);
    }

    @Test
    void aRowThatRepeatsOneLongTextIsNotSpreadOut() {
        String cell = "茶".repeat(900_000);
        String row = String.join(",", "HD-1", "2024-03-05", cell, cell, cell);
        read(
                "a.csv",
                HEADER + row + "\n" + String.join(",", cell, cell, cell, cell, cell) + "\nHD-2,2024-03-05,GX-1,乙,1\n");

        assertThat(rows).extracting(RawRow::record).containsExactly(1, 3);
        assertThat(reasons()).containsExactly(TOO_LARGE);
    }

    @Test
    void aLineOfAHundredMegabytesCostsNoMemory() {
        byte[] start = (HEADER + "HD-1,2024-03-05,GX-1,").getBytes(StandardCharsets.UTF_8);
        byte[] end = ",1\nHD-2,2024-03-05,GX-1,乙,1\n".getBytes(StandardCharsets.UTF_8);
        InputStream in = new java.io.SequenceInputStream(java.util.Collections.enumeration(
                List.of(new ByteArrayInputStream(start), new Repeated('x', 100 << 20), new ByteArrayInputStream(end))));
        ACTIVITIES.read("a.csv", in, rows::add, problems::add);

        assertThat(rows).extracting(row -> row.fields().get("activity_id")).containsExactly("HD-2");
        assertThat(reasons()).containsExactly(TOO_LARGE);
        assertThat(problems.get(0).raw()).hasSize(64 << 10);
    }

    @Test
    void quarantinesACellBeyondTheBound() {
        String row = "{\"workroom_id\":\"GX-1\",\"title\":\"" + "茶".repeat((1 << 20) + 1) + "\"}\n";
        read("a.jsonl", row + "{\"workroom_id\":\"GX-1\",\"title\":\"茶\"}\n" + "[".repeat(200_000));

        assertThat(rows).hasSize(1);
        assertThat(reasons()).containsExactly(TOO_LARGE, MALFORMED_JSON);
    }

    @Test
    void refusesBinaryEmptyUnknownAndMissingFiles() {
        read("a.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 1, 2, 3, 4, 5});
        read("b.csv", "");
        read("c.csv", "\r\n , \n");
        read("d.docx", "x");
        ACTIVITIES.read(Path.of("no such file.csv"), "e.csv", rows::add, problems::add);

        assertThat(rows).isEmpty();
        assertThat(reasons()).containsExactly(NOT_TEXT, EMPTY_FILE, EMPTY_FILE, UNSUPPORTED_FORMAT, UNREADABLE);
        assertThat(problems).extracting(Quarantined::quarantineId).doesNotHaveDuplicates();
    }

    @Test
    void noiseOfAnyKindIsQuarantinedNotThrown() throws IOException {
        Random random = new Random(2024);
        byte[] book = workbook(sheet -> {
            Worksheet page = sheet.newWorksheet("一");
            header(page, 0);
            page.value(1, 2, "GX-1");
            page.value(1, 3, "接待日");
        });
        byte[] csv = (HEADER + "HD-1,2024-03-05,GX-1,\"甲\",1\n").repeat(5).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 40; i++) {
            for (String file : List.of("n.xlsx", "n.csv", "n.jsonl", "n.csv.gz")) {
                byte[] bytes = (file.equals("n.xlsx") ? book : file.endsWith("gz") ? gzip(csv) : csv).clone();
                for (int hit = 0; hit < 6; hit++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                }
                read(file, bytes);
            }
        }
        assertThat(problems).isNotEmpty();
    }

    @Test
    void readsTheRegister() {
        TableReader.forWorkrooms()
                .read(
                        "w.csv",
                        new ByteArrayInputStream(
                                "编号,名称,类型,所在地区,界别,揭牌时间\nGX-1,茶业工作室,工作室,宁明县,农业界,2021-05-01\nGX-2,,工作室,宁明县,,\n"
                                        .getBytes(StandardCharsets.UTF_8)),
                        rows::add,
                        problems::add);

        assertThat(rows.get(0).fields())
                .containsOnlyKeys("workroom_id", "name", "kind", "region", "sector", "opened_on");
        assertThat(problems).extracting(Quarantined::input).containsExactly("workrooms");
        assertThat(reasons()).containsExactly(MISSING_FIELD);
    }

    private static void header(Worksheet sheet, int row) {
        String[] names = {"活动编号", "活动日期", "工作室编号", "活动名称", "参加人数"};
        for (int i = 0; i < names.length; i++) {
            sheet.value(row, i, names[i]);
        }
    }

    private interface Filler {
        void fill(Workbook book);
    }

    private static byte[] workbook(Filler filler) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "minqing", "1.0")) {
            filler.fill(book);
        }
        return out.toByteArray();
    }

    private static byte[] sheetXml(String rows) throws IOException {
        return sheetXml("", rows);
    }

    /** A workbook whose sheet holds these rows, byte for byte. */
    private static byte[] sheetXml(String doctype, String rows) throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String relations = "http://schemas.openxmlformats.org/package/2006/relationships";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        Map<String, String> parts = Map.of(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Override PartName='/xl/workbook.xml' ContentType='application/"
                        + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>",
                "_rels/.rels",
                "<Relationships xmlns='" + relations + "'><Relationship Id='r1' Type='" + office
                        + "/officeDocument' Target='xl/workbook.xml'/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns='" + main + "' xmlns:r='" + office
                        + "'><sheets><sheet name='一' sheetId='1' r:id='r1'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='" + relations + "'><Relationship Id='r1' Type='" + office
                        + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>",
                "xl/worksheets/sheet1.xml",
                doctype + "<worksheet xmlns='" + main + "'><sheetData>" + rows + "</sheetData></worksheet>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(1);
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    /** The same byte over and over, made as it is read. */
    private static final class Repeated extends InputStream {
        private final int value;
        private long left;

        Repeated(int value, long count) {
            this.value = value;
            this.left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? value : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int n = (int) Math.min(left, length);
            Arrays.fill(bytes, offset, offset + n, (byte) value);
            left -= n;
            return n;
        }
    }

    @Test
    void takesARowThatWithdrawsARecordWithNothingButItsId() {
        read("a.csv", "活动编号,活动日期,工作室编号,活动名称,撤回\nHD-1,,,,是\nHD-2,2024-03-05,GX-1,茶叙,否\nHD-3,2024-03-05,GX-1,茶叙,\n");

        assertThat(rows).extracting(RawRow::withdrawn).containsExactly(true, false, null);
        assertThat(rows).as("the flag is no part of what the record says").noneMatch(row -> row.fields()
                .containsKey("withdrawn"));
    }

    @Test
    void refusesAWithdrawalThatNamesNoRecordOrDoesNotSayYesOrNo() {
        read("a.csv", "活动编号,活动日期,工作室编号,活动名称,撤回\n,2024-03-05,GX-1,茶叙,是\nHD-2,2024-03-05,GX-1,茶叙,大概\n");

        assertThat(rows).isEmpty();
        assertThat(reasons()).containsExactly(QuarantineReason.MISSING_FIELD, QuarantineReason.INVALID_FIELD);
        assertThat(problems.get(1).detail()).contains("大概");
    }
}
