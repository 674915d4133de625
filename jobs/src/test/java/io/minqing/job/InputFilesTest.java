package io.minqing.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void fill() throws IOException {
        for (String name :
                List.of("甲 县.txt", "2023/a.txt", "2024/a.txt", "2024/深/b.html", ".git/c.txt", "2024/~$d.xlsx")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
    }

    @Test
    void findsFilesOfAFolderInTheOrderOfTheirNames() {
        assertThat(names(folder.toString())).containsExactly("2023/a.txt", "2024/a.txt", "2024/深/b.html", "甲 县.txt");
    }

    @Test
    void findsGlobsInFoldersAndFoldersByGlob() {
        assertThat(names(folder + "/*.txt")).containsExactly("甲 县.txt");
        assertThat(names(folder + "/*/a.txt")).containsExactly("2023/a.txt", "2024/a.txt");
        assertThat(names(folder + "/**.html")).containsExactly("2024/深/b.html");
        assertThat(names(folder + "/2024*")).containsExactly("2024/a.txt", "2024/深/b.html");
    }

    @Test
    void takesAHiddenFileThatIsNamed() {
        assertThat(names(folder + "/.git/c.txt")).containsExactly("c.txt");
    }

    @Test
    void keepsWhatNamesNothingAmongTheFiles() {
        String missing = folder + "/没有";
        String unclosed = folder + "/[a";
        List<InputFiles.InputFile> found =
                InputFiles.find(List.of(missing, unclosed, folder + "/2023")).files();
        assertThat(found).extracting(InputFiles.InputFile::name).containsExactlyInAnyOrder(missing, unclosed, "a.txt");
        assertThat(found).filteredOn(file -> file.sha256().isEmpty()).hasSize(2);
    }

    @Test
    void readsThroughLinksOnceAndNamesBrokenOnes() throws IOException {
        Files.createSymbolicLink(folder.resolve("2024/loop"), folder);
        Files.createSymbolicLink(folder.resolve("2024/broken.txt"), Path.of("nowhere.txt"));
        assertThat(names(folder.toString()))
                .containsExactly("2023/a.txt", "2024/a.txt", "2024/broken.txt", "2024/深/b.html", "甲 县.txt");
    }

    @Test
    void theManifestChangesWithContentAndOnlyThen() throws IOException {
        String before = InputFiles.find(List.of(folder.toString())).manifest();
        assertThat(InputFiles.find(List.of(folder.toString())).manifest()).isEqualTo(before);
        Files.writeString(folder.resolve("2023/a.txt"), "更正");
        assertThat(InputFiles.find(List.of(folder.toString())).manifest()).isNotEqualTo(before);
    }

    private static List<String> names(String argument) {
        return InputFiles.find(List.of(argument)).files().stream()
                .map(InputFiles.InputFile::name)
                .toList();
    }
}
