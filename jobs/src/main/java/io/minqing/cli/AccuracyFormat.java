package io.minqing.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.minqing.evaluate.Accuracy;
import io.minqing.evaluate.AccuracyRow;
import io.minqing.evaluate.AccuracyRow.Score;
import io.minqing.evaluate.ArticleMisses;
import io.minqing.evaluate.ArticleMisses.Miss;
import io.minqing.explain.TerminalText;
import io.minqing.stats.Interval;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The ways to print how well annotated pages were read. */
enum AccuracyFormat {
    /** Aligned columns for a person. */
    TABLE {
        @Override
        void print(Accuracy accuracy, boolean verbose, PrintStream out) {
            List<List<String>> lines = new ArrayList<>();
            lines.add(HEADER);
            for (AccuracyRow row : accuracy.rows()) {
                List<String> line = new ArrayList<>();
                line.add(row.group());
                line.add(row.label() + (row.moreIsBetter() ? "" : " ↓"));
                line.add(value(row.ours()));
                line.add(interval(row.ours()));
                line.add(row.ours().counts());
                line.add(row.baseline() == null ? "" : value(row.baseline()));
                line.add(row.baseline() == null ? "" : interval(row.baseline()));
                line.add(row.baseline() == null ? "none" : row.baseline().counts());
                line.add(row.method() == null ? "" : row.method());
                lines.add(line);
            }
            out.println(
                    accuracy.articles() + (accuracy.articles() == 1 ? " article" : " articles")
                            + "; value with 95 % interval and counts, ours and a plain method's on the same pages; ↓ less is better");
            out.println();
            new Columns(lines).print(out);
            if (verbose) {
                misses(accuracy.misses(), out);
            }
        }
    },
    /** RFC 4180, one row a measure; what there is none of is an empty cell. */
    CSV {
        @Override
        void print(Accuracy accuracy, boolean verbose, PrintStream out) throws IOException {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            // not closed: the stream belongs to the caller
            @SuppressWarnings("resource")
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
            csv.writeRecord(
                    "group",
                    "measure",
                    "better",
                    "value",
                    "low",
                    "high",
                    "hits",
                    "trials",
                    "baseline",
                    "baseline_value",
                    "baseline_low",
                    "baseline_high",
                    "baseline_hits",
                    "baseline_trials");
            for (AccuracyRow row : accuracy.rows()) {
                List<String> cells =
                        new ArrayList<>(List.of(row.group(), row.measure(), row.moreIsBetter() ? "high" : "low"));
                cells.addAll(numbers(row.ours()));
                cells.add(row.method() == null ? "" : row.method());
                cells.addAll(row.baseline() == null ? List.of("", "", "", "", "") : numbers(row.baseline()));
                csv.writeRecord(cells);
            }
            csv.flush();
            if (verbose) {
                // the table stays a table; what was missed goes where a person looks
                misses(accuracy.misses(), System.err);
            }
        }
    },
    /** One JSON object. */
    JSON {
        @Override
        void print(Accuracy accuracy, boolean verbose, PrintStream out) throws IOException {
            ObjectNode json = MAPPER.createObjectNode();
            json.put("articles", accuracy.articles());
            ArrayNode rows = json.putArray("measures");
            for (AccuracyRow row : accuracy.rows()) {
                ObjectNode object = rows.addObject();
                object.put("group", row.group());
                object.put("measure", row.measure());
                object.put("label", row.label());
                object.put("better", row.moreIsBetter() ? "high" : "low");
                put(object, row.ours());
                if (row.baseline() != null) {
                    put(object.putObject("baseline").put("method", row.method()), row.baseline());
                }
            }
            if (verbose) {
                ArrayNode articles = json.putArray("misses");
                for (ArticleMisses article : accuracy.misses()) {
                    for (Miss miss : article.misses()) {
                        articles.addObject()
                                .put("article", article.article())
                                .put("what", miss.what())
                                .put("wanted", miss.wanted())
                                .put("found", miss.found());
                    }
                }
            }
            out.println(json(json));
        }
    };

    private static final List<String> HEADER =
            List.of("", "measure", "value", "95 %", "counts", "plain", "95 %", "counts", "plain method");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    abstract void print(Accuracy accuracy, boolean verbose, PrintStream out) throws IOException;

    private static void misses(List<ArticleMisses> articles, PrintStream out) {
        for (ArticleMisses article : articles) {
            if (article.misses().isEmpty()) {
                continue;
            }
            out.println();
            out.println(TerminalText.inert(article.article()));
            for (Miss miss : article.misses()) {
                String what = miss.found() == null
                        ? "missed   " + miss.wanted()
                        : miss.wanted() == null
                                ? "extra    " + miss.found()
                                : "wrong    " + miss.found() + "   gold: " + miss.wanted();
                out.printf("  %-14s %s%n", miss.what(), TerminalText.inert(what));
            }
        }
    }

    private static String value(Score score) {
        return score.value() == null ? "–" : number(score.value().estimate());
    }

    private static String interval(Score score) {
        return score.value() == null || Double.isNaN(score.value().low())
                ? ""
                : number(score.value().low()) + "–" + number(score.value().high());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.3f" : "%.1f", value);
    }

    private static List<String> numbers(Score score) {
        Interval value = score.value();
        return List.of(
                value == null ? "" : cell(value.estimate()),
                value == null ? "" : cell(value.low()),
                value == null ? "" : cell(value.high()),
                cell(score.hits()),
                cell(score.trials()));
    }

    private static String cell(double value) {
        return Double.isNaN(value)
                ? ""
                : value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.6f", value);
    }

    private static void put(ObjectNode object, Score score) {
        Interval value = score.value();
        if (value != null) {
            object.put("value", value.estimate());
            if (!Double.isNaN(value.low())) {
                object.put("low", value.low());
                object.put("high", value.high());
            }
        } else {
            object.putNull("value");
        }
        object.put("hits", score.hits());
        object.put("trials", score.trials());
    }

    private static String json(ObjectNode json) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the measures cannot be written as JSON", e);
        }
    }
}
