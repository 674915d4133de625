package io.minqing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class ResultFormatTest {
    @Test
    void alignsChineseCharactersAsTwoCells() throws Exception {
        assertThat(print(ResultFormat.TABLE, "select * from (values ('海口市', 12), ('Ab', null)) t(place, n)"))
                .isEqualTo("""
                        place   n
                        ----------
                        海口市  12
                        Ab      ·
                        (2 rows)
                        """);
    }

    @Test
    void cutsLongCellsAndDisarmsTheTerminal() throws Exception {
        String table = print(
                ResultFormat.TABLE,
                "select repeat('政', 50) as long, 'a' || chr(27) || '[31m' || chr(155) || '2J' || chr(8238) as esc");
        assertThat(table).contains("政".repeat(29) + "…  a [31m 2J").doesNotContain("政".repeat(30));
        assertThat(table.chars().filter(c -> Character.isISOControl(c) && c != '\n'))
                .isEmpty();
    }

    @Test
    void keepsACellThatJustFits() throws Exception {
        assertThat(print(ResultFormat.TABLE, "select repeat('政', 30) as c")).contains("政".repeat(30) + "\n");
    }

    @Test
    void quotesCsvCellsAndLeavesNullEmpty() throws Exception {
        assertThat(print(
                        ResultFormat.CSV,
                        "select '说\"好\",\n再说' as a, null as b, 1.5 as c, date '2024-03-05' as d, ['甲', '乙'] as e"))
                .isEqualTo("a,b,c,d,e\n\"说\"\"好\"\",\n再说\",,1.5,2024-03-05,\"[\"\"甲\"\",\"\"乙\"\"]\"\n");
    }

    @Test
    void nestsJson() throws Exception {
        assertThat(print(
                        ResultFormat.JSON,
                        "select {'code': '460100', 'spans': [{'start': 1, 'text': null}]} as region, null as none,"
                                + " map {'k': ['v']} as extras, timestamp '2024-03-05 01:02:03' as at, true as yes"))
                .isEqualTo("{\"region\":{\"code\":\"460100\",\"spans\":[{\"start\":1,\"text\":null}]},\"none\":null,"
                        + "\"extras\":{\"k\":[\"v\"]},\"at\":\"2024-03-05 01:02:03.0\",\"yes\":true}\n");
    }

    @Test
    void printsNoRowsAsNoRows() throws Exception {
        assertThat(print(ResultFormat.TABLE, "select 1 as x where false")).isEqualTo("x\n-\n(0 rows)\n");
        assertThat(print(ResultFormat.CSV, "select 1 as x where false")).isEqualTo("x\n");
        assertThat(print(ResultFormat.JSON, "select 1 as x where false")).isEmpty();
    }

    private static String print(ResultFormat format, String query) throws SQLException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement();
                ResultSet rows = statement.executeQuery(query);
                PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            format.print(rows, out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
