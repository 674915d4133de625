package io.minqing.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * All published tables as one Excel workbook: a sheet a table and one, the first, that explains every column. Texts of
 * articles stand in it as text: none of them is a formula or a link.
 *
 * <pre>Path file = ExcelWorkbook.write(Path.of("warehouse/published/current"), Path.of("report"), Scope.COUNTRY);</pre>
 */
public final class ExcelWorkbook {
    private static final double WIDEST = 90;

    private ExcelWorkbook() {}

    /**
     * Writes {@code minqing.xlsx}, replacing an older one at once.
     *
     * @param published folder of one published version, as for {@link LeadershipReport#write}
     * @param out folder of the file, created when absent
     * @param scope whose rows the sheets hold
     * @return the file
     * @throws IOException when a table cannot be read or the file cannot be written
     */
    public static Path write(Path published, Path out, Scope scope) throws IOException {
        Files.createDirectories(out);
        Path file = out.resolve("minqing.xlsx");
        Path draft = out.resolve("minqing." + ProcessHandle.current().pid() + ".tmp");
        try {
            try (PublishedTables tables = PublishedTables.open(published, scope);
                    OutputStream bytes = Files.newOutputStream(draft);
                    Workbook workbook = workbook(bytes)) {
                dictionary(workbook);
                for (DataDictionary.Table table : DataDictionary.published()) {
                    tables.query(
                            "select * from " + table.name() + " order by " + String.join(", ", table.key()),
                            rows -> ExcelSheet.write(workbook, table.name(), rows, ExcelSheet.MOST_ROWS));
                }
            } catch (SQLException e) {
                throw new IOException("cannot read the published tables in " + published + ": " + e.getMessage(), e);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
        return file;
    }

    /**
     * Writes the rows of one query as a workbook of one sheet.
     *
     * @param rows the rows, read to their end
     * @param out where the file goes; not closed
     */
    public static void write(ResultSet rows, OutputStream out) throws IOException, SQLException {
        try (Workbook workbook = workbook(out)) {
            ExcelSheet.write(workbook, "query", rows, ExcelSheet.MOST_ROWS);
        }
    }

    private static Workbook workbook(OutputStream out) {
        return new Workbook(out, "Minqing", "1.0");
    }

    private static void dictionary(Workbook workbook) throws IOException {
        Worksheet sheet = workbook.newWorksheet("dictionary");
        sheet.freezePane(0, 1);
        line(sheet, 0, "table", "column", "type", "null", "meaning");
        sheet.range(0, 0, 0, 4).style().bold().set();
        int row = 1;
        for (DataDictionary.Table table : DataDictionary.published()) {
            line(sheet, row, table.name(), "", "", "", table.grain() + " Key: " + String.join(", ", table.key()) + ".");
            sheet.range(row, 0, row, 4).style().bold().set();
            row++;
            for (DataDictionary.Column column : table.columns()) {
                line(
                        sheet,
                        row++,
                        table.name(),
                        column.name(),
                        column.type(),
                        column.nullable() ? "may be null" : "",
                        column.meaning());
            }
        }
        sheet.width(0, 20);
        sheet.width(1, 26);
        sheet.width(2, 20);
        sheet.width(3, 12);
        sheet.width(4, WIDEST);
        sheet.finish();
    }

    private static void line(Worksheet sheet, int row, String... cells) {
        for (int c = 0; c < cells.length; c++) {
            sheet.value(row, c, cells[c]);
        }
    }
}
