package io.minqing.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * All published tables as one Excel workbook: a sheet a table and one, the first, that explains every column. Texts of
 * articles stand in it as text: none of them is a formula or a link. A table that is too long for a workbook that an office
 * computer opens stands there with its longest and newest periods; the first sheet says what was left out.
 *
 * <pre>Path file = ExcelWorkbook.write(Path.of("warehouse/published/current"), Path.of("report"), Scope.COUNTRY);</pre>
 */
public final class ExcelWorkbook {
    /** Rows of one table: Excel holds fifty times as many, but fifteen tables with their sentences must open on an office computer. */
    static final int MOST_ROWS = 20_000;

    private static final String LONGEST_FIRST =
            "list_position(['all', 'year', 'quarter', 'month', 'week', 'day'], period_kind), period_start desc, ";
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
        return write(published, out, scope, MOST_ROWS);
    }

    static Path write(Path published, Path out, Scope scope, int mostRows) throws IOException {
        Files.createDirectories(out);
        Path file = out.resolve("minqing.xlsx");
        Path draft = out.resolve("minqing." + ProcessHandle.current().pid() + ".tmp");
        try {
            try (PublishedTables tables = PublishedTables.open(published, scope);
                    OutputStream bytes = Files.newOutputStream(draft);
                    Workbook workbook = workbook(bytes)) {
                Map<String, Long> lengths = new HashMap<>();
                for (DataDictionary.Table table : DataDictionary.published()) {
                    tables.query("select count(*) from " + table.name(), rows -> {
                        rows.next();
                        lengths.put(table.name(), rows.getLong(1));
                    });
                }
                dictionary(workbook, lengths, mostRows);
                for (DataDictionary.Table table : DataDictionary.published()) {
                    boolean whole = lengths.get(table.name()) <= mostRows;
                    tables.query(
                            "select * from " + table.name() + " order by "
                                    + (!whole && table.key().contains("period_kind") ? LONGEST_FIRST : "")
                                    + String.join(", ", table.key()) + " limit " + mostRows,
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

    private static void dictionary(Workbook workbook, Map<String, Long> lengths, int mostRows) throws IOException {
        Worksheet sheet = workbook.newWorksheet("dictionary");
        sheet.freezePane(0, 1);
        line(sheet, 0, "table", "column", "type", "null", "meaning");
        sheet.range(0, 0, 0, 4).style().bold().set();
        int row = 1;
        for (DataDictionary.Table table : DataDictionary.published()) {
            line(sheet, row, table.name(), "", "", "", table.grain() + " Key: " + String.join(", ", table.key()) + ".");
            sheet.range(row, 0, row, 4).style().bold().set();
            row++;
            if (lengths.get(table.name()) > mostRows) {
                line(sheet, row, table.name(), "", "", "", leftOut(table, lengths.get(table.name()), mostRows));
                sheet.range(row, 0, row, 4).style().bold().fontColor("A61B1B").set();
                row++;
            }
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

    private static String leftOut(DataDictionary.Table table, long rows, int mostRows) {
        return String.format(
                Locale.ROOT,
                "The sheet holds %,d of %,d rows%s; the others are left out 其余未列. All of them 全部: "
                        + "./minqing sql \"from %s\" --export %s.parquet",
                mostRows,
                rows,
                table.key().contains("period_kind") ? ", the longest and newest periods first" : "",
                table.name(),
                table.name());
    }

    private static void line(Worksheet sheet, int row, String... cells) {
        for (int c = 0; c < cells.length; c++) {
            sheet.value(row, c, cells[c]);
        }
    }
}
