package io.minqing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PermissionsTest {
    @TempDir
    Path folder;

    private Path root;

    @BeforeEach
    void needsUnixPermissions() {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("unix"), "no Unix permissions here");
        root = folder.resolve("warehouse");
    }

    @Test
    void aNewWarehouseIsPrivate() throws IOException {
        try (Warehouse warehouse = new Warehouse(root)) {
            assertThat(warehouse.permissions()).isEqualTo(Permissions.PRIVATE);
            assertThat(mode(root)).isEqualTo("rwx------");
        }
    }

    @Test
    void anEmptyFolderThatWasMadeBeforehandBecomesPrivate() throws IOException {
        Files.createDirectory(root);
        chmod(root, "rwxr-xr-x");
        new Warehouse(root).close();
        assertThat(mode(root)).isEqualTo("rwx------");
    }

    @Test
    void whatIsInAWarehouseFollowsItsFolder() throws IOException {
        Path table = Files.createDirectories(root.resolve("published/versions/v1/run"));
        Path file = Files.writeString(table.resolve("part-00000.parquet"), "x");
        Path stranger = Files.writeString(folder.resolve("elsewhere"), "x");
        Path link = Files.createSymbolicLink(root.resolve("published/current"), stranger);
        chmod(root, "rwxr-x---");
        chmod(file, "rwxrwxrwx");
        chmod(table, "rwx------");
        chmod(stranger, "rw-rw-rw-");

        try (Warehouse warehouse = new Warehouse(root)) {
            assertThat(warehouse.permissions()).isEqualTo(Permissions.GROUP);
        }
        assertThat(mode(root)).isEqualTo("rwxr-x---");
        assertThat(mode(table)).isEqualTo("rwxr-x---");
        assertThat(mode(file)).isEqualTo("rw-r-----");
        assertThat(mode(link)).as("what a link leads to is not ours").isEqualTo("rw-rw-rw-");
    }

    @Test
    void aChoiceOpensAndClosesAWarehouseThatIsInUse() throws IOException {
        Path file = Files.writeString(
                Files.createDirectories(root.resolve("published/a")).resolve("f"), "x");
        chmod(root, "rwxr-xr-x");
        new Warehouse(root, Permissions.PRIVATE).close();
        assertThat(mode(root)).isEqualTo("rwx------");
        assertThat(mode(file)).isEqualTo("rw-------");
        new Warehouse(root, Permissions.WORLD).close();
        assertThat(mode(root)).isEqualTo("rwxr-xr-x");
        assertThat(mode(file)).isEqualTo("rw-r--r--");
    }

    @Test
    void newFilesGoOnBelongingToTheGroupOfTheirFolder() throws IOException {
        Files.createDirectories(root.resolve("published"));
        Files.setAttribute(root, "unix:mode", 02770);
        new Warehouse(root, Permissions.GROUP).close();
        assertThat((int) Files.getAttribute(root, "unix:mode") & 07777).isEqualTo(02750);
    }

    @Test
    void masksForHadoopAreThoseOfTheShell() {
        assertThat(Permissions.PRIVATE.umask()).isEqualTo("077");
        assertThat(Permissions.GROUP.umask()).isEqualTo("027");
        assertThat(Permissions.WORLD.umask()).isEqualTo("022");
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void chmod(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
