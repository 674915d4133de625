package io.minqing.text.vocabulary;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the vocabularies: CSV files with a header that analysts edit, under {@code jobs/vocabularies}. Lines that begin
 * with {@code #} are comments.
 */
public final class Vocabulary {
    private Vocabulary() {}

    /**
     * All entries of a vocabulary, in file order.
     *
     * @param file name below {@code vocabularies/}, for example {@code topic.csv}
     * @param columns columns the file must have; others are allowed
     * @throws VocabularyException naming file and line when the file is missing, lacks a column, or a row has another
     *     number of cells than the header
     */
    public static List<Entry> read(String file, String... columns) {
        try (InputStream in = Vocabulary.class.getResourceAsStream("/vocabularies/" + file)) {
            if (in == null) {
                throw new VocabularyException(file, 0, "the file is missing");
            }
            return read(file, in, columns);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read vocabulary " + file, e);
        }
    }

    /**
     * All entries of a vocabulary that lies elsewhere: one that is tried out before it is taken.
     *
     * @throws VocabularyException as for the others, and when the file cannot be read
     */
    public static List<Entry> read(Path file, String... columns) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in, columns);
        } catch (NoSuchFileException e) {
            throw new VocabularyException(file.toString(), 0, "the file is missing");
        } catch (IOException e) {
            throw new VocabularyException(file.toString(), 0, "cannot be read: " + e.getMessage());
        }
    }

    /** Whether the header of a vocabulary names a column; false when it has no entries. */
    public static boolean hasColumn(Path file, String column) {
        List<Entry> entries = read(file);
        return !entries.isEmpty() && entries.get(0).row.getHeader().contains(column);
    }

    private static List<Entry> read(String file, InputStream in, String... columns) {
        try {
            List<Entry> entries = new ArrayList<>();
            var reader = CsvReader.builder()
                    .commentStrategy(CommentStrategy.SKIP)
                    .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (NamedCsvRecord row : reader) {
                if (row.getFieldCount() != row.getHeader().size()) {
                    throw new VocabularyException(
                            file,
                            row.getStartingLineNumber(),
                            "expected " + row.getHeader().size() + " cells, found " + row.getFieldCount());
                }
                for (String column : columns) {
                    if (!row.getHeader().contains(column)) {
                        throw new VocabularyException(file, 1, "the column \"" + column + "\" is missing");
                    }
                }
                entries.add(new Entry(file, row));
            }
            return entries;
        } catch (CsvParseException e) {
            throw new VocabularyException(file, 0, "is no CSV: " + e.getMessage());
        }
    }

    /** Whether there is such a vocabulary: some are made on the spot and may be absent. */
    public static boolean exists(String file) {
        return Vocabulary.class.getResource("/vocabularies/" + file) != null;
    }

    /** One line of a vocabulary. */
    public static final class Entry {
        private final String file;
        private final NamedCsvRecord row;

        private Entry(String file, NamedCsvRecord row) {
            this.file = file;
            this.row = row;
        }

        /** The cell as text, without surrounding space; empty when blank. */
        public String text(String column) {
            return row.getField(column).strip();
        }

        /** The cell as a number; a clear error with the line number otherwise. */
        public double number(String column) {
            try {
                return Double.parseDouble(text(column));
            } catch (NumberFormatException e) {
                throw error("\"" + text(column) + "\" in column " + column + " is not a number");
            }
        }

        /** The cell as a list separated by {@code |}; empty when blank. */
        public List<String> list(String column) {
            return text(column).isEmpty() ? List.of() : List.of(text(column).split("\\s*\\|\\s*"));
        }

        /** An error that names this line. */
        public VocabularyException error(String message) {
            return new VocabularyException(file, row.getStartingLineNumber(), message);
        }
    }
}
