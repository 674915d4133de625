package io.minqing.cli;

import io.minqing.explain.TerminalText;
import io.minqing.interpret.CodeVersion;
import io.minqing.interpret.region.Gazetteer;
import io.minqing.interpret.topic.TopicPreview;
import io.minqing.interpret.topic.TopicVocabulary;
import io.minqing.record.Region;
import io.minqing.record.RegionLevel;
import io.minqing.table.CurrentTables;
import io.minqing.text.vocabulary.VocabularyException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code minqing preview}: what another topic vocabulary would change, before it is taken; no Spark, no write. */
@Command(
        name = "preview",
        description = {
            "Says which documents would gain or lose a topic, and which cells of the heatmap would move, if the topic",
            "vocabulary were another one. Nothing is changed."
        },
        footer = {
            "",
            "For example: cp jobs/vocabularies/topic_term.csv /tmp/terms.csv, edit that, minqing preview --topics /tmp/terms.csv"
        },
        mixinStandardHelpOptions = true)
final class PreviewCommand implements Callable<Integer> {
    private static final int PROGRESS = 5_000;
    private static final String COUNTRY = "000000";
    private static final String UNRESOLVED = "unresolved";

    @Option(
            names = "--topics",
            paramLabel = "FILE",
            required = true,
            arity = "1..2",
            description = "An edited copy of jobs/vocabularies/topic_term.csv, of topic.csv, or both.")
    private List<Path> topics;

    @Mixin
    private WarehouseOption warehouse;

    @Option(
            names = "--format",
            paramLabel = "table|csv|json",
            defaultValue = "table",
            description = "How to print (default: ${DEFAULT-VALUE}).")
    private ResultFormat format;

    /** A cell of the heatmap; ordered as it is printed. */
    private record Cell(String periodKind, LocalDate periodStart, String region, String topic) {}

    /** What is known of a document besides its text. */
    private record Document(String id, String title, LocalDate day, List<String> regions) {}

    private final Map<Cell, Integer> moves = new TreeMap<>(Comparator.comparing(Cell::periodKind)
            .thenComparing(Cell::periodStart)
            .thenComparing(Cell::region)
            .thenComparing(Cell::topic));

    @Override
    public Integer call() throws IOException, SQLException {
        TopicPreview preview;
        try {
            preview = new TopicPreview(TopicVocabulary.tried(topics));
        } catch (VocabularyException e) {
            throw new InputRefusedException(TerminalText.inert(e.getMessage()));
        }
        try (CurrentTables tables = CurrentTables.open(warehouse.folder())) {
            Connection connection = tables.connection();
            try (Statement statement = connection.createStatement()) {
                statement.execute("create table moved_document (change text, article_id text, published_on date,"
                        + " region text, topic text, topic_label text, score double, title text, evidence text)");
                statement.execute("create table move (period_kind text, period_start date, region_code text,"
                        + " region_name text, topic text, topic_label text, change int)");
                long read = readDocuments(connection, preview);
                countCells(connection, preview);
                print(statement, read, preview.phrases());
            }
        } catch (NoSuchFileException e) {
            throw InputRefusedException.nothingPublished(warehouse.folder());
        }
        return ExitCode.DONE;
    }

