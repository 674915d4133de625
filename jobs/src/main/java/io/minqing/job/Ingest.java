package io.minqing.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.lit;

import io.minqing.interpret.ArticleInterpreter;
import io.minqing.interpret.workroom.ActivityInterpreter;
import io.minqing.interpret.workroom.WorkroomInterpreter;
import io.minqing.record.Activity;
import io.minqing.record.Article;
import io.minqing.record.QuarantineReason;
import io.minqing.record.Quarantined;
import io.minqing.record.RawArticle;
import io.minqing.record.RawRow;
import io.minqing.record.Workroom;
import io.minqing.table.RecordCodec;
import io.minqing.table.Warehouse;
import io.minqing.text.file.ArticleReader;
import io.minqing.text.file.ContentHash;
import io.minqing.text.file.TableReader;
import io.minqing.text.privacy.PrivacyMask;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;

/**
 * Stages every record of the input files as exactly one of two things: a record of its table, or a quarantined one. Records
 * of earlier nights are staged the same way, from the raw form that was kept of them.
 *
 * <p>A staged row is {@code (record, quarantined, raw, origin, withdrawn)}: one of the first two is null; {@code raw} is
 * the record as it came, as JSON with personal numbers masked, {@code origin} the path of its file, or for a record of
 * earlier nights its id, and {@code withdrawn} what the record says of a withdrawal, null for nothing.
 */
final class Ingest {
    private static final Logger LOG = LogManager.getLogger(Ingest.class);
    private static final RecordCodec<Quarantined> QUARANTINED = new RecordCodec<>(Quarantined.class);
    private static final RecordCodec<RawArticle> RAW_ARTICLE = new RecordCodec<>(RawArticle.class);
    private static final RecordCodec<RawRow> RAW_ROW = new RecordCodec<>(RawRow.class);
    static final RecordCodec<Article> ARTICLE = new RecordCodec<>(Article.class);
    private static final RecordCodec<Activity> ACTIVITY = new RecordCodec<>(Activity.class);
    private static final RecordCodec<Workroom> WORKROOM = new RecordCodec<>(Workroom.class);
    /** How much of a quarantined record is kept, in characters. */
    static final int KEPT_RAW = 65_536;

    private final Warehouse warehouse;
    private final Progress progress;
    private final LocalDate latestDate;
    private final int slices;

    /**
     * Reads into the staging folder of a warehouse.
     *
     * @param latestDate dates after this one are not believed
     */
    Ingest(Warehouse warehouse, Progress progress, LocalDate latestDate) {
        this.warehouse = warehouse;
        this.latestDate = latestDate;
        this.progress = progress;
        this.slices = 2 * warehouse.spark().sparkContext().defaultParallelism();
    }

    /** How the records of one input are read from a file and made into rows of their table. */
    record Recipe(
            Input input,
            StructType rawSchema,
            StructType recordSchema,
            Reader reader,
            InterpreterFactory interpreters) {}

    /** Documents: repaired and with their fingerprints, not yet interpreted. */
    Recipe articles() {
        LocalDate believed = latestDate;
        return new Recipe(
                Input.ARTICLES,
                RAW_ARTICLE.schema(),
                ARTICLE.schema(),
                Ingest::readArticles,
                () -> raw -> ARTICLE.toRow(ArticleInterpreter.prepare(RAW_ARTICLE.fromRow(raw), believed)));
    }

    /** The register of workrooms, interpreted. */
    Recipe workrooms() {
        return new Recipe(
                Input.WORKROOMS,
                RAW_ROW.schema(),
                WORKROOM.schema(),
                (file, sink, problems) -> readRows(TableReader.forWorkrooms(), file, sink, problems),
                () -> {
                    WorkroomInterpreter interpreter = new WorkroomInterpreter();
                    return raw -> WORKROOM.toRow(interpreter.interpret(RAW_ROW.fromRow(raw)));
                });
    }

