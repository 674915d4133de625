package io.minqing.report;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** For which records a member has points: {@code member_points.csv} as a table, so that points lead to their records. */
final class MemberRules {
    private MemberRules() {}

    /** A statement that makes {@code member_rule(place, label, types, stages)}; empty lists fit everything. */
    static String table() throws IOException {
        List<String> rows = new ArrayList<>();
        CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(Resource.text("/vocabularies/member_points.csv"))
                .forEach(rule -> {
                    // the cap of the total is no rule
                    if (!rule.getField("points").isBlank()) {
                        rows.add("(" + rows.size() + ", " + quoted(rule.getField("label")) + ", " + list(rule, "types")
                                + ", " + list(rule, "stages") + ")");
                    }
                });
        return "create temp table member_rule as select * from (values " + String.join(", ", rows)
                + ") rule(place, label, types, stages)";
    }

    private static String list(NamedCsvRecord rule, String field) {
        return Arrays.stream(rule.getField(field).split("\\|"))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .map(MemberRules::quoted)
                .collect(Collectors.joining(", ", "[", "]::varchar[]"));
    }

    private static String quoted(String text) {
        return "'" + text.strip().replace("'", "''") + "'";
    }
}
