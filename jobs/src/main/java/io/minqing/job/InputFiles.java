package io.minqing.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * The files of one input, each with its content hash.
 *
 * @param files files in the order of their names; an argument that names nothing stands among them, so that reading it
 *     ends in quarantine and not in silence
 */
public record InputFiles(List<InputFile> files) {
    private static final Pattern WILDCARDS = Pattern.compile("[*?\\[{]");

    /**
     * One input file.
     *
     * @param path where it is, absolute
     * @param name its path relative to the folder that was given, or its file name when it was given itself
     * @param bytes size
     * @param sha256 hash of its content; empty when it could not be read
     */
    public record InputFile(String path, String name, long bytes, String sha256) implements Serializable {}

    /**
     * Finds the files that the arguments (files, folders, globs such as {@code crawl/20*} or {@code crawl/**.html})
     * name. Below folders, hidden ones and the lock files of an office program are passed over.
     */
    public static InputFiles find(List<String> arguments) {
        List<InputFile> files = new ArrayList<>();
        for (String argument : arguments) {
            int before = files.size();
            Path path = Path.of(argument).toAbsolutePath().normalize();
            if (Files.isDirectory(path)) {
                walk(path, file -> true, files);
                continue;
            } else if (Files.isRegularFile(path)) {
                files.add(describe(path.getParent(), path));
            } else if (!Files.exists(path)) {
                glob(path, files);
            }
            if (files.size() == before) {
                files.add(unreadable(path, argument));
            }
        }
        files.sort(Comparator.comparing(InputFile::name).thenComparing(InputFile::path));
        return new InputFiles(List.copyOf(files));
    }

    /** Files that match, and files below folders that match, named from the deepest folder that has no wildcard. */
    private static void glob(Path pattern, List<InputFile> files) {
        Path base = pattern.getRoot();
        for (Path part : pattern) {
            if (!Files.isDirectory(base.resolve(part))) {
                break;
            }
            base = base.resolve(part);
        }
        PathMatcher matcher;
        try {
            matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        } catch (PatternSyntaxException e) {
            return;
        }
        if (WILDCARDS.matcher(base.relativize(pattern).toString()).find()) {
            walk(
                    base,
                    file -> Stream.iterate(file, Objects::nonNull, Path::getParent)
                            .anyMatch(matcher::matches),
                    files);
        }
    }

    private static void walk(Path base, Predicate<Path> wanted, List<InputFile> files) {
        try {
            Files.walkFileTree(
                    base, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                            return !folder.equals(base) && isPassedOver(folder)
                                    ? FileVisitResult.SKIP_SUBTREE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            if (!isPassedOver(file) && wanted.test(file)) {
                                if (attributes.isRegularFile()) {
                                    files.add(describe(base, file));
                                } else {
                                    // a broken link, a pipe, a device: never opened, but not passed over in silence
                                    files.add(unreadable(
                                            file, base.relativize(file).toString()));
                                }
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException problem) {
                            // a loop leads to files that are found without it
                            if (!(problem instanceof FileSystemLoopException) && !isPassedOver(file)) {
                                files.add(unreadable(file, base.relativize(file).toString()));
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            files.add(unreadable(base, base.toString()));
        }
    }

    private static boolean isPassedOver(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") || name.startsWith("~$");
    }

    private static InputFile unreadable(Path path, String name) {
        return new InputFile(path.toString(), name, 0, "");
    }

    private static InputFile describe(Path base, Path file) {
        String name = base.relativize(file).toString();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            byte[] digest = ((DigestInputStream) in).getMessageDigest().digest();
            return new InputFile(
                    file.toString(), name, Files.size(file), HexFormat.of().formatHex(digest));
        } catch (IOException e) {
            return unreadable(file, name);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Bytes of all files together. */
    long bytes() {
        return files.stream().mapToLong(InputFile::bytes).sum();
    }

    /** One line a file: what the hash of a night's input is taken over. */
    String manifest() {
        StringBuilder lines = new StringBuilder();
        files.forEach(file ->
                lines.append(file.name()).append('\t').append(file.sha256()).append('\n'));
        return lines.toString();
    }
}
