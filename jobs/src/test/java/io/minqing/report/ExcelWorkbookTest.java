package io.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcelWorkbookTest {
    @TempDir
    Path folder;

    @Test
    void holdsEveryPublishedTableAndADictionaryOfItsColumns() throws Exception {
        PublishedFixture.writeYear(folder.resolve("published"));

        Path file = ExcelWorkbook.write(folder.resolve("published"), folder.resolve("out"), Scope.COUNTRY);

        try (ReadableWorkbook workbook = new ReadableWorkbook(Files.newInputStream(file))) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactlyElementsOf(
                            Stream.concat(Stream.of("dictionary"), TableDefinition.published().stream())
                                    .toList());
            List<Row> heat = rows(workbook, "region_heatmap");
            assertThat(heat.size()).isGreaterThan(1);
            int code = column(heat.get(0), "region_code");
            assertThat(heat.subList(1, heat.size()))
                    .allSatisfy(row -> assertThat(row.getCell(code).getType())
                            .as("a code stays text")
                            .isEqualTo(CellType.STRING));
            assertThat(rows(workbook, "dictionary"))
                    .anySatisfy(row -> assertThat(row.getCellText(0) + "." + row.getCellText(1))
                            .isEqualTo("region_heatmap.q_value"));
        }
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void takesNoTextForAFormulaAndNoCodeForANumber() throws Exception {
        List<Row> rows = query("""
                select * from (values
                  ('=1+1', '@SUM(A1)', '000123', 12345678901234567890::hugeint, 0.5::double, 'nan'::double, date '2024-03-05', true),
                  ('+86', '-2', null, 7::hugeint, 1e300::double, 2::double, null, false)
                ) t(a, b, code, big, ratio, odd, day, flag)
                """, ExcelSheet.MOST_ROWS).get(0);

        assertThat(rows.get(1).stream().map(cell -> cell == null ? null : cell.getType()))
                .startsWith(CellType.STRING, CellType.STRING, CellType.STRING, CellType.STRING, CellType.NUMBER);
        assertThat(rows.get(1).getCellText(0)).isEqualTo("=1+1");
        assertThat(rows.get(1).getCellText(2)).isEqualTo("000123");
        assertThat(rows.get(1).getCellText(3)).isEqualTo("12345678901234567890");
        assertThat(rows.get(1).getCellText(5)).as("no number is no cell").isEmpty();
        assertThat(rows.get(1).getCellAsDate(6))
                .hasValueSatisfying(day -> assertThat(day.toLocalDate()).isEqualTo("2024-03-05"));
        assertThat(rows.get(2).getCellAsNumber(3))
                .hasValueSatisfying(big -> assertThat(big).isEqualByComparingTo("7"));
        assertThat(rows.get(2).getCellText(2)).isEmpty();
    }

    @Test
    void goesOnInAFurtherSheetWhereOneIsFull() throws Exception {
        List<List<Row>> sheets = query("select range as n, [range, range + 1] as pair from range(5)", 3);

        assertThat(sheets).hasSize(3).allSatisfy(rows -> assertThat(rows.get(0).getCellText(0))
                .isEqualTo("n"));
        assertThat(sheets.stream().flatMap(rows -> rows.stream().skip(1)).map(row -> row.getCellText(1)))
                .containsExactly("[0,1]", "[1,2]", "[2,3]", "[3,4]", "[4,5]");
    }

    @Test
    void saysWhatItLeavesOutOfALongTableAndKeepsTheLongestAndNewestPeriods() throws Exception {
        PublishedFixture.writeYear(folder.resolve("published"));

        Path file = ExcelWorkbook.write(folder.resolve("published"), folder.resolve("out"), Scope.COUNTRY, 50);

        try (ReadableWorkbook workbook = new ReadableWorkbook(Files.newInputStream(file))) {
            List<Row> heat = rows(workbook, "region_heatmap");
            assertThat(heat).hasSize(51);
            int kind = column(heat.get(0), "period_kind");
            assertThat(heat.subList(1, 51))
                    .allSatisfy(row -> assertThat(row.getCellText(kind)).isEqualTo("all"));
            assertThat(rows(workbook, "dictionary").stream()
                            .filter(row -> row.getCellText(4).contains("left out"))
                            .map(row -> row.getCellText(4)))
                    .anySatisfy(words -> assertThat(words)
                            .contains("holds 50 of", "the longest and newest", "\"from region_heatmap\" --export"))
                    .noneSatisfy(words -> assertThat(words).contains("from run"));
        }
    }

    @Test
    void holdsNoTextsInMemoryWhileItWrites() throws Exception {
        Runtime runtime = Runtime.getRuntime();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set threads = 1");
            long[] held = new long[1];
            ResultSet rows = statement.executeQuery(
                    "select range as n, repeat('第' || range || '条意见，反映道路照明和停车。', 40) as words from range(60000)");
            try (Workbook workbook = new Workbook(OutputStream.nullOutputStream(), "Minqing", "1.0")) {
                System.gc();
                long before = runtime.totalMemory() - runtime.freeMemory();
                ExcelSheet.write(workbook, "rows", rows, ExcelSheet.MOST_ROWS);
                System.gc();
                held[0] = runtime.totalMemory() - runtime.freeMemory() - before;
            }
            assertThat(held[0]).as("60,000 texts of 1.7 KB are 100 MB").isLessThan(30_000_000);
        }
    }

    private static List<List<Row>> query(String sql, int mostRows) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql);
                Workbook workbook = new Workbook(bytes, "Minqing", "1.0")) {
            ExcelSheet.write(workbook, "rows", rows, mostRows);
        }
        try (InputStream in = new ByteArrayInputStream(bytes.toByteArray());
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            return workbook.getSheets().map(ExcelWorkbookTest::read).toList();
        }
    }

    private static List<Row> rows(ReadableWorkbook workbook, String sheet) {
        return read(workbook.findSheet(sheet).orElseThrow());
    }

    private static List<Row> read(Sheet sheet) {
        try {
            return sheet.read();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int column(Row heading, String name) {
        return heading.stream().map(cell -> cell.getText()).toList().indexOf(name);
    }
}
