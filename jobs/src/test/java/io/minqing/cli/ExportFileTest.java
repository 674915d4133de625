package io.minqing.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFileTest {
    private static final String QUERY =
            "select * from (values ('451422', 3), ('=1+1', null)) t(code, n) -- all; of them";

    @TempDir
    Path folder;

    @Test
    void writesTheFormatThatTheEndingNames() throws Exception {
        Path csv = export("it's.csv");
        Path json = export("行.JSON");
        Path xlsx = export("rows.xlsx");
        Path parquet = export("it's.parquet");

        assertThat(csv).hasContent("code,n\n451422,3\n=1+1,\n");
        assertThat(json).hasContent("{\"code\":\"451422\",\"n\":3}\n{\"code\":\"=1+1\",\"n\":null}\n");
        try (ReadableWorkbook workbook = new ReadableWorkbook(Files.newInputStream(xlsx))) {
            assertThat(workbook.getFirstSheet().read().get(1).getCellText(0)).isEqualTo("451422");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*), max(code) from '%s'"
                        .formatted(parquet.toString().replace("'", "''")))) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(2);
            assertThat(rows.getString(2)).isEqualTo("=1+1");
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(csv, json, xlsx, parquet);
        }
    }

    @Test
    void leavesAnOldFileWhenTheQueryFails() throws Exception {
        Path old = Files.writeString(folder.resolve("old.csv"), "kept");

        assertThatThrownBy(() -> write(old, "select 1 / (select 'x'::int)")).isInstanceOf(SQLException.class);

        assertThat(old).hasContent("kept");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(old);
        }
    }

    @Test
    void knowsNoOtherEnding() {
        assertThat(ExportFile.of(Path.of("rows.xls"))).isEmpty();
        assertThat(ExportFile.of(Path.of("csv"))).isEmpty();
    }

    private Path export(String name) throws Exception {
        Path file = folder.resolve(name);
        write(file, QUERY);
        return file;
    }

    private static void write(Path file, String query) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            ExportFile.of(file).orElseThrow().write(statement, query);
        }
    }
}
