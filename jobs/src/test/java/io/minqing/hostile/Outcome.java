package io.minqing.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.hostile.SoundFiles.Input;
import io.minqing.record.QuarantineReason;
import io.minqing.record.Quarantined;
import io.minqing.record.RawArticle;
import io.minqing.record.RawRow;
import io.minqing.text.file.ArticleReader;
import io.minqing.text.file.TableReader;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What became of one file.
 *
 * @param file the name it was read under
 * @param articles documents, when it was read as such
 * @param activities rows of activities, when it was read as such
 * @param workrooms rows of the register, when it was read as such
 * @param problems what was refused
 */
record Outcome(
        String file,
        List<RawArticle> articles,
        List<RawRow> activities,
        List<RawRow> workrooms,
        List<Quarantined> problems) {
    private static final int LONGEST_RAW = 64 << 10;
    private static final int LONGEST_DETAIL = 1_000;
    private static final ArticleReader ARTICLES = new ArticleReader();
    private static final TableReader ACTIVITIES = TableReader.forActivities();
    private static final TableReader WORKROOMS = TableReader.forWorkrooms();

    /** Reads a file. */
    static Outcome of(Input input, Path path, String file) {
        Outcome outcome = new Outcome(file, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        switch (input) {
            case ARTICLES -> ARTICLES.read(path, file, outcome.articles::add, outcome.problems::add);
            case ACTIVITIES -> ACTIVITIES.read(path, file, outcome.activities::add, outcome.problems::add);
            case WORKROOMS -> WORKROOMS.read(path, file, outcome.workrooms::add, outcome.problems::add);
        }
        return outcome;
    }

    /** Reads a table from memory. */
    static Outcome of(Input input, String file, byte[] content) {
        Outcome outcome = new Outcome(file, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        TableReader reader = input == Input.WORKROOMS ? WORKROOMS : ACTIVITIES;
        reader.read(
                file,
                new ByteArrayInputStream(content),
                input == Input.WORKROOMS ? outcome.workrooms::add : outcome.activities::add,
                outcome.problems::add);
        return outcome;
    }

    /** The records of whichever kind. */
    List<? extends Record> rows() {
        return articles.isEmpty() ? activities.isEmpty() ? workrooms : activities : articles;
    }

    List<QuarantineReason> reasons() {
        return problems.stream().map(Quarantined::reason).toList();
    }

    /** Numbers from one on, each once: every record ended as exactly one thing; and every problem says what and where. */
    void assertAddsUp() {
        List<Integer> numbers = IntStream.concat(
                        IntStream.concat(
                                articles.stream().mapToInt(RawArticle::record),
                                IntStream.concat(
                                        activities.stream().mapToInt(RawRow::record),
                                        workrooms.stream().mapToInt(RawRow::record))),
                        problems.stream().mapToInt(Quarantined::record).filter(record -> record > 0))
                .sorted()
                .boxed()
                .toList();
        assertThat(numbers)
                .as("numbers of records")
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
        for (Quarantined problem : problems) {
            assertThat(problem.reason()).isNotNull();
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.quarantineId()).hasSize(32);
            assertThat(problem.detail()).endsWith(".").hasSizeLessThan(LONGEST_DETAIL);
            assertThat(problem.raw().length()).isLessThanOrEqualTo(LONGEST_RAW);
        }
    }
}
