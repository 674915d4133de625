package io.minqing.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.interpret.ArticleInterpreter;
import io.minqing.interpret.workroom.ActivityInterpreter;
import io.minqing.interpret.workroom.WorkroomInterpreter;
import io.minqing.record.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads and interprets every file of the corpus, in time and in the little memory that this build gives it. */
class HostileCorpusTest {
    private static final long SEED = Long.getLong("minqing.hostile.seed", 20260301);
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @TempDir
    Path folder;

    @Test
    void accountsForEveryRecordOfEveryFile() {
        AtomicInteger files = new AtomicInteger();
        SoftAssertions softly = new SoftAssertions();
        HostileCorpus.each(SEED, file -> {
            files.incrementAndGet();
            try {
                CpuTime.bounded(file.toString(), () -> {
                    check(file);
                    return null;
                });
            } catch (AssertionError | RuntimeException e) {
                softly.fail(file + ": " + e, e);
            }
        });
        softly.assertAll();
        assertThat(files.get()).isGreaterThan(300);
    }

    private void check(HostileFile file) {
        Path path = folder.resolve("case");
        Outcome outcome;
        try {
            Files.write(path, file.content());
            outcome = Outcome.of(file.input(), path, file.file());
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        outcome.assertAddsUp();
        assertThat(outcome.rows().size()).as("records").isBetween(file.leastRows(), file.mostRows());
        if (file.reasons() != null) {
            assertThat(outcome.reasons()).as("reasons").isEqualTo(file.reasons());
        }
        String all = outcome.rows().toString();
        for (int record : file.survivors()) {
            assertThat(all).as("record " + record).contains(SoundFiles.mark(file.input(), record));
        }
        interpret(outcome);
    }

    private static void interpret(Outcome outcome) {
        outcome.articles().forEach(raw -> {
            Article prepared = ArticleInterpreter.prepare(raw, TODAY);
            Article article = ArticleInterpreter.interpret(prepared);
            article.facts().forEach(fact -> assertThat(article.body()
                            .substring(fact.evidence().start(), fact.evidence().end()))
                    .isEqualTo(fact.evidence().text()));
        });
        ActivityInterpreter activities = new ActivityInterpreter(TODAY, List.of());
        outcome.activities().forEach(activities::interpret);
        WorkroomInterpreter workrooms = new WorkroomInterpreter();
        outcome.workrooms().forEach(workrooms::interpret);
    }
}
