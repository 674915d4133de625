package io.minqing.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.minqing.hostile.SoundFiles.Format;
import io.minqing.hostile.SoundFiles.Input;
import io.minqing.job.InputFiles;
import io.minqing.record.QuarantineReason;
import io.minqing.record.Quarantined;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Things in a folder that are no plain files: found, never waited for, and accounted for. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostilePlacesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void addASoundFile() throws IOException {
        Files.write(folder.resolve("sound.csv"), SoundFiles.bytes(Format.ACTIVITY_CSV));
    }

    @Test
    void neverWaitsForAPipe() throws Exception {
        Path pipe = folder.resolve("pipe.csv");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no mkfifo on this machine");
        for (Input input : Input.values()) {
            assertRefused(Outcome.of(input, pipe, "pipe.csv"));
        }
        assertThat(read()).extracting(Quarantined::file).containsExactly("pipe.csv");
        assertThat(read(pipe)).extracting(Quarantined::reason).containsExactly(QuarantineReason.UNREADABLE);
    }

    @Test
    void neverReadsADevice() throws IOException {
        Path zeros = Path.of("/dev/zero");
        assumeTrue(Files.exists(zeros), "no /dev/zero on this machine");
        Files.createSymbolicLink(folder.resolve("zeros.csv"), zeros);
        for (Input input : Input.values()) {
            assertRefused(Outcome.of(input, zeros, "zeros.csv"));
        }
        assertThat(read()).extracting(Quarantined::file).containsExactly("zeros.csv");
        assertThat(read(zeros)).hasSize(1);
    }

    @Test
    void aFolderNamedLikeAFileIsAFolder() throws IOException {
        Files.createDirectory(folder.resolve("folder.csv"));
        Files.write(folder.resolve("folder.csv/inner.csv"), SoundFiles.bytes(Format.ACTIVITY_CSV));
        for (Input input : Input.values()) {
            assertRefused(Outcome.of(input, folder.resolve("folder.csv"), "folder.csv"));
        }
        assertThat(read()).isEmpty();
        assertThat(InputFiles.find(List.of(folder.toString())).files()).hasSize(2);
    }

    @Test
    void linksInACircleAreReadOnce() throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.createSymbolicLink(folder.resolve("a/b/up"), folder);
        Files.createSymbolicLink(folder.resolve("a/self"), Path.of("self"));
        Files.createSymbolicLink(folder.resolve("one.csv"), Path.of("two.csv"));
        Files.createSymbolicLink(folder.resolve("two.csv"), Path.of("one.csv"));
        assertThat(read()).extracting(Quarantined::file).containsExactly("a/self", "one.csv", "two.csv");
        for (Input input : Input.values()) {
            assertThat(Outcome.of(input, folder.resolve("one.csv"), "one.csv").reasons())
                    .containsExactly(QuarantineReason.UNREADABLE);
        }
    }

    @Test
    void aFileThatCannotBeReadIsSaidToBeSo() throws IOException {
        Path memory = Path.of("/proc/self/mem");
        assumeTrue(Files.isRegularFile(memory), "no /proc on this machine");
        Files.createSymbolicLink(folder.resolve("memory.csv"), memory);
        Files.createSymbolicLink(folder.resolve("memory.txt"), memory);
        for (Input input : Input.values()) {
            Outcome outcome = Outcome.of(input, folder.resolve("memory.csv"), "memory.csv");
            outcome.assertAddsUp();
            assertThat(outcome.reasons()).containsExactly(QuarantineReason.UNREADABLE);
        }
        assertThat(Outcome.of(Input.ARTICLES, folder.resolve("memory.txt"), "memory.txt")
                        .reasons())
                .containsExactly(QuarantineReason.UNREADABLE);
        assertThat(InputFiles.find(List.of(folder.toString())).files())
                .filteredOn(file -> file.sha256().isEmpty())
                .hasSize(2);
    }

    @Test
    void aFolderWithoutRightsIsNamed() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed), "this user may read everything");
        try {
            assertThat(read()).extracting(Quarantined::file).containsExactly("closed");
        } finally {
            assertThat(closed.toFile().setReadable(true)).isTrue();
        }
    }

    @Test
    void longAndOddNamesAreFoundAndKept() throws IOException {
        List<String> names =
                List.of("x".repeat(250) + ".csv", "a\nb.csv", "\u202evsc.csv", "😀 [1] {2}*?.csv", "\u0007.csv");
        for (String name : names) {
            Files.write(folder.resolve(name), SoundFiles.bytes(Format.ACTIVITY_CSV));
        }
        assertThat(read()).isEmpty();
        assertThat(InputFiles.find(List.of(folder.toString())).files())
                .extracting(InputFiles.InputFile::name)
                .containsAll(names);
        for (String name : names) {
            assertThat(InputFiles.find(List.of(folder.resolve(name).toString())).files())
                    .as(name)
                    .extracting(InputFiles.InputFile::name)
                    .containsExactly(name);
        }
    }

    /** Reads the folder, or a place, as a night does; gives what was refused, and the sound file must have come out. */
    private List<Quarantined> read(Path... places) {
        List<Quarantined> problems = new ArrayList<>();
        List<String> arguments = new ArrayList<>(List.of(folder.toString()));
        if (places.length > 0) {
            arguments = List.of(places[0].toString());
        }
        boolean sound = places.length > 0;
        for (InputFiles.InputFile file : InputFiles.find(arguments).files()) {
            Outcome outcome = Outcome.of(Input.ACTIVITIES, Path.of(file.path()), file.name());
            outcome.assertAddsUp();
            problems.addAll(outcome.problems());
            sound |= file.name().equals("sound.csv") && outcome.activities().size() == SoundFiles.RECORDS;
        }
        assertThat(sound).as("the sound file came out").isTrue();
        return problems;
    }

    private static void assertRefused(Outcome outcome) {
        outcome.assertAddsUp();
        assertThat(outcome.rows()).isEmpty();
        assertThat(outcome.reasons()).containsExactly(QuarantineReason.UNREADABLE);
    }
}
