package io.minqing.job;

import io.minqing.interpret.ActivityInterpreter;
import io.minqing.interpret.ArticleInterpreter;
import io.minqing.interpret.WorkroomInterpreter;
import io.minqing.record.Activity;
import io.minqing.record.Article;
import io.minqing.record.Quarantined;
import io.minqing.record.RawArticle;
import io.minqing.record.RawRow;
import io.minqing.record.Workroom;
import io.minqing.table.RecordCodec;
import io.minqing.table.Warehouse;
import io.minqing.text.ArticleReader;
import io.minqing.text.PrivacyMask;
import io.minqing.text.TableReader;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;

/**
 * Reads the input files and stages every record as exactly one of two things: a record of its table, or a quarantined one.
 * A staged row is {@code (record, quarantined, raw, path)}: one of the first two is null; {@code raw} is the record as it
 * came and {@code path} the file it came from, for the case that it must be quarantined later.
 */
final class Ingest {
    private static final RecordCodec<Quarantined> QUARANTINED = new RecordCodec<>(Quarantined.class);
    private static final RecordCodec<RawArticle> RAW_ARTICLE = new RecordCodec<>(RawArticle.class);
    private static final RecordCodec<RawRow> RAW_ROW = new RecordCodec<>(RawRow.class);
    static final RecordCodec<Article> ARTICLE = new RecordCodec<>(Article.class);
    private static final RecordCodec<Activity> ACTIVITY = new RecordCodec<>(Activity.class);
    private static final RecordCodec<Workroom> WORKROOM = new RecordCodec<>(Workroom.class);
    private static final int KEPT_RAW = 65_536;

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

    /** Stages the documents, repaired and with their fingerprints, not yet interpreted. */
    Dataset<Row> articles(InputFiles files) {
        LocalDate believed = latestDate;
        return stage(
                "articles",
                files,
                RAW_ARTICLE.schema(),
                ARTICLE.schema(),
                Ingest::readArticles,
                () -> raw -> ARTICLE.toRow(ArticleInterpreter.prepare(RAW_ARTICLE.fromRow(raw), believed)));
    }

    /** Stages the register of workrooms, interpreted. */
    Dataset<Row> workrooms(InputFiles files) {
        return stage(
                "workrooms",
                files,
                RAW_ROW.schema(),
                WORKROOM.schema(),
                (file, sink, problems) -> readRows(TableReader.forWorkrooms(), file, sink, problems),
                () -> {
                    WorkroomInterpreter interpreter = new WorkroomInterpreter();
                    return raw -> WORKROOM.toRow(interpreter.interpret(RAW_ROW.fromRow(raw)));
                });
    }

    /**
     * Stages the activity records, interpreted.
     *
     * @param register the workrooms they may name, columns of table {@code workroom}
     */
    Dataset<Row> activities(InputFiles files, Dataset<Row> register) {
        List<Row> known = new ArrayList<>(
                register.selectExpr(WORKROOM.schema().fieldNames()).collectAsList());
        LocalDate believed = latestDate;
        return stage(
                "activities",
                files,
                RAW_ROW.schema(),
                ACTIVITY.schema(),
                (file, sink, problems) -> readRows(TableReader.forActivities(), file, sink, problems),
                () -> {
                    ActivityInterpreter interpreter = new ActivityInterpreter(
                            believed, known.stream().map(WORKROOM::fromRow).toList());
                    return raw -> ACTIVITY.toRow(interpreter.interpret(RAW_ROW.fromRow(raw)));
                });
    }

    private interface Reader extends Serializable {
        void read(InputFiles.InputFile file, Consumer<Row> sink, Consumer<Quarantined> problems);
    }

    /** Turns a raw row into the row of a record. */
    private interface Interpreter {
        Row interpret(Row raw);
    }

    /** Makes the interpreter where it is needed: once a partition, on the executor. */
    private interface InterpreterFactory extends Serializable {
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

    private Dataset<Row> stage(
            String input,
            InputFiles files,
            StructType rawSchema,
            StructType recordSchema,
            Reader reader,
            InterpreterFactory interpreters) {
        SparkSession spark = warehouse.spark();
        StructType read = DataTypes.createStructType(new StructField[] {
            DataTypes.createStructField("raw", rawSchema, true),
            DataTypes.createStructField("quarantined", QUARANTINED.schema(), true),
            DataTypes.createStructField("path", DataTypes.StringType, false)
        });
        StructType staged = DataTypes.createStructType(new StructField[] {
            DataTypes.createStructField("record", recordSchema, true),
            DataTypes.createStructField("quarantined", QUARANTINED.schema(), true),
            DataTypes.createStructField("raw", DataTypes.StringType, true),
            DataTypes.createStructField("path", DataTypes.StringType, false)
        });
        List<InputFiles.InputFile> shuffled = new ArrayList<>(files.files());
        // big files next to each other would end in one task
        Collections.shuffle(shuffled, new java.util.Random(0));
        LongAccumulator bytes = spark.sparkContext().longAccumulator(input + " bytes");
        LongAccumulator found = spark.sparkContext().longAccumulator(input + " found");
        LongAccumulator done = spark.sparkContext().longAccumulator(input);
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
        MapPartitionsFunction<Row, Row> interpret = rows -> interpreted(rows, interpreters.create(), done);
        Path folder = warehouse.staging().resolve(input);
        var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        long allBytes =
                files.files().stream().mapToLong(InputFiles.InputFile::bytes).sum();
        Count records = new Count(found, () -> 0, input + " found");
        try (Progress.Watch ignored = progress.watch(
                spark.sparkContext(),
                records,
                new Count(bytes, () -> allBytes, "bytes of " + input + " read"),
                new Count(done, records::value, input + " prepared"))) {
            spark.createDataFrame(
                            context.parallelize(shuffled, Math.max(1, Math.min(shuffled.size(), slices)))
                                    .flatMap(readFile),
                            read)
                    .repartition(slices)
                    .mapPartitions(interpret, Encoders.row(staged))
                    .write()
                    .parquet(folder.toString());
        }
        return spark.read().schema(staged).parquet(folder.toString());
    }

    private static Iterator<Row> interpreted(Iterator<Row> rows, Interpreter interpreter, LongAccumulator done) {
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
                    return RowFactory.create(null, row.getStruct(1), null, row.getString(2));
                }
                Row raw = row.getStruct(0);
                return RowFactory.create(
                        interpreter.interpret(raw),
                        null,
                        cut(PrivacyMask.mask(raw.json()).text()),
                        row.getString(2));
            }
        };
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