    private long readDocuments(Connection connection, TopicPreview preview) throws SQLException {
        List<Document> documents = new ArrayList<>();
        List<TopicPreview.Change> changes = new ArrayList<>();
        long read = 0;
        long stale = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select article_id, title, body,
                          case when published_on <= (select max_by(as_of, run_id) from run) then published_on end,
                          array_to_string(list_transform(
                            list_filter(regions, lambda r: r.role in ('primary', 'discussed')), lambda r: r.code), ','),
                          interpreter
                        from article
                        where reprint_of is null
                        """)) {
            while (rows.next()) {
                read++;
                stale += rows.getString(6).equals(CodeVersion.interpreter()) ? 0 : 1;
                if (read % PROGRESS == 0) {
                    System.err.printf("minqing: %,d documents looked at, %,d topics move%n", read, changes.size());
                }
                String title = rows.getString(2);
                List<TopicPreview.Change> found = preview.changes(title, rows.getString(3));
                Date day = rows.getDate(4);
                String codes = rows.getString(5);
                for (TopicPreview.Change change : found) {
                    documents.add(new Document(
                            rows.getString(1),
                            title,
                            day == null ? null : day.toLocalDate(),
                            codes.isEmpty() ? List.of() : List.of(codes.split(","))));
                    changes.add(change);
                }
            }
        }
        if (stale > 0) {
            System.err.printf(
                    "minqing: %,d of %,d documents were read by another program or vocabulary; what the next night or"
                            + " reinterpret changes in them besides is not told here%n",
                    stale, read);
        }
        write(connection, documents, changes, preview);
        return read;
    }

    private void write(
            Connection connection, List<Document> documents, List<TopicPreview.Change> changes, TopicPreview preview)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into moved_document values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < changes.size(); i++) {
                Document document = documents.get(i);
                TopicPreview.Change change = changes.get(i);
                insert.setString(1, change.gained() ? "gains" : "loses");
                insert.setString(2, document.id);
                insert.setObject(3, document.day);
                insert.setString(
                        4,
                        document.regions.isEmpty() ? "未定位" : Gazetteer.shared().fullName(document.regions.get(0)));
                insert.setString(5, change.topic());
                insert.setString(6, preview.label(change.topic()));
                insert.setDouble(7, change.score());
                insert.setString(8, document.title);
                insert.setString(9, change.evidence());
                insert.executeUpdate();
                move(document, change);
            }
        }
    }

    /** A document counts in its places and all above them, in its month, or in no period but "all" when it has no date. */
    private void move(Document document, TopicPreview.Change change) {
        Set<String> regions = new TreeSet<>(Set.of(COUNTRY));
        for (String code : document.regions) {
            Region region = Gazetteer.shared().region(code).orElse(null);
            if (region != null && region.level() != RegionLevel.TOWNSHIP) {
                regions.add(code);
            }
            Gazetteer.shared().ancestors(code).forEach(above -> regions.add(above.code()));
        }
        if (document.regions.isEmpty()) {
            regions.add(UNRESOLVED);
        }
        for (String region : regions) {
            moves.merge(
                    new Cell("all", LocalDate.of(1900, 1, 1), region, change.topic()),
                    change.gained() ? 1 : -1,
                    Integer::sum);
            if (document.day != null) {
                moves.merge(
                        new Cell("month", document.day.withDayOfMonth(1), region, change.topic()),
                        change.gained() ? 1 : -1,
                        Integer::sum);
            }
        }
    }

    private void countCells(Connection connection, TopicPreview preview) throws SQLException {
        moves.values().removeIf(change -> change == 0);
        try (PreparedStatement insert = connection.prepareStatement("insert into move values (?, ?, ?, ?, ?, ?, ?)")) {
            for (Map.Entry<Cell, Integer> move : moves.entrySet()) {
                Cell cell = move.getKey();
                insert.setString(1, cell.periodKind);
                insert.setObject(2, cell.periodStart);
                insert.setString(3, cell.region);
                insert.setString(4, name(cell.region));
                insert.setString(5, cell.topic);
                insert.setString(6, preview.label(cell.topic));
                insert.setInt(7, move.getValue());
                insert.executeUpdate();
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    create table moved_cell as
                    select m.* exclude (change), coalesce(h.originals, 0) as originals,
                      greatest(0, coalesce(h.originals, 0) + m.change) as would_be
                    from move m
                    left join region_heatmap h using (period_kind, period_start, region_code, topic)
                    """);
        }
    }

    private static String name(String region) {
        return switch (region) {
            case COUNTRY -> "全国";
            case UNRESOLVED -> "未定位";
            default -> Gazetteer.shared().fullName(region);
        };
    }

    private void print(Statement statement, long read, int phrases) throws SQLException, IOException {
        if (format == ResultFormat.TABLE) {
            System.out.printf(
                    "%,d phrases differ; %,d originals looked at. Nothing was changed.%n%nDocuments that would move:%n",
                    phrases, read);
            print(statement, "select * from moved_document order by topic, change, published_on, article_id");
            System.out.printf("%nCells of the heatmap that would move:%n");
            print(statement, "select * from moved_cell order by all");
        } else {
            print(statement, """
                    select 'document' as what, change, article_id, published_on, cast(null as text) as period_kind,
                      cast(null as date) as period_start, cast(null as text) as region_code, region as region_name,
                      topic, topic_label, score, title, evidence, cast(null as int) as originals, cast(null as int) as would_be
                    from moved_document
                    union all
                    select 'cell', null, null, null, period_kind, period_start, region_code, region_name,
                      topic, topic_label, null, null, null, originals, would_be
                    from moved_cell
                    order by all
                    """);
        }
    }

    private void print(Statement statement, String query) throws SQLException, IOException {
        try (ResultSet rows = statement.executeQuery(query)) {
            format.print(rows, System.out);
        }
    }
}
