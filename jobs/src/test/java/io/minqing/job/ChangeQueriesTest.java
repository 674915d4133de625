package io.minqing.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.job.Changes.RecordChange;
import io.minqing.job.Changes.Unit;
import io.minqing.table.Schemas;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The queries of {@code change/} over two versions of a small house: of four documents on tea one stays, one is taken back, one
 * is corrected and speaks of schools now, one turns out to be a reprint; two come, one of them late.
 */
class ChangeQueriesTest {
    private static final String TWO_VERSIONS = """
            set variable run = 5;
            set variable as_of_before = date '2024-03-31';
            set variable as_of = date '2024-04-10';
            create macro place(code) as [{'code': code, 'role': 'primary'}];
            create macro about(topic) as [{'topic': topic}];
            create table old_article as
              select * from (values
                ('stays', null, date '2024-03-02', place('451422'), about('tea')),
                ('taken back', null, date '2024-03-05', place('451422'), about('tea')),
                ('corrected', null, date '2024-03-09', place('451422101'), about('tea')),
                ('copy', null, date '2024-03-12', place('450000'), about('tea')),
                ('visitors', null, date '2024-03-12', [{'code': '451422', 'role': 'exchange'}], about('tea')))
              t (article_id, reprint_of, published_on, regions, topics);
            create table new_article as
              select * from (values
                ('stays', null, date '2024-03-02', place('451422'), about('tea')),
                ('corrected', null, date '2024-03-09', place('451422101'), about('school')),
                ('copy', 'stays', date '2024-03-12', place('450000'), about('tea')),
                ('visitors', null, date '2024-03-12', [{'code': '451422', 'role': 'exchange'}], about('tea')),
                ('late', null, date '2024-03-30', place('451400'), about('tea')),
                ('fresh', null, date '2024-04-08', place('451422'), about('tea')))
              t (article_id, reprint_of, published_on, regions, topics);
            create table new_raw_record as
              select 'articles' as input, * from (values
                ('stays', 1, 1), ('corrected', 2, 5), ('copy', 4, 4), ('visitors', 1, 1), ('late', 5, 5), ('fresh', 5, 5))
              t (record_id, arrived_in, changed_in);
            insert into new_raw_record values ('activities', 'A1', 3, 5);
            create table old_activity as select 'A1' as activity_id, date '2024-03-01' as held_on;
            create table new_activity as from old_activity;
            create table old_workroom as select * from (values ('W1'), ('W2')) t (workroom_id);
            create table new_workroom as select 'W1' as workroom_id;
            create table old_region_heatmap as
              select 'province' as level, *, '广西' as region_name, '茶产业' as topic_label, 'usual' as heat
              from (values
                ('all', date '1900-01-01', '450000', 'tea', 4), ('month', date '2024-03-01', '450000', 'tea', 4),
                ('month', date '2024-03-01', '450000', 'transport', 2))
              t (period_kind, period_start, region_code, topic, originals);
            create table new_region_heatmap as
              select 'province' as level, *, '广西' as region_name, '茶产业' as topic_label, 'high' as heat
              from (values
                ('all', date '1900-01-01', '450000', 'tea', 3), ('month', date '2024-03-01', '450000', 'tea', 2),
                ('month', date '2024-04-01', '450000', 'tea', 1), ('month', date '2024-03-01', '450000', 'transport', 2))
              t (period_kind, period_start, region_code, topic, originals);
            create table old_topic_trend as select *, 'new' as trend from old_region_heatmap;
            create table new_topic_trend as select *, 'uncertain' as trend from new_region_heatmap;
            """;

    @Test
    void everyDocumentThatEnteredOrLeftACellIsCountedOnceWithItsReason() throws SQLException {
        List<String> cells = ask(
                "cell",
                "period_kind",
                "period_start",
                "before",
                "after",
                "added",
                "removed",
                "new_records",
                "late_records",
                "corrected_records",
                "withdrawn_records",
                "reread_records",
                "heat_after",
                "trend_before");

        assertThat(cells)
                .containsExactlyInAnyOrder(
                        "all|1900-01-01|4|3|2|3|2|1|1|1|1|high|new",
                        "month|2024-03-01|4|2|1|3|1|1|1|1|1|high|new",
                        "month|2024-04-01|0|1|1|0|1|0|0|0|0|high|null");
    }

    @Test
    void whatAnotherProgramCountedOtherwiseIsNoNewDocument() throws SQLException {
        List<String> cells = askAfter(
                "set variable code_changed = true; update old_region_heatmap set originals = 1 where period_kind = 'all'",
                "cell",
                "period_kind",
                "before",
                "after",
                "added",
                "removed",
                "new_records",
                "reread_records");

        assertThat(cells).containsExactlyInAnyOrder("all|1|3|5|3|2|4", "month|4|2|1|3|1|1", "month|0|1|1|0|1|0");
    }

    @Test
    void recordsOfEachInputAreNewLateCorrectedOrTakenBack() throws SQLException {
        assertThat(ask("record", "input", "new_records", "late_records", "corrected_records", "withdrawn_records"))
                .containsExactlyInAnyOrder("articles|2|1|1|1", "activities|0|0|1|0", "workrooms|0|0|0|1");
    }

    @Test
    void tellsWhatHappenedInWordsAndLeavesOutWhatDidNot() {
        Unit articles = Unit.of(Input.ARTICLES);

        assertThat(new RecordChange(3, 1, 0, 2).words(articles, 0)).isEqualTo("文章新增3篇（其中1篇不晚于上次截止日）、撤回2篇");
        assertThat(new RecordChange(0, 0, 1, 0).words(articles, 4)).isEqualTo("文章更正1篇、内容未变而归属改变4篇");
        assertThat(new RecordChange(0, 0, 0, 0).words(articles, 0)).isEmpty();
    }

    private static List<String> ask(String query, String... columns) throws SQLException {
        return askAfter("select 1", query, columns);
    }

    private static List<String> askAfter(String otherwise, String query, String... columns) throws SQLException {
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement()) {
            statement.execute(TWO_VERSIONS);
            statement.execute(otherwise);
            List<String> rows = new ArrayList<>();
            try (ResultSet answer = statement.executeQuery(Schemas.resource("/change/" + query + ".sql"))) {
                while (answer.next()) {
                    List<String> cells = new ArrayList<>();
                    for (String column : columns) {
                        cells.add(String.valueOf(answer.getObject(column)));
                    }
                    rows.add(String.join("|", cells));
                }
            }
            return rows;
        }
    }
}
