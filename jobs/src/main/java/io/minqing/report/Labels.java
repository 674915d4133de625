package io.minqing.report;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Chinese labels of the ids that tables hold, from any CSV file on the class path with the columns id and label. */
final class Labels {
    private Labels() {}

    /**
     * Label by id, in file order; of two files that name an id the later one wins.
     *
     * @param files class-path resources; one that is absent, or has no such columns, adds nothing
     */
    static Map<String, String> read(String... files) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String file : files) {
            try (InputStream in = Labels.class.getResourceAsStream(file)) {
                if (in != null) {
                    CsvReader.builder()
                            .commentStrategy(CommentStrategy.SKIP)
                            .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))
                            .forEach(row -> add(row, labels));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        }
        return labels;
    }

    private static void add(NamedCsvRecord row, Map<String, String> labels) {
        row.findField("id")
                .ifPresent(id -> row.findField("label").ifPresent(label -> labels.put(id.strip(), label.strip())));
    }
}
