package io.minqing.job;

import io.minqing.interpret.CodeVersion;
import io.minqing.table.PublishedVersion;
import io.minqing.table.Schemas;
import io.minqing.table.VersionComparison;
import io.minqing.table.VersionComparison.TableChange;
import io.minqing.table.Warehouse;
import java.io.IOException;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** What changed against the version that readers see, and why: tonight's rows of table {@code change}. */
final class Changes {
    private static final Input[] INPUTS = {Input.ARTICLES, Input.ACTIVITIES, Input.WORKROOMS};

    private final Optional<PublishedVersion> last;
    private final LocalDate asOf;
    private final int run;
    private final boolean vocabularyChanged;
    private final boolean codeChanged;
    private final Map<Input, RecordChange> records = new EnumMap<>(Input.class);
    private final List<Row> rows = new ArrayList<>();
    /** The cell that moved most, in words; null when none did or nothing can be said. */
    private String firstCell;

    /**
     * @param run number of this run
     * @param now the version that is being made
     * @param last the version that readers see; empty before the first night
     * @param lastVocabularies vocabularies of that version; null before the first night
     */
    Changes(int run, PublishedVersion now, Optional<PublishedVersion> last, String lastVocabularies) {
        this.last = last;
        this.asOf = LocalDate.parse(now.asOf());
        this.run = run;
        this.vocabularyChanged = lastVocabularies != null && !lastVocabularies.equals(CodeVersion.vocabularies());
        this.codeChanged = last.isPresent() && !last.get().code().equals(now.code());
    }

