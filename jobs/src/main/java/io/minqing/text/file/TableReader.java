package io.minqing.text.file;

import io.minqing.record.QuarantineReason;
import io.minqing.record.Quarantined;
import io.minqing.record.RawRow;
import io.minqing.text.privacy.PrivacyMask;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads the tables that workrooms keep: activity records and the register, as {@code .csv}, {@code .xlsx} or
 * {@code .jsonl} (the text formats also as {@code .gz}), with Chinese or English headers.
 *
 * <p>Every row ends in exactly one of the two consumers: as a {@link RawRow} under canonical column names, or as a
 * {@link Quarantined} with its reason. A file that cannot be read at all, or not to its end, gives one
 * {@code Quarantined} of record 0; rows before the break are kept. Title lines above the header are skipped. Nothing is
 * ever thrown because of content. Memory is bounded: text formats stream, a workbook is held compressed.
 *
 * <p>Immutable; safe to share between threads.
 *
 * <pre>{@code
 * TableReader.forActivities().read(Path.of("台账.xlsx"), "台账.xlsx", rows::add, problems::add);
 * }</pre>
 */
public final class TableReader {
    /** Longest cell, in characters. */
    static final int MAX_CELL = 1 << 20;

    /** How much of a bad row is kept, in characters. */
    static final int MAX_RAW = 64 << 10;

    /** Characters of a number with all its blanks: cut before it is masked, half of it would be left. */
    private static final int LONGEST_NUMBER = 64;

    private static final Map<String, Boolean> YES_OR_NO = Map.ofEntries(
            Map.entry("是", true),
            Map.entry("已撤回", true),
            Map.entry("撤回", true),
            Map.entry("作废", true),
            Map.entry("yes", true),
            Map.entry("true", true),
            Map.entry("1", true),
            Map.entry("否", false),
            Map.entry("no", false),
            Map.entry("false", false),
            Map.entry("0", false));

    /** Columns that hold whole pages. */
    private static final Set<String> PAGES = Set.of("text", "html");

    private static final int MAX_TITLE_ROWS = 10;
    private static final long MAX_UNPACKED = 2L << 30;

    private final String input;
    private final TableColumns columns;
    private final List<List<String>> filled;
    private final List<String> identity;

    /**
     * @param filled of each of these lists one column must be filled
     * @param identity of these columns one must be filled in a row that withdraws a record
     */
    private TableReader(String input, List<List<String>> filled, List<String> identity) {
        this.input = input;
        this.columns = new TableColumns(input);
        this.filled = filled;
        this.identity = identity;
    }

    /** Reads activity records. A row needs a workroom and a title or text; everything else may be blank. */
    public static TableReader forActivities() {
        return new TableReader(
                "activities", List.of(List.of("workroom_id"), List.of("title", "text")), List.of("activity_id"));
    }

    /** Reads documents, one a row. A row needs a title, text or HTML; everything else may be blank. */
    static TableReader forArticles() {
        return new TableReader("articles", List.of(List.of("title", "text", "html")), List.of("id", "url"));
    }

    /** Reads texts that people labelled. A row needs a label, and a title or text. */
    public static TableReader forLabels() {
        return new TableReader("labels", List.of(List.of("label"), List.of("title", "text")), List.of("label"));
    }

    /** Reads the register of workrooms. A row needs an id and a name; everything else may be blank. */
    public static TableReader forWorkrooms() {
        return new TableReader("workrooms", List.of(List.of("workroom_id"), List.of("name")), List.of("workroom_id"));
    }

