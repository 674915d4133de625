package io.minqing.text.file;

import io.minqing.record.QuarantineReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * Rows of the visible sheets of a workbook. Formula cells give the value that was stored with them; nothing is
 * calculated. Cells formatted as dates give ISO dates, other numbers the digits that are stored.
 */
final class XlsxTable {
    private static final int MAX_PACKED = 64 << 20;
    private static final long MAX_UNPACKED = 256L << 20;

    /** Excel allows 32,767 characters a cell: a longer stretch without a tag is an attack on memory. */
    private static final long MAX_STRETCH = 4L * TableReader.MAX_CELL;

    /** Bytes by which an old .xls is known. */
    private static final int SIGNATURE = 8;

    private static final int MAX_COLUMNS = 16_384;

    /** Built-in number formats that show a day, those of Chinese Excel included. */
    private static final Set<Integer> DATE_FORMATS =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

    /** Serial number of 10000-01-01, the first day Excel does not know. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    private XlsxTable() {}

    static void read(InputStream in, TableReader.Table table) throws IOException, TableRefused {
        byte[] packed = in.readNBytes(MAX_PACKED + 1);
        if (packed.length == 0) {
            throw new TableRefused(QuarantineReason.EMPTY_FILE, "The file has no content.");
        }
        if (packed.length > MAX_PACKED) {
            throw new TableRefused(
                    QuarantineReason.TOO_LARGE,
                    "The workbook has more than " + (MAX_PACKED >> 20) + " MiB; split it or save it as CSV.");
        }
        if (packed.length >= SIGNATURE && ReadableWorkbook.isOLE2Header(packed)) {
            throw new TableRefused(
                    QuarantineReason.UNSUPPORTED_FORMAT,
                    "The workbook is password-protected or an old .xls; save it as a plain .xlsx.");
        }
        refuseBombs(packed);
        try (ReadableWorkbook workbook = open(packed)) {
            List<Sheet> sheets = guarded(() -> workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList());
            for (Sheet sheet : sheets) {
                table.startSheet();
                try {
                    sheet(sheet, table);
                    table.endSheet();
                } catch (TableRefused e) {
                    table.refused(e.reason(), "Sheet " + sheet.getName() + ": " + e.getMessage());
                }
                table.startSheet();
            }
        }
    }

    private static ReadableWorkbook open(byte[] packed) throws TableRefused {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(packed), new ReadingOptions(true, true));
        } catch (IOException | RuntimeException e) {
            // Some exporters write no styles: dates are then plain serial numbers.
            return guarded(
                    () -> new ReadableWorkbook(new ByteArrayInputStream(packed), new ReadingOptions(false, true)));
        }
    }

    private static void sheet(Sheet sheet, TableReader.Table table) throws TableRefused {
        try (Stream<Row> rows = guarded(sheet::openStream)) {
            Iterator<Row> each = rows.iterator();
            while (guarded(each::hasNext)) {
                List<String> cells = guarded(() -> cells(each.next()));
                table.row(cells, raw(cells));
            }
        }
    }

    /** The row with tabs between its cells, only as far as it is kept: a few shared strings can make a row of gigabytes. */
    private static String raw(List<String> cells) {
        StringBuilder raw = new StringBuilder();
        for (String cell : cells) {
            if (raw.length() > TableReader.MAX_RAW) {
                break;
            }
            raw.append(raw.isEmpty() ? "" : "\t").append(cell, 0, Math.min(cell.length(), TableReader.MAX_RAW));
        }
        return raw.toString();
    }

    /**
     * Calls the reader library, which throws all sorts of things at a broken part. The bytes are in memory: nothing it
     * throws is a failure of the disk.
     */
    private static <T> T guarded(Callable<T> call) throws TableRefused {
        try {
            return call.call();
        } catch (Exception e) {
            throw malformed(e);
        }
    }

    private static List<String> cells(Row row) {
        int count = Math.min(row.getCellCount(), MAX_COLUMNS);
        List<String> cells = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Cell cell = row.hasCell(i) ? row.getCell(i) : null;
            cells.add(cell == null ? "" : text(cell));
        }
        return cells;
    }

    private static String text(Cell cell) {
        String raw = cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY -> "";
            case NUMBER, FORMULA -> isNumber(raw) ? number(cell, new BigDecimal(raw.strip())) : orEmpty(raw);
            case STRING -> orEmpty(cell.asString());
            case BOOLEAN, ERROR -> orEmpty(raw);
        };
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static boolean isNumber(String raw) {
        try {
            return raw != null && raw.length() <= 40 && new BigDecimal(raw.strip()).precision() > 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String number(Cell cell, BigDecimal value) {
        if (isDate(cell) && value.signum() > 0 && value.compareTo(LAST_DAY) < 0) {
            LocalDateTime time = cell.asDate();
            return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? time.toLocalDate().toString()
                    : time.toString();
        }
        return TableCell.digits(value);
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        if (id != null && DATE_FORMATS.contains(id)) {
            return true;
        }
        if (format == null) {
            return false;
        }
        // Without literals, colours and locales a date format is what names a year or a day.
        String letters = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0;
    }

    /** Unpacks once without keeping anything: nothing a workbook of this size says may need more memory than is there. */
    private static void refuseBombs(byte[] packed) throws TableRefused {
        long total = 0;
        byte[] buffer = new byte[1 << 16];
        boolean sheets = false;
        try (ZipFile zip = ZipFile.builder().setByteArray(packed).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                sheets |= entry.getName().startsWith("xl/");
                long stretch = 0;
                try (InputStream part = zip.getInputStream(entry)) {
                    for (int n = part.read(buffer); n >= 0; n = part.read(buffer)) {
                        total += n;
                        stretch = stretch(buffer, n, stretch);
                        if (total > MAX_UNPACKED) {
                            throw new TableRefused(
                                    QuarantineReason.TOO_LARGE,
                                    "The workbook unpacks to more than " + (MAX_UNPACKED >> 20) + " MiB.");
                        }
                        if (stretch > MAX_STRETCH && entry.getName().endsWith(".xml")) {
                            throw new TableRefused(
                                    QuarantineReason.TOO_LARGE,
                                    "A cell of the workbook has more than " + TableReader.MAX_CELL + " characters.");
                        }
                    }
                }
                try (InputStream part = zip.getInputStream(entry)) {
                    WorkbookLimits.check(part);
                }
            }
        } catch (IOException | RuntimeException e) {
            throw malformed(e);
        }
        if (!sheets) {
            throw new TableRefused(
                    QuarantineReason.MALFORMED_XLSX, "The file is no Excel workbook; save it again as .xlsx.");
        }
    }

    /** Length of the stretch without a tag that runs into the end of the buffer, or the longest bad one within it. */
    private static long stretch(byte[] buffer, int length, long before) {
        long stretch = before;
        for (int i = 0; i < length && stretch <= MAX_STRETCH; i++) {
            stretch = buffer[i] == '<' ? 0 : stretch + 1;
        }
        return stretch;
    }

    private static TableRefused malformed(Exception cause) {
        TableRefused refused = new TableRefused(
                QuarantineReason.MALFORMED_XLSX,
                "The workbook is broken (" + firstLine(cause) + "); open it in Excel and save it again.");
        refused.initCause(cause);
        return refused;
    }

    private static String firstLine(Exception cause) {
        String message = String.valueOf(cause.getMessage());
        return message.lines().findFirst().orElse("no reason given");
    }
}