    /**
     * Activity records, interpreted.
     *
     * @param register the workrooms they may name, columns of table {@code workroom}
     */
    Recipe activities(Dataset<Row> register) {
        List<Row> known = new ArrayList<>(
                register.selectExpr(WORKROOM.schema().fieldNames()).collectAsList());
        LocalDate believed = latestDate;
        return new Recipe(
                Input.ACTIVITIES,
                RAW_ROW.schema(),
                ACTIVITY.schema(),
                (file, sink, problems) -> readRows(TableReader.forActivities(), file, sink, problems),
                () -> {
                    ActivityInterpreter interpreter = new ActivityInterpreter(
                            believed, known.stream().map(WORKROOM::fromRow).toList());
                    return raw -> ACTIVITY.toRow(interpreter.interpret(RAW_ROW.fromRow(raw)));
                });
    }

    /** Stages the records of files. */
    Dataset<Row> files(Recipe recipe, InputFiles files) {
        SparkSession spark = warehouse.spark();
        StructType read = new StructType()
                .add("raw", recipe.rawSchema())
                .add("quarantined", QUARANTINED.schema())
                .add("origin", DataTypes.StringType);
        Reader reader = recipe.reader();
        String label = recipe.input().label();
        LongAccumulator bytes = spark.sparkContext().longAccumulator(label + " bytes");
        LongAccumulator found = spark.sparkContext().longAccumulator(label + " found");
        FlatMapFunction<InputFiles.InputFile, Row> readFile = file -> new StreamedRecords<>(sink -> {
            Consumer<Row> counted = row -> {
                found.add(1);
                sink.accept(row);
            };
            reader.read(
                    file,
                    row -> counted.accept(RowFactory.create(row, null, file.path())),
                    problem -> counted.accept(
                            RowFactory.create(null, QUARANTINED.toRow(masked(problem.at(file.path()))), file.path())));
            bytes.add(file.bytes());
        });
        List<InputFiles.InputFile> shuffled = new ArrayList<>(files.files());
        // big files next to each other would end in one task
        Collections.shuffle(shuffled, new java.util.Random(0));
        var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Dataset<Row> rows = spark.createDataFrame(
                context.parallelize(shuffled, Math.max(1, Math.min(shuffled.size(), slices)))
                        .flatMap(readFile),
                read);
        long allBytes = files.bytes();
        Count records = new Count(found, () -> 0, label + " found");
        return stage(
                recipe,
                rows,
                warehouse.staging().resolve(label),
                true,
                records::value,
                records,
                new Count(bytes, () -> allBytes, "bytes of " + label + " read"));
    }

    /**
     * Stages records of earlier nights again.
     *
     * @param kept rows of {@code raw_record}
     * @param folder where the staged rows go
     * @param total how many they are
     */
    Dataset<Row> kept(Recipe recipe, Dataset<Row> kept, Path folder, long total) {
        Dataset<Row> rows = kept.select(
                from_json(col("raw"), recipe.rawSchema()).as("raw"),
                lit(null).cast(QUARANTINED.schema()).as("quarantined"),
                col("record_id").as("origin"));
        return stage(recipe, rows, folder, false, () -> total);
    }

    /** @param refuses whether a record on which the program fails is quarantined; else the run fails */
    private Dataset<Row> stage(
            Recipe recipe, Dataset<Row> rows, Path folder, boolean refuses, LongSupplier total, Count... before) {
        StructType staged = new StructType()
                .add("record", recipe.recordSchema())
                .add("quarantined", QUARANTINED.schema())
                .add("raw", DataTypes.StringType)
                .add("origin", DataTypes.StringType)
                .add("withdrawn", DataTypes.BooleanType);
        SparkSession spark = warehouse.spark();
        InterpreterFactory interpreters = recipe.interpreters();
        String label = recipe.input().label();
        LongAccumulator done = spark.sparkContext().longAccumulator(label);
        MapPartitionsFunction<Row, Row> interpret = read -> interpreted(
                read, refuses ? refusing(label, interpreters.create()) : accepting(interpreters.create()), done);
        List<Count> counts = new ArrayList<>(List.of(before));
        counts.add(new Count(done, total, label + " prepared"));
        try (Progress.Watch ignored = progress.watch(spark.sparkContext(), counts)) {
            // by key, not in turn: Spark would sort whole records first
            rows.repartition(slices, col("raw.file"), col("raw.record"), col("quarantined.quarantine_id"))
                    .mapPartitions(interpret, Encoders.row(staged))
                    .write()
                    .parquet(folder.toString());
        }
        return spark.read().schema(staged).parquet(folder.toString());
    }