    /**
     * Reads a file.
     *
     * @param path where it is
     * @param file name to record as its origin
     */
    public void read(Path path, String file, Consumer<RawRow> rows, Consumer<Quarantined> problems) {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            // a pipe or a device may never end
            problems.accept(
                    refusal(file, 0, QuarantineReason.UNREADABLE, "This is no file; name files or folders.", ""));
            return;
        }
        try (InputStream in = Files.newInputStream(path)) {
            read(file, in, rows, problems);
        } catch (IOException e) {
            problems.accept(refusal(
                    file,
                    0,
                    QuarantineReason.UNREADABLE,
                    "The file cannot be opened; check that it exists and its permissions.",
                    ""));
        }
    }

    /**
     * Reads a stream to its end; the caller closes it.
     *
     * @param file name to record as its origin; its ending decides the format
     */
    public void read(String file, InputStream in, Consumer<RawRow> rows, Consumer<Quarantined> problems) {
        Table table = new Table(file, rows, problems);
        String name = file.toLowerCase(Locale.ROOT);
        try {
            InputStream plain = in;
            if (name.endsWith(".gz")) {
                plain = new BoundedInputStream(new GZIPInputStream(in, 1 << 16), MAX_UNPACKED);
                name = name.substring(0, name.length() - ".gz".length());
            }
            if (name.endsWith(".csv") || name.endsWith(".tsv")) {
                CsvTable.read(plain, table);
            } else if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
                JsonTable.read(plain, table);
            } else if (name.endsWith(".xlsx")) {
                XlsxTable.read(plain, table);
            } else {
                throw new TableRefused(
                        QuarantineReason.UNSUPPORTED_FORMAT,
                        "Only .csv, .xlsx and .jsonl (and .gz of the text formats) are read; save the file in one of them.");
            }
            table.end();
        } catch (TableRefused e) {
            table.refused(e.reason(), e.getMessage());
        } catch (BoundedInputStream.TooLargeException e) {
            table.refused(
                    QuarantineReason.TOO_LARGE, "The file unpacks to more than " + (MAX_UNPACKED >> 30) + " GiB.");
        } catch (EOFException | ZipException e) {
            table.refused(
                    QuarantineReason.CORRUPT_CONTAINER,
                    "The compressed file is broken or ends early; transfer it again.");
        } catch (IOException e) {
            table.refused(QuarantineReason.UNREADABLE, "The file cannot be read on: " + e.getMessage() + ".");
        }
    }

    private Quarantined refusal(String file, int record, QuarantineReason reason, String detail, String raw) {
        String id = ContentHash.of(file, String.valueOf(record), record == 0 ? detail : raw);
        String masked = cut(PrivacyMask.mask(cut(raw, MAX_RAW + LONGEST_NUMBER)).text(), MAX_RAW);
        return new Quarantined(
                id, input, file, null, record, reason, PrivacyMask.mask(detail).text(), masked);
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /** One file on its way: what the format readers hand their rows to. Counts records and knows the header. */
    final class Table {
        private final String file;
        private final QuarantineReason malformed;
        private final Consumer<RawRow> rows;
        private final Consumer<Quarantined> problems;
        private int record;
        private int titleRows;
        private boolean empty = true;
        private List<TableColumns.Column> header;

        Table(String file, Consumer<RawRow> rows, Consumer<Quarantined> problems) {
            this.file = file;
            this.malformed = file.toLowerCase(Locale.ROOT).endsWith(".xlsx")
                    ? QuarantineReason.MALFORMED_XLSX
                    : QuarantineReason.MALFORMED_CSV;
            this.rows = rows;
            this.problems = problems;
        }

        /** Forgets the header: the next row with known columns is the header of another sheet. */
        void startSheet() {
            header = null;
            titleRows = 0;
        }

        /** Complains when rows came but no header. */
        void endSheet() throws TableRefused {
            if (header == null && titleRows > 0) {
                throw noHeader();
            }
        }

        boolean hasHeader() {
            return header != null;
        }

        /** The number of cells a row should have; 0 before the header. */
        int width() {
            return header == null ? 0 : header.size();
        }

        /**
         * A row of cells in the order of the header, or the header itself. Missing cells at the end are blank.
         *
         * @param raw the row as it came
         */
        void row(List<String> cells, String raw) throws TableRefused {
            if (cells.stream().mapToLong(String::length).sum() > RecordSplitter.MAX_RECORD) {
                tooLong(raw);
                return;
            }
            if (cells.stream().allMatch(cell -> TableCell.clean(cell).isEmpty())) {
                return;
            }
            empty = false;
            if (header == null) {
                findHeader(cells);
                return;
            }
            Map<String, String> fields = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                if (i < header.size()) {
                    put(fields, header.get(i), i, cells.get(i));
                } else {
                    put(fields, TableColumns.NAMELESS, i, cells.get(i));
                }
            }
            record(fields, raw);
        }

        /**
         * A row that carries its own column names.
         *
         * @param raw the row as it came
         */
        void namedRow(Map<String, String> cells, String raw) {
            empty = false;
            List<String> names = List.copyOf(cells.keySet());
            List<TableColumns.Column> meant = meanings(names);
            Map<String, String> fields = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                put(fields, meant.get(i), i, cells.get(names.get(i)));
            }
            record(fields, raw);
        }

        /** A row longer than {@link RecordSplitter#MAX_RECORD}. */
        void tooLong(String raw) {
            problem(
                    QuarantineReason.TOO_LARGE,
                    "The row has more than " + RecordSplitter.MAX_RECORD + " characters.",
                    raw);
        }

        /** A row that cannot be read. */
        void problem(QuarantineReason reason, String detail, String raw) {
            empty = false;
            record++;
            problems.accept(refusal(file, record, reason, detail, raw));
        }

        /** The file as a whole, or the rest of it, cannot be read. */
        void refused(QuarantineReason reason, String detail) {
            empty = false;
            String kept = record == 0 ? "" : " The " + record + " records before are accounted for.";
            problems.accept(refusal(file, 0, reason, detail + kept, ""));
        }

        /** The end of the file. */
        void end() throws TableRefused {
            endSheet();
            if (empty) {
                throw new TableRefused(QuarantineReason.EMPTY_FILE, "The file has no content.");
            }
        }

        private TableRefused noHeader() {
            return new TableRefused(
                    QuarantineReason.MISSING_FIELD,
                    "No header was found in the first " + MAX_TITLE_ROWS + " rows; it must name "
                            + String.join(", ", columns.required()) + " or one of their aliases.");
        }

        private void findHeader(List<String> cells) throws TableRefused {
            if (!columns.isHeader(cells)) {
                titleRows++;
                if (titleRows >= MAX_TITLE_ROWS) {
                    throw noHeader();
                }
                return;
            }
            Map<String, String> seen = new HashMap<>();
            for (String cell : cells) {
                String twin = TableCell.clean(cell).isEmpty() ? null : seen.put(TableColumns.key(cell), cell);
                if (twin != null) {
                    throw new TableRefused(
                            malformed,
                            "The header \"" + cut(TableCell.clean(cell), 40) + "\" stands there twice; rename one.");
                }
            }
            header = meanings(cells);
            List<String> missing = new ArrayList<>(columns.required());
            header.forEach(column -> missing.remove(column.name()));
            if (!missing.isEmpty()) {
                header = null;
                throw new TableRefused(
                        QuarantineReason.MISSING_FIELD,
                        "The header lacks " + String.join(", ", missing) + "; it has "
                                + cut(String.join(", ", cells), 300) + ".");
            }
        }

        /** What headers stand for when they stand together: of two for one column the better keeps it. */
        private List<TableColumns.Column> meanings(List<String> headers) {
            Map<String, Integer> best = new HashMap<>();
            List<TableColumns.Column> found = new ArrayList<>();
            for (String name : headers) {
                TableColumns.Column column = columns.column(name);
                if (column.known()) {
                    best.merge(column.name(), column.rank(), Math::min);
                }
                found.add(column);
            }
            Set<String> taken = new HashSet<>();
            for (int i = 0; i < found.size(); i++) {
                TableColumns.Column column = found.get(i);
                if (column.known() && (best.get(column.name()) != column.rank() || !taken.add(column.name()))) {
                    found.set(i, column.underOwnName(headers.get(i)));
                }
            }
            return found;
        }

        private void record(Map<String, String> fields, String raw) {
            for (Map.Entry<String, String> field : fields.entrySet()) {
                String cell = field.getValue();
                if (cell.length() > MAX_CELL) {
                    problem(QuarantineReason.TOO_LARGE, "A cell has more than " + MAX_CELL + " characters.", raw);
                    return;
                }
                if (PAGES.contains(field.getKey()) ? !TableCell.isPage(cell) : !TableCell.isText(cell)) {
                    problem(
                            QuarantineReason.NOT_TEXT,
                            "A cell holds bytes that are no text in the file's charset; save the file as UTF-8.",
                            raw);
                    return;
                }
            }
            String withdrawnCell = fields.remove("withdrawn");
            Boolean withdrawn = withdrawnCell == null ? null : YES_OR_NO.get(withdrawnCell.toLowerCase(Locale.ROOT));
            if (withdrawnCell != null && withdrawn == null) {
                problem(
                        QuarantineReason.INVALID_FIELD,
                        "withdrawn is \"" + cut(withdrawnCell, 40) + "\"; write 是 or 否, yes or no, or leave it blank.",
                        raw);
                return;
            }
            for (List<String> oneOf : Boolean.TRUE.equals(withdrawn) ? List.of(identity) : filled) {
                if (oneOf.stream().noneMatch(fields::containsKey)) {
                    problem(
                            QuarantineReason.MISSING_FIELD,
                            String.join(" and ", oneOf) + (oneOf.size() > 1 ? " are" : " is")
                                    + " blank; fill it in and deliver the row again.",
                            raw);
                    return;
                }
            }
            record++;
            rows.accept(new RawRow(file, record, fields, withdrawn));
        }

        private static void put(Map<String, String> fields, TableColumns.Column column, int index, String cell) {
            String text = TableCell.clean(cell);
            if (!text.isEmpty()) {
                String name = column.name().isEmpty() ? "column_" + (index + 1) : column.name();
                fields.put(name, isPlainNumber(text) ? text + column.unit() : text);
            }
        }

        private static boolean isPlainNumber(String text) {
            return text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == ',');
        }
    }
}
