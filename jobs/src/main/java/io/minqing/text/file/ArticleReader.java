package io.minqing.text.file;

import io.minqing.record.ArticleKind;
import io.minqing.record.QuarantineReason;
import io.minqing.record.Quarantined;
import io.minqing.record.RawArticle;
import io.minqing.record.RawRow;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads documents: whole pages ({@code .txt}, {@code .html}) files of many records ({@code .jsonl}, {@code .csv}) and
 * web archives ({@code .warc}, {@code .wet}), each also as {@code .gz}. Every record ends in exactly one of the two consumers. Immutable; safe to share.
 */
public final class ArticleReader {
    /** Largest page, in bytes, unpacked. */
    private static final int LARGEST_PAGE = 16 << 20;

    /** Largest web archive, in bytes, unpacked: those of large crawls have five gigabytes. */
    private static final long LARGEST_ARCHIVE = 32L << 30;

    private static final List<String> KNOWN = List.of(
            "id", "url", "title", "text", "html", "published_on", "received_on", "source", "kind", "fetched_at");

    private static final List<String> PAGES = List.of(".txt", ".html", ".htm");
    private static final List<String> ARCHIVES = List.of(".warc", ".wet");
    private static final List<String> TABLES = List.of(".csv", ".tsv", ".jsonl", ".ndjson", ".xlsx");

    private final TableReader tables = TableReader.forArticles();

    /**
     * Reads a file.
     *
     * @param path where it is
     * @param file name to record as its origin; its ending decides the format
     */
    public void read(Path path, String file, Consumer<RawArticle> articles, Consumer<Quarantined> problems) {
        String name = file.toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
        try {
            if (!Files.isRegularFile(path)) {
                throw new Refused(
                        QuarantineReason.UNREADABLE,
                        Files.exists(path)
                                ? "This is no file; name files or folders."
                                : "There is no such file or folder; correct the name.");
            } else if (TABLES.stream().anyMatch(plain::endsWith)) {
                tables.read(path, file, row -> articles.accept(article(row)), problems);
            } else if (ARCHIVES.stream().anyMatch(plain::endsWith)) {
                archive(path, file, name.endsWith(".gz"), articles, problems);
            } else if (PAGES.stream().anyMatch(plain::endsWith)) {
                articles.accept(page(file, bytes(path, name.endsWith(".gz")), !plain.endsWith(".txt")));
            } else {
                throw new Refused(
                        QuarantineReason.UNSUPPORTED_FORMAT,
                        "Only .txt, .html, .jsonl, .csv, .warc and .wet (each also .gz) and .xlsx are read; save the file in one of them.");
            }
        } catch (Refused e) {
            problems.accept(refusal(file, e.reason, e.getMessage()));
        } catch (EOFException | ZipException e) {
            problems.accept(refusal(
                    file,
                    QuarantineReason.CORRUPT_CONTAINER,
                    "The compressed file is broken or ends early; transfer it again."));
        } catch (NotTextException e) {
            problems.accept(refusal(
                    file, QuarantineReason.NOT_TEXT, "The file is no text: " + e.getMessage() + "; save it as UTF-8."));
        } catch (IOException e) {
            problems.accept(refusal(
                    file,
                    QuarantineReason.UNREADABLE,
                    "The file cannot be read (" + e.getClass().getSimpleName()
                            + "); check that it exists and its permissions."));
        }
    }

    private static void archive(
            Path path, String file, boolean packed, Consumer<RawArticle> articles, Consumer<Quarantined> problems)
            throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
                // every record is a gzip member of its own
                InputStream unpacked =
                        packed ? new BoundedInputStream(new GZIPInputStream(in, 1 << 16), LARGEST_ARCHIVE) : in) {
            new WebArchive(file, LARGEST_PAGE, articles, problems).read(unpacked);
        }
    }

    private static byte[] bytes(Path path, boolean packed) throws IOException, Refused {
        try (InputStream in = Files.newInputStream(path);
                InputStream unpacked = packed ? new GZIPInputStream(in) : in) {
            byte[] bytes = unpacked.readNBytes(LARGEST_PAGE + 1);
            if (bytes.length > LARGEST_PAGE) {
                throw new Refused(
                        QuarantineReason.TOO_LARGE,
                        "The page has more than " + (LARGEST_PAGE >> 20)
                                + " MiB; split it or deliver its records as .jsonl.");
            }
            return bytes;
        }
    }

    private static RawArticle page(String file, byte[] bytes, boolean html) throws NotTextException, Refused {
        if (bytes.length == 0) {
            throw new Refused(QuarantineReason.EMPTY_FILE, "The file has no content.");
        }
        DecodedText decoded = Charsets.decode(bytes, null);
        if (decoded.text().isBlank()) {
            throw new Refused(QuarantineReason.EMPTY_FILE, "The file has nothing but white space.");
        }
        return new RawArticle(
                file,
                1,
                null,
                ArticleKind.ARTICLE,
                null,
                null,
                decoded.text(),
                html,
                null,
                null,
                null,
                decoded.guessed(),
                Map.of());
    }

    private static RawArticle article(RawRow row) {
        Map<String, String> fields = row.fields();
        Map<String, String> extras = new LinkedHashMap<>(fields);
        KNOWN.forEach(extras::remove);
        boolean html = !fields.containsKey("text") && fields.containsKey("html");
        return new RawArticle(
                row.file(),
                row.record(),
                fields.get("id"),
                kind(fields),
                fields.get("url"),
                fields.get("title"),
                fields.getOrDefault(html ? "html" : "text", ""),
                html,
                fields.getOrDefault("published_on", fields.get("received_on")),
                fields.get("source"),
                fields.get("fetched_at"),
                false,
                extras,
                row.withdrawn());
    }

    /** As the record says; else a date of receipt makes it a message and a proposal category a proposal. */
    private static ArticleKind kind(Map<String, String> fields) {
        String kind = fields.getOrDefault("kind", "").toLowerCase(Locale.ROOT);
        if (kind.equals("proposal") || kind.contains("提案")) {
            return ArticleKind.PROPOSAL;
        } else if (kind.equals("message") || kind.contains("留言") || kind.contains("来信")) {
            return ArticleKind.MESSAGE;
        } else if (!kind.isEmpty()) {
            return ArticleKind.ARTICLE;
        } else if (fields.containsKey("received_on")) {
            return ArticleKind.MESSAGE;
        }
        return fields.containsKey("category") ? ArticleKind.PROPOSAL : ArticleKind.ARTICLE;
    }

    private static Quarantined refusal(String file, QuarantineReason reason, String detail) {
        return new Quarantined(ContentHash.of(file, "0", detail), "articles", file, null, 0, reason, detail, "");
    }

    /** A page that is not taken. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final QuarantineReason reason;

        Refused(QuarantineReason reason, String message) {
            super(message);
            this.reason = reason;
        }
    }
}
