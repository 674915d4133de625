package io.minqing.interpret;

import io.minqing.text.file.ContentHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What the running code and its vocabularies are, by content. Results depend on these alone, so a night knows by them
 * whether something must be done again, and an edit of a vocabulary never stays without effect.
 */
public final class CodeVersion {
    private CodeVersion() {}

    private static final List<String> MEANING =
            List.of("io/minqing/record/", "io/minqing/text/", "io/minqing/interpret/", "vocabularies/");

    private static final class Holder {
        static final String INTERPRETER = hash(name -> MEANING.stream().anyMatch(name::startsWith));
        static final String VOCABULARIES = hash(name -> name.startsWith("vocabularies/"));
        static final String EVERYTHING = hash(name -> !name.startsWith("META-INF/"));
    }

    /** Version of Minqing, for example {@code 0.1.0}; {@code dev} outside the jar. */
    public static String software() {
        String version = CodeVersion.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    /** Hash of all that decides how a text is read: the code of interpretation and the vocabularies. */
    public static String interpreter() {
        return Holder.INTERPRETER;
    }

    /** Hash of the vocabularies alone. */
    public static String vocabularies() {
        return Holder.VOCABULARIES;
    }

    /** Hash of all code, queries and vocabularies. */
    public static String everything() {
        return Holder.EVERYTHING;
    }

    private static String hash(Predicate<String> wanted) {
        try {
            Path home = Path.of(CodeVersion.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            List<String> parts = Files.isDirectory(home) ? ofFolder(home, wanted) : ofJar(home, wanted);
            return ContentHash.ofText(String.join("\n", parts)).substring(0, 12);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the program's own files", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> ofJar(Path jar, Predicate<String> wanted) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory() && wanted.test(entry.getName()))
                    .map(CodeVersion::part)
                    .sorted()
                    .toList();
        }
    }

    private static String part(ZipEntry entry) {
        return entry.getName() + " " + entry.getCrc();
    }

    private static List<String> ofFolder(Path folder, Predicate<String> wanted) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(Files::isRegularFile)
                    .filter(file -> wanted.test(folder.relativize(file).toString()))
                    .sorted()
                    .toList();
            List<String> parts = new java.util.ArrayList<>();
            for (Path file : found) {
                CRC32 crc = new CRC32();
                crc.update(Files.readAllBytes(file));
                parts.add(folder.relativize(file) + " " + crc.getValue());
            }
            return parts;
        }
    }
}
