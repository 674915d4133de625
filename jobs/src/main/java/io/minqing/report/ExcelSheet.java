package io.minqing.report;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Rows as sheets of a workbook: a frozen heading with a filter, numbers as numbers, dates as dates, and everything else,
 * codes among it, as text that no program takes for a formula. What a sheet cannot hold goes on in a further one.
 */
final class ExcelSheet {
    /** Excel's own limits. */
    static final int MOST_ROWS = 1_048_576;

    private static final double LARGEST_EXACT = 1e15;
    private static final int LONGEST_TEXT = 32_767;
    private static final int LONGEST_NAME = 31;
    private static final int ROWS_IN_MEMORY = 1_000;
    private static final double WIDEST = 50;

    private ExcelSheet() {}

    /** Writes all rows of a result; {@code mostRows} a sheet, the heading counted. */
    static void write(Workbook workbook, String name, ResultSet rows, int mostRows) throws SQLException, IOException {
        int sheets = 0;
        boolean more = rows.next();
        do {
            sheets++;
            more = sheet(workbook, sheets == 1 ? name : name + " (" + sheets + ")", rows, more, mostRows);
        } while (more);
    }

    /** Writes from the row at which the result stands; returns whether rows are left. */
    private static boolean sheet(Workbook workbook, String name, ResultSet rows, boolean any, int mostRows)
            throws SQLException, IOException {
        Worksheet sheet = workbook.newWorksheet(name.substring(0, Math.min(LONGEST_NAME, name.length())));
        ResultSetMetaData columns = rows.getMetaData();
        int width = columns.getColumnCount();
        sheet.freezePane(0, 1);
        for (int c = 0; c < width; c++) {
            String heading = columns.getColumnLabel(c + 1);
            sheet.value(0, c, heading);
            sheet.style(0, c).bold().set();
            sheet.width(c, Math.min(WIDEST, Math.max(10, heading.length() + 4)));
        }
        int r = 1;
        boolean more = any;
        while (more && r < mostRows) {
            for (int c = 0; c < width; c++) {
                cell(sheet, r, c, rows.getObject(c + 1));
            }
            r++;
            if (r % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
            more = rows.next();
        }
        sheet.setAutoFilter(0, 0, r - 1, width - 1);
        sheet.finish();
        return more;
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) throws SQLException {
        if (value instanceof Double || value instanceof Float) {
            if (Double.isFinite(((Number) value).doubleValue())) {
                sheet.value(row, column, (Number) value);
            }
        } else if (value instanceof Number number && Math.abs(number.doubleValue()) < LARGEST_EXACT) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean truth) {
            sheet.value(row, column, truth);
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof OffsetDateTime time) {
            sheet.value(row, column, time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());
            sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
        } else if (value != null) {
            String text = RowValue.text(value);
            // in its cell, not in the workbook's list of all texts, which stays in memory to the end
            sheet.inlineString(row, column, text.substring(0, Math.min(LONGEST_TEXT, text.length())));
        }
    }
}
