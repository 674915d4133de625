package io.minqing.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs bytes: gzip, zip, and workbooks part by part, so that every part can be spoilt. */
final class Containers {
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String SHARED_STRINGS = "xl/sharedStrings.xml";

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Containers() {}

    static byte[] gzip(byte[] content) {
        return gzipOf(out -> out.write(content));
    }

    /** What is written, packed as it comes. */
    static byte[] gzipOf(Writer writer) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            writer.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    static byte[] zip(Map<String, byte[]> parts) {
        return zip(parts, null, out -> {});
    }

    /** Parts, and one more that is packed as it is written. */
    static byte[] zip(Map<String, byte[]> parts, String name, Writer last) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            if (name != null) {
                zip.putNextEntry(new ZipEntry(name));
                last.write(zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** A workbook of one sheet. */
    static byte[] workbook(String rows) {
        return zip(workbookParts(rows));
    }

    /** The parts of a workbook of one sheet with these rows of XML. */
    static Map<String, byte[]> workbookParts(String rows) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(
                parts,
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Override PartName='/xl/workbook.xml' ContentType='application/"
                        + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>");
        put(
                parts,
                "_rels/.rels",
                "<Relationships xmlns='" + RELATIONS + "'><Relationship Id='r1' Type='" + OFFICE
                        + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
        put(
                parts,
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE
                        + "'><sheets><sheet name='一' sheetId='1' r:id='r1'/></sheets></workbook>");
        put(
                parts,
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='" + RELATIONS + "'><Relationship Id='r1' Type='" + OFFICE
                        + "/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='r2' Type='" + OFFICE
                        + "/sharedStrings' Target='sharedStrings.xml'/></Relationships>");
        put(parts, SHEET, sheet("", rows));
        return parts;
    }

    static void put(Map<String, byte[]> parts, String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static String sheet(String doctype, String rows) {
        return doctype + "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>";
    }

    static String sharedStrings(String doctype, String items) {
        return doctype + "<sst xmlns='" + MAIN + "'>" + items + "</sst>";
    }

    /** A row of cells with their texts in place. */
    static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r='" + number + "'>");
        for (int i = 0; i < cells.length; i++) {
            row.append(cell((char) ('A' + i) + "" + number, cells[i]));
        }
        return row.append("</row>").toString();
    }

    static String cell(String address, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        return "<c r='" + address + "' t='inlineStr'><is><t>" + escaped + "</t></is></c>";
    }
}
