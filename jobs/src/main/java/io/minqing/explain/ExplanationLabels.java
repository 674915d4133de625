package io.minqing.explain;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import io.minqing.text.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Chinese words for the constants and ids that an explanation names. */
final class ExplanationLabels {
    private static final String FILE = "/explain/label.csv";

    private final Map<String, String> labels = new HashMap<>();

    ExplanationLabels() {
        try (InputStream in = ExplanationLabels.class.getResourceAsStream(FILE)) {
            CsvReader.builder()
                    .commentStrategy(CommentStrategy.SKIP)
                    .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .forEach(row -> labels.put(row.getField("id"), row.getField("label")));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
        for (Vocabulary.Entry entry : Vocabulary.read("indicator.csv", "id", "label")) {
            labels.put("indicator." + entry.text("id"), entry.text("label"));
        }
        for (Vocabulary.Entry entry : Vocabulary.read("workroom_kind.csv", "id", "label")) {
            labels.put("workroom." + entry.text("id"), entry.text("label"));
        }
    }

    /** The label of a constant; its name when there is none. */
    String of(Enum<?> constant) {
        return labels.getOrDefault(
                constant.getDeclaringClass().getSimpleName() + "." + constant.name(), constant.name());
    }

    /** The label of an id of that sort; the id itself when there is none. */
    String of(String sort, String id) {
        return labels.getOrDefault(sort + "." + id, id);
    }
}
