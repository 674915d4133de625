package io.minqing.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.minqing.table.Permissions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One real night, and what others may read of it afterwards. */
class NightPermissionsTest {
    @TempDir
    Path folder;

    @Test
    void nobodyElseReadsAWarehouseUntilItsOwnerSaysSo() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("unix"), "no Unix permissions here");
        Path articles = Files.createDirectory(folder.resolve("articles"));
        Files.writeString(
                articles.resolve("road.txt"), "海口市政协开展调研\n2024-03-05 来源：海口日报\n3月5日，海口市政协组织委员走访企业33家，为乡村道路问题提交提案2件。\n");
        Files.writeString(articles.resolve("empty.txt"), "");

        night(articles, null);
        assertThat(modes()).containsExactlyInAnyOrder("rwx------", "rw-------");
        assertThat(folder.resolve("warehouse/report/index.html")).exists();

        night(articles, Permissions.GROUP);
        assertThat(modes()).containsExactlyInAnyOrder("rwxr-x---", "rw-r-----");

        night(articles, null);
        assertThat(modes()).as("once chosen, it stays").containsExactlyInAnyOrder("rwxr-x---", "rw-r-----");
    }

    private void night(Path articles, Permissions permissions) throws IOException {
        new Nightly(
                        new NightOptions(
                                List.of(articles.toString()),
                                List.of(),
                                List.of(),
                                folder.resolve("warehouse"),
                                null,
                                0.9,
                                false,
                                permissions),
                        new Progress(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)))
                .run();
    }

    /** Of all files and folders of the warehouse; links have none. */
    private Set<String> modes() throws IOException {
        try (Stream<Path> found = Files.walk(folder.resolve("warehouse"))) {
            return found.filter(path -> !Files.isSymbolicLink(path))
                    .map(NightPermissionsTest::mode)
                    .collect(Collectors.toSet());
        }
    }

    private static String mode(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