    /** A raw row, and the path of its file or its id, as a staged row. */
    interface Stager {
        Row stage(Row raw, String origin);
    }

    private static Stager accepting(Interpreter interpreter) {
        return (raw, origin) -> RowFactory.create(
                interpreter.interpret(raw), null, PrivacyMask.mask(raw.json()).text(), origin, raw.getAs("withdrawn"));
    }

    /** A record on which the program fails must not keep all the others from being taken. */
    static Stager refusing(String input, Interpreter interpreter) {
        Stager accepting = accepting(interpreter);
        return (raw, origin) -> {
            try {
                return accepting.stage(raw, origin);
            } catch (RuntimeException | StackOverflowError e) {
                String file = raw.getAs("file");
                int record = raw.<Integer>getAs("record");
                LOG.error("record {} of {} could not be read", record, file, e);
                String json = raw.json();
                Quarantined problem = new Quarantined(
                        ContentHash.of(file, String.valueOf(record), json),
                        input,
                        file,
                        origin,
                        record,
                        QuarantineReason.INTERNAL_ERROR,
                        "Minqing failed on this record (%s); it can be retried with a newer version."
                                .formatted(e.getClass().getSimpleName()),
                        json);
                return RowFactory.create(null, QUARANTINED.toRow(masked(problem)), null, origin, null);
            }
        };
    }

    private static Iterator<Row> interpreted(Iterator<Row> rows, Stager stager, LongAccumulator done) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Row next() {
                Row row = rows.next();
                done.add(1);
                if (row.isNullAt(0)) {
                    return RowFactory.create(null, row.getStruct(1), null, row.getString(2), null);
                }
                return stager.stage(row.getStruct(0), row.getString(2));
            }
        };
    }

    /** Reads a file into records and problems. */
    interface Reader extends Serializable {
        void read(InputFiles.InputFile file, Consumer<Row> sink, Consumer<Quarantined> problems);
    }

    /** Turns a raw row into the row of a record. */
    interface Interpreter {
        Row interpret(Row raw);
    }

    /** Makes the interpreter where it is needed: once a partition, on the executor. */
    interface InterpreterFactory extends Serializable {
        Interpreter create();
    }

    private static void readArticles(InputFiles.InputFile file, Consumer<Row> sink, Consumer<Quarantined> problems) {
        new ArticleReader()
                .read(Path.of(file.path()), file.name(), raw -> sink.accept(RAW_ARTICLE.toRow(raw)), problems);
    }

    private static void readRows(
            TableReader reader, InputFiles.InputFile file, Consumer<Row> sink, Consumer<Quarantined> problems) {
        reader.read(Path.of(file.path()), file.name(), row -> sink.accept(RAW_ROW.toRow(row)), problems);
    }

    /** Personal numbers are masked before anything is stored, in what was refused as well. */
    private static Quarantined masked(Quarantined problem) {
        return new Quarantined(
                problem.quarantineId(),
                problem.input(),
                problem.file(),
                problem.path(),
                problem.record(),
                problem.reason(),
                problem.detail(),
                problem.raw() == null
                        ? null
                        : cut(PrivacyMask.mask(problem.raw()).text()));
    }

    private static String cut(String text) {
        return text.length() <= KEPT_RAW ? text : text.substring(0, KEPT_RAW);
    }
}
