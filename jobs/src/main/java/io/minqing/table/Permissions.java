package io.minqing.table;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Who besides its owner may read a warehouse. Nobody else ever writes there. The folder of the warehouse itself says so, as
 * on any Unix system, and everything in it follows; where files have no such permissions, as on Windows, nothing is done.
 */
public enum Permissions {
    /** The owner alone: folders 0700, files 0600. */
    PRIVATE(0),
    /** The group of the folder too, for analysts or a web server: folders 0750, files 0640. */
    GROUP(0050),
    /** Everybody on the machine: folders 0755, files 0644. */
    WORLD(0055);

    private static final String MODE = "unix:mode";
    private static final int OWNER = 0700;
    private static final int ALL = 0777;
    private static final int EXECUTE = 0111;

    /** What others may do with a folder; with a file the same without the right to enter it. */
    private final int others;

    Permissions(int others) {
        this.others = others;
    }

    /** Those of a folder. */
    static Permissions of(Path folder) throws IOException {
        int mode = hasModes(folder) ? mode(folder) : 0;
        if ((mode & 0007) != 0) {
            return WORLD;
        }
        return (mode & 0070) != 0 ? GROUP : PRIVATE;
    }

    /** The mask that a Hadoop file system takes from what it creates, for example {@code 077}. */
    String umask() {
        return "%03o".formatted(ALL & ~(OWNER | others));
    }

    /**
     * Gives them to a folder, and to nothing in it.
     *
     * @throws IOException when the folder belongs to somebody else
     */
    void give(Path folder) throws IOException {
        if (hasModes(folder)) {
            change(folder, OWNER | others);
        }
    }

    /** Gives them to everything below a folder, except what belongs to somebody else and what vanishes meanwhile. */
    void giveAllIn(Path folder) throws IOException {
        if (!hasModes(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path found, BasicFileAttributes attributes) {
                return found.equals(folder) ? FileVisitResult.CONTINUE : visit(found, OWNER | others);
            }

            @Override
            public FileVisitResult visitFile(Path found, BasicFileAttributes attributes) {
                return attributes.isRegularFile()
                        ? visit(found, (OWNER | others) & ~EXECUTE)
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path found, IOException e) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path found, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static FileVisitResult visit(Path found, int mode) {
        try {
            change(found, mode);
        } catch (IOException e) {
            // another user's, or gone: the folder above keeps strangers out all the same
        }
        return FileVisitResult.CONTINUE;
    }

    /** Leaves alone what says that new files belong to the group of their folder. */
    private static void change(Path path, int permissions) throws IOException {
        int mode = mode(path);
        if ((mode & ALL) != permissions) {
            Files.setAttribute(path, MODE, (mode & 07000) | permissions, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static int mode(Path path) throws IOException {
        return (int) Files.getAttribute(path, MODE, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean hasModes(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix");
    }
}
