package io.minqing.text.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.minqing.record.QuarantineReason;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Rows of a CSV file, separated by comma, tab or semicolon, whichever more lines of its beginning hold. */
final class CsvTable {
    /** A file with more unclosed quotes than this is no CSV; each costs a second look at up to one record. */
    private static final int MAX_UNCLOSED = 100;

    /** Lines that decide on the separator. */
    private static final int MOST_LINES = 50;

    private CsvTable() {}

    static void read(InputStream in, TableReader.Table table) throws IOException, TableRefused {
        TextInput text = TextInput.open(in);
        char separator = separator(text.beginning());
        CsvReader.CsvReaderBuilder csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .maxBufferSize(RecordSplitter.MAX_RECORD + 2);
        RecordSplitter records = RecordSplitter.csv(text.reader(), separator);
        int unclosed = 0;
        for (RecordSplitter.Piece piece = records.next(); piece != null; piece = records.next()) {
            switch (piece.fault()) {
                case TOO_LONG -> table.tooLong(piece.text());
                case UNCLOSED_QUOTE -> {
                    table.problem(
                            QuarantineReason.MALFORMED_CSV,
                            "A quotation mark is opened and never closed; write quotes inside a cell twice.",
                            piece.text());
                    unclosed++;
                    if (unclosed > MAX_UNCLOSED) {
                        throw new TableRefused(
                                QuarantineReason.MALFORMED_CSV,
                                "More than " + MAX_UNCLOSED + " quotes are never closed; the rest is not read.");
                    }
                }
                case NONE -> row(csv, piece.text(), table);
            }
        }
    }

    private static void row(CsvReader.CsvReaderBuilder csv, String text, TableReader.Table table) throws TableRefused {
        if (TableCell.clean(text).isEmpty()) {
            return;
        }
        List<String> cells;
        try {
            cells = csv.ofSingleCsvRecord(text).getFields();
        } catch (CsvParseException e) {
            table.problem(
                    QuarantineReason.MALFORMED_CSV,
                    "The row is no valid CSV (text behind a closing quotation mark, or thousands of cells); write quotes"
                            + " inside a cell twice.",
                    text);
            return;
        }
        if (table.hasHeader() && cells.size() != table.width()) {
            table.problem(
                    QuarantineReason.MALFORMED_CSV,
                    "The row has " + cells.size() + " cells where the header has " + table.width()
                            + "; put cells that contain the separator in quotes.",
                    text);
            return;
        }
        table.row(cells, text);
    }

    private static char separator(String beginning) {
        char best = ',';
        for (char candidate : new char[] {'\t', ';'}) {
            if (lines(beginning, candidate) > lines(beginning, best)) {
                best = candidate;
            }
        }
        return best;
    }

    /** Lines that hold the character; one odd line among them decides nothing. */
    private static long lines(String text, char c) {
        return text.lines()
                .limit(MOST_LINES)
                .filter(line -> line.indexOf(c) >= 0)
                .count();
    }
}
