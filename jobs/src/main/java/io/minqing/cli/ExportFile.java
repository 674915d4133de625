package io.minqing.cli;

import io.minqing.report.ExcelWorkbook;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A file that takes the rows of a query, in the format that its ending names. It stands there whole or not at all.
 *
 * @param path the file; replaced when it exists
 * @param draft where the rows are written first, beside it
 */
record ExportFile(Path path, Path draft, Format format) {
    /** What is known how to write. */
    enum Format {
        CSV,
        JSON,
        XLSX,
        PARQUET;

        String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The export into a file; empty when its ending is none of {@link Format}. */
    static Optional<ExportFile> of(Path path) {
        Path file = path.toAbsolutePath().normalize();
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(Format.values())
                .filter(format -> name.endsWith(format.ending()))
                .findFirst()
                .map(format -> new ExportFile(
                        file,
                        file.resolveSibling(file.getFileName() + "."
                                + ProcessHandle.current().pid() + ".tmp"),
                        format));
    }

    /** Runs a query that is known to be one select statement, and writes its rows. */
    void write(Statement statement, String query) throws SQLException, IOException {
        try {
            if (format == Format.PARQUET) {
                statement.execute("copy (%s%n) to '%s' (format parquet)"
                        .formatted(
                                query.strip().replaceFirst(";$", ""),
                                draft.toString().replace("'", "''")));
            } else {
                try (ResultSet rows = statement.executeQuery(query);
                        PrintStream out =
                                new PrintStream(Files.newOutputStream(draft), false, StandardCharsets.UTF_8)) {
                    switch (format) {
                        case CSV -> ResultFormat.CSV.print(rows, out);
                        case JSON -> ResultFormat.JSON.print(rows, out);
                        default -> ExcelWorkbook.write(rows, out);
                    }
                    if (out.checkError()) {
                        throw new IOException("cannot write " + draft + "; is the disk full?");
                    }
                }
            }
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