    /** Compares the tables as they have been built with those of the version before. */
    void compare(Warehouse warehouse) throws IOException {
        List<String> tables = Schemas.PUBLISHED.stream()
                .filter(table -> !Schemas.ABOUT_RUNS.contains(table))
                .toList();
        try (VersionComparison versions = VersionComparison.open(warehouse, tables, run, asOf, last, codeChanged)) {
            for (Map.Entry<Input, RecordChange> entry : versions.ask("record", Changes::recordsOfInput)) {
                records.put(entry.getKey(), entry.getValue());
            }
            for (String table : tables) {
                rows.add(tableRow(versions.rows(table)));
            }
            if (versions.documentsKnown()) {
                rows.addAll(versions.ask("cell", this::cellRow));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot compare with the version before: " + e.getMessage(), e);
        }
    }

    /** Rows of table {@code change}. */
    List<Row> rows() {
        return rows;
    }

    /** What a run brought, and the cell that moved most, in one Chinese sentence. */
    String sentence(RunKind kind) {
        if (last.isEmpty()) {
            return "首次发布：" + brought() + "。";
        }
        String what =
                switch (kind) {
                    case NIGHTLY -> "";
                    case BACKFILL -> "补录：";
                    case REINTERPRET -> "重新解读：";
                };
        return what + brought() + "；" + (vocabularyChanged ? "词表有变" : codeChanged ? "程序有变，词表未变" : "词表未变")
                + (firstCell == null ? "" : "；变动最大：" + firstCell) + "。";
    }

    private String brought() {
        List<String> parts = new ArrayList<>();
        for (Input input : INPUTS) {
            String words = records.get(input).words(Unit.of(input), 0);
            if (!words.isEmpty()) {
                parts.add(words);
            }
        }
        return parts.isEmpty() ? "没有新的记录" : String.join("；", parts);
    }

    private Row tableRow(TableChange change) {
        // a table that is not made from the records of workrooms is made from documents
        Input input =
                Schemas.query(change.table()).contains("interpreted.activity") ? Input.ACTIVITIES : Input.ARTICLES;
        RecordChange brought = records.get(input);
        String reason = "没有变化";
        if (last.isEmpty()) {
            reason = "首次发布";
        } else if (change.added() + change.removed() + change.altered() > 0) {
            reason = reason(brought.words(Unit.of(input), 0));
        }
        return RowFactory.create(
                run,
                change.table(),
                "table",
                change.table(),
                null,
                null,
                null,
                null,
                null,
                null,
                change.before(),
                change.after(),
                change.added(),
                change.removed(),
                change.altered(),
                brought.taken(),
                brought.late(),
                brought.corrected(),
                brought.withdrawn(),
                0,
                null,
                null,
                null,
                null,
                vocabularyChanged,
                codeChanged,
                reason);
    }

    private Row cellRow(ResultSet cell) throws SQLException {
        Date start = cell.getDate("period_start");
        String kind = cell.getString("period_kind");
        RecordChange documents = new RecordChange(
                cell.getInt("new_records"),
                cell.getInt("late_records"),
                cell.getInt("corrected_records"),
                cell.getInt("withdrawn_records"));
        int reread = cell.getInt("reread_records");
        if (firstCell == null) {
            firstCell = cell.getString("region_name") + "“" + cell.getString("topic_label") + "”"
                    + (kind.equals("all")
                            ? "累计"
                            : start.toLocalDate().toString().substring(0, 7)) + " "
                    + cell.getInt("before") + "→" + cell.getInt("after") + "篇";
        }
        return RowFactory.create(
                run,
                String.join(
                        "/",
                        "region_heatmap",
                        kind,
                        start.toLocalDate().toString(),
                        cell.getString("region_code"),
                        cell.getString("topic")),
                "cell",
                "region_heatmap",
                kind,
                start.toLocalDate(),
                cell.getString("region_code"),
                cell.getString("region_name"),
                cell.getString("topic"),
                cell.getString("topic_label"),
                cell.getInt("before"),
                cell.getInt("after"),
                cell.getInt("added"),
                cell.getInt("removed"),
                null,
                documents.taken(),
                documents.late(),
                documents.corrected(),
                documents.withdrawn(),
                reread,
                cell.getString("heat_before"),
                cell.getString("heat_after"),
                cell.getString("trend_before"),
                cell.getString("trend_after"),
                vocabularyChanged,
                codeChanged,
                reason(documents.words(Unit.of(Input.ARTICLES), reread)));
    }

    private String reason(String records) {
        List<String> causes = new ArrayList<>();
        if (!records.isEmpty()) {
            causes.add(records);
        }
        if (vocabularyChanged) {
            causes.add("词表有变");
        } else if (codeChanged) {
            causes.add("程序有变");
        }
        if (!last.orElseThrow().asOf().equals(asOf.toString())) {
            causes.add("截止日由" + last.get().asOf() + "移到" + asOf);
        }
        return causes.isEmpty() ? "重新统计" : String.join("；", causes);
    }

    private static Map.Entry<Input, RecordChange> recordsOfInput(ResultSet row) throws SQLException {
        String label = row.getString("input");
        for (Input input : INPUTS) {
            if (input.label().equals(label)) {
                return Map.entry(
                        input,
                        new RecordChange(
                                row.getInt("new_records"),
                                row.getInt("late_records"),
                                row.getInt("corrected_records"),
                                row.getInt("withdrawn_records")));
            }
        }
        throw new IllegalStateException("change/record.sql speaks of an unknown input " + label);
    }

    /** What records of an input are called, and counted in. */
    record Unit(String name, String measure) {
        static Unit of(Input input) {
            return switch (input) {
                case ARTICLES -> new Unit("文章", "篇");
                case ACTIVITIES -> new Unit("活动", "条");
                case WORKROOMS -> new Unit("工作室", "个");
            };
        }
    }

    /**
     * What became of records.
     *
     * @param taken for the first time
     * @param late of those, dated on or before the as-of date of the version before
     * @param corrected came with other content
     * @param withdrawn taken back
     */
    record RecordChange(int taken, int late, int corrected, int withdrawn) {
        /** In Chinese, without what is zero; empty when all is. */
        String words(Unit unit, int reread) {
            List<String> parts = new ArrayList<>();
            if (taken > 0) {
                parts.add("新增" + taken + unit.measure + (late > 0 ? "（其中" + late + unit.measure + "不晚于上次截止日）" : ""));
            }
            if (corrected > 0) {
                parts.add("更正" + corrected + unit.measure);
            }
            if (withdrawn > 0) {
                parts.add("撤回" + withdrawn + unit.measure);
            }
            if (reread > 0) {
                parts.add("内容未变而归属改变" + reread + unit.measure);
            }
            return parts.isEmpty() ? "" : unit.name + String.join("、", parts);
        }
    }
}
