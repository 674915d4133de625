package io.minqing.table;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The published versions of a warehouse, one folder each under {@code published/versions}, and the link {@code
 * published/current} to the one that readers see. Switching that link is the one step by which anything is published or
 * rolled back.
 *
 * <p>A folder counts as a version once it bears the mark {@value #PUBLISHED_AT}, or while it is the current one. Anything
 * else in there is what a killed night left, or a version of a program that set no marks: nothing holds the rows below it,
 * so of those only the current one is kept.
 */
public final class Versions {
    private static final String PUBLISHED_AT = "published_at";
    /** Beside a version that was rolled back. */
    private static final String SET_ASIDE_AT = "set_aside_at";

    private static final int KEPT = 7;
    private static final DateTimeFormatter RUN_ID =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /**
     * A version and what became of it.
     *
     * @param publishedAt when it was published
     * @param setAsideAt when it was rolled back; null when it was not
     * @param current whether readers see it now
     */
    public record Entry(PublishedVersion version, Instant publishedAt, Instant setAsideAt, boolean current) {}

    private final Warehouse warehouse;

    /** The versions of a warehouse. */
    public Versions(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** The version that readers see now; empty before the first night. */
    public Optional<PublishedVersion> current() throws IOException {
        return Files.exists(warehouse.current().resolve(PublishedVersion.FILE))
                ? Optional.of(read(warehouse.current()))
                : Optional.empty();
    }

    /** All versions that are kept, oldest first. */
    public List<Entry> all() throws IOException {
        List<Entry> entries = new ArrayList<>();
        Path current = currentFolder();
        for (Path folder : folders()) {
            boolean isCurrent = folder.equals(current);
            Instant publishedAt = mark(folder, PUBLISHED_AT);
            if (publishedAt == null && isCurrent) {
                publishedAt = Files.getLastModifiedTime(folder).toInstant();
            }
            if (publishedAt != null) {
                entries.add(new Entry(read(folder), publishedAt, mark(folder, SET_ASIDE_AT), isCurrent));
            }
        }
        return entries;
    }

    /** A name for a night that sorts behind all others, whatever the clock says. */
    public String nextRunId(Instant startedAt, String inputHash) throws IOException {
        String time = RUN_ID.format(startedAt);
        List<Path> folders = folders();
        if (!folders.isEmpty()) {
            String last = folders.get(folders.size() - 1).getFileName().toString();
            String lastTime = last.substring(0, Math.min(last.length(), time.length()));
            if (time.compareTo(lastTime) <= 0) {
                time = RUN_ID.format(RUN_ID.parse(lastTime, Instant::from).plus(1, ChronoUnit.SECONDS));
            }
        }
        return time + "-" + inputHash.substring(0, 8);
    }

    /** Finishes what a killed night had published and removes what it had not. */
    public void settle() throws IOException {
        Path current = currentFolder();
        for (Path folder : folders()) {
            if (folder.equals(current)) {
                markOnce(folder, PUBLISHED_AT);
            } else if (mark(folder, PUBLISHED_AT) == null) {
                Publisher.deleteRecursively(folder);
            }
        }
    }

    /** Puts a version that was built in the staging folder among the others and makes it the one that readers see. */
    public void publish(Path built, String runId) throws IOException {
        Files.createDirectories(warehouse.versions());
        Path folder = warehouse.versions().resolve(runId);
        Files.move(built, folder, StandardCopyOption.ATOMIC_MOVE);
        makeCurrent(folder);
        dropOldest();
    }

    /**
     * Shows readers another version again. Versions behind it are set aside; the tables of the interpreter follow when the
     * next night begins.
     *
     * @param runId the version; null for the one published before the current one
     * @return the version that readers see now
     * @throws WarehouseException when there is no such version
     */
    public PublishedVersion rollback(String runId) throws IOException {
        settle();
        List<Entry> all = all();
        int at = -1;
        int currentAt = -1;
        for (int i = 0; i < all.size(); i++) {
            currentAt = all.get(i).current() ? i : currentAt;
            at = all.get(i).version().runId().equals(runId) ? i : at;
        }
        for (int i = 0; runId == null && i < currentAt; i++) {
            at = all.get(i).setAsideAt() == null ? i : at;
        }
        if (at < 0) {
            throw new WarehouseException(
                    runId == null
                            ? "there is no earlier version in " + warehouse.root() + " to roll back to"
                            : "there is no version " + runId + " in " + warehouse.root()
                                    + "; minqing history lists them",
                    null);
        }
        Path folder = warehouse.versions().resolve(all.get(at).version().runId());
        for (int i = at + 1; i <= currentAt; i++) {
            markOnce(warehouse.versions().resolve(all.get(i).version().runId()), SET_ASIDE_AT);
        }
        Files.deleteIfExists(folder.resolve(SET_ASIDE_AT));
        makeCurrent(folder);
        return all.get(at).version();
    }

    /** Names of the versions that are kept. */
    public Set<String> kept() throws IOException {
        Set<String> names = new HashSet<>();
        folders().forEach(folder -> names.add(folder.getFileName().toString()));
        return names;
    }

    private void makeCurrent(Path folder) throws IOException {
        link(warehouse.current(), folder);
        link(warehouse.report(), warehouse.current().resolve("report"));
        markOnce(folder, PUBLISHED_AT);
    }

    /** Keeps so many versions: those that were rolled back go first, then the oldest; never the current one. */
    private void dropOldest() throws IOException {
        List<Path> dropped = new ArrayList<>();
        List<Path> folders = folders();
        Path current = currentFolder();
        for (boolean setAside : new boolean[] {true, false}) {
            for (Path folder : folders) {
                if (folders.size() - dropped.size() > KEPT
                        && !folder.equals(current)
                        && (mark(folder, SET_ASIDE_AT) != null) == setAside) {
                    dropped.add(folder);
                }
            }
        }
        for (Path folder : dropped) {
            // without its mark it is no version any more, even when this is interrupted
            Files.deleteIfExists(folder.resolve(PUBLISHED_AT));
            Publisher.deleteRecursively(folder);
        }
    }

    /** Replaces a link in one step. */
    private static void link(Path link, Path target) throws IOException {
        Path next = link.resolveSibling(link.getFileName() + ".next");
        Files.deleteIfExists(next);
        Files.createSymbolicLink(next, link.getParent().relativize(target));
        Files.move(next, link, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path currentFolder() throws IOException {
        return Files.exists(warehouse.current()) ? warehouse.current().toRealPath() : null;
    }

    /** Folders of versions, oldest first. */
    private List<Path> folders() throws IOException {
        if (!Files.isDirectory(warehouse.versions())) {
            return List.of();
        }
        Path versions = warehouse.versions().toRealPath();
        try (Stream<Path> found = Files.list(versions)) {
            return found.filter(Files::isDirectory)
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList();
        }
    }

    private static PublishedVersion read(Path folder) throws IOException {
        try {
            return new ObjectMapper()
                    .readValue(folder.resolve(PublishedVersion.FILE).toFile(), PublishedVersion.class);
        } catch (UnrecognizedPropertyException e) {
            throw new WarehouseException(
                    "a newer Minqing has published " + folder.toRealPath().getFileName() + ": its "
                            + PublishedVersion.FILE
                            + " speaks of " + e.getPropertyName() + ", which this one does not know; run that Minqing,"
                            + " or give --warehouse another folder",
                    e);
        }
    }

    private static Instant mark(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Instant.parse(Files.readString(file).strip()) : null;
    }

    private static void markOnce(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            Path next = folder.resolve(name + ".next");
            Files.writeString(next, Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
