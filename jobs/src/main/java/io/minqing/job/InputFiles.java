package io.minqing.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of one input, each with its content hash.
 *
 * @param files files in the order of their names; an argument that names nothing stands among them, so that reading it
 *     ends in quarantine and not in silence
 */
public record InputFiles(List<InputFile> files) {

    /**
     * One input file.
     *
     * @param path where it is, absolute
     * @param name its path relative to the folder that was given, or its file name when it was given itself
     * @param bytes size
     * @param sha256 hash of its content; empty when it could not be read
     */
    public record InputFile(String path, String name, long bytes, String sha256) implements Serializable {}

    /** Finds the files that the arguments (files, folders, globs) name. Hidden files and folders are passed over. */
    public static InputFiles find(List<String> arguments) {
        List<InputFile> files = new ArrayList<>();
        for (String argument : arguments) {
            List<Path> found = matching(argument);
            if (found.isEmpty()) {
                files.add(new InputFile(Path.of(argument).toAbsolutePath().toString(), argument, 0, ""));
            }
            for (Path start : found) {
                collect(start, files);
            }
        }
        files.sort(Comparator.comparing(InputFile::name).thenComparing(InputFile::path));
        return new InputFiles(List.copyOf(files));
    }

    private static List<Path> matching(String argument) {
        Path path = Path.of(argument).toAbsolutePath().normalize();
        if (Files.exists(path)) {
            return List.of(path);
        }
        Path parent = path.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return List.of();
        }
        PathMatcher glob = FileSystems.getDefault().getPathMatcher("glob:" + path.getFileName());
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.filter(entry -> glob.matches(entry.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void collect(Path start, List<InputFile> files) {
        Path base = Files.isDirectory(start) ? start : start.getParent();
        try (Stream<Path> found = Files.walk(start, FileVisitOption.FOLLOW_LINKS)) {
            found.filter(Files::isRegularFile)
                    .filter(file -> !hidden(base.relativize(file)))
                    .forEach(file -> files.add(describe(base, file)));
        } catch (IOException | UncheckedIOException e) {
            files.add(new InputFile(start.toString(), start.getFileName().toString(), 0, ""));
        }
    }

    private static boolean hidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static InputFile describe(Path base, Path file) {
        String name = base.relativize(file).toString();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            byte[] digest = ((DigestInputStream) in).getMessageDigest().digest();
            return new InputFile(
                    file.toString(), name, Files.size(file), HexFormat.of().formatHex(digest));
        } catch (IOException e) {
            return new InputFile(file.toString(), name, 0, "");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** One line a file: what the hash of a night's input is taken over. */
    String manifest() {
        StringBuilder lines = new StringBuilder();
        files.forEach(file ->
                lines.append(file.name()).append('\t').append(file.sha256()).append('\n'));
        return lines.toString();
    }
}
