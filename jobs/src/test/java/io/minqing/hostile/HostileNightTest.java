package io.minqing.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.hostile.SoundFiles.Input;
import io.minqing.job.InputCounts;
import io.minqing.job.NightOptions;
import io.minqing.job.NightResult;
import io.minqing.job.Nightly;
import io.minqing.job.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** One night over all small files of the corpus at once; minutes, so only with {@code -Dminqing.hostile.night=true}. */
class HostileNightTest {
    private static final int SMALL = 50_000;

    @TempDir
    Path folder;

    @Test
    @EnabledIfSystemProperty(named = "minqing.hostile.night", matches = "true", disabledReason = "takes minutes")
    void aNightAccountsForEveryRecordOfTheCorpus() throws IOException {
        Map<Input, Long> records = new EnumMap<>(Input.class);
        AtomicInteger files = new AtomicInteger();
        HostileCorpus.each(20260301, file -> {
            if (file.content().length <= SMALL && file.file().matches("\\w{1,40}(\\.\\w{1,9}){1,2}")) {
                Path path = folder(file.input()).resolve("case" + files.incrementAndGet() + "_" + file.file());
                try {
                    Files.createDirectories(path.getParent());
                    Files.write(path, file.content());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                Outcome outcome =
                        Outcome.of(file.input(), path, path.getFileName().toString());
                records.merge(
                        file.input(),
                        (long) outcome.rows().size() + outcome.problems().size(),
                        Long::sum);
            }
        });
        assertThat(files.get()).isGreaterThan(500);
        NightResult night = new Nightly(
                        new NightOptions(
                                List.of(folder(Input.ARTICLES).toString()),
                                List.of(folder(Input.ACTIVITIES).toString()),
                                List.of(folder(Input.WORKROOMS).toString()),
                                folder.resolve("warehouse"),
                                null,
                                1,
                                false),
                        new Progress(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)))
                .run();
        for (InputCounts counts : night.counts()) {
            Input input = Input.valueOf(counts.input().label().toUpperCase(Locale.ROOT));
            assertThat(counts.read()).as(counts.input().label()).isEqualTo(records.get(input));
            assertThat(counts.accepted()).isPositive();
        }
    }

    private Path folder(Input input) {
        return folder.resolve(input.name().toLowerCase(Locale.ROOT));
    }
}
