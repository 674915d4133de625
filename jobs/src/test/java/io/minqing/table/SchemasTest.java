package io.minqing.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.text.vocabulary.Vocabulary;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemasTest {
    static Stream<String> tables() {
        return Stream.concat(Schemas.notPublished().stream(), Schemas.PUBLISHED.stream());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyTableSaysItsGrainItsKeyAndTheMeaningOfEachColumn(String table) {
        String ddl = Schemas.ddl(table);

        assertThat(ddl).startsWith("-- One row per ");
        assertThat(ddl).containsPattern("create table (interpreted|published)\\." + table + " \\(");
        assertThat(ddl).containsPattern("tblproperties \\('minqing\\.key' = '[a-z_,]+'\\)");
        assertThat(ddl.lines().filter(line -> line.matches("  [a-z_]+ (string|int|double|date|boolean|timestamp).*")))
                .allMatch(line -> line.contains(" comment '"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles", "activities", "workrooms"})
    void inputSchemasNameTheColumnsThatTheReadersKnow(String input) {
        List<String> described = Pattern.compile("^  ([a-z_]+) string comment", Pattern.MULTILINE)
                .matcher(Schemas.ddl("input/" + input))
                .results()
                .map((MatchResult column) -> column.group(1))
                .toList();

        assertThat(described)
                .isEqualTo(Vocabulary.read("column.csv", "input", "column").stream()
                        .filter(entry -> entry.text("input").equals(input))
                        .map(entry -> entry.text("column"))
                        .toList());
    }
}
