package io.minqing.text.file;

import io.minqing.record.ArticleKind;
import io.minqing.record.QuarantineReason;
import io.minqing.record.Quarantined;
import io.minqing.record.RawArticle;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Reads the pages of a web archive (WARC, ISO 28500): answers with status 200 and resources that are HTML or plain text, and the
 * texts of a WET file. All else in an archive, requests, redirects, pictures, is no document and not counted. A page has the
 * address and the time of its capture.
 */
final class WebArchive {
    private static final List<String> TEXTS = List.of("text/html", "application/xhtml+xml", "text/plain");

    private final String file;
    private final int largestPage;
    private final Consumer<RawArticle> articles;
    private final Consumer<Quarantined> problems;
    private int record;

    /**
     * @param file name to record as the origin
     * @param largestPage most bytes of a page; a larger one is refused
     */
    WebArchive(String file, int largestPage, Consumer<RawArticle> articles, Consumer<Quarantined> problems) {
        this.file = file;
        this.largestPage = largestPage;
        this.articles = articles;
        this.problems = problems;
    }

    /** Reads to the end, or to where the archive is broken: the pages before are kept. */
    void read(InputStream in) {
        boolean any = false;
        try (WarcReader reader = new WarcReader(in)) {
            for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                any = true;
                read(next.get());
            }
        } catch (BoundedInputStream.TooLargeException e) {
            refuse(0, QuarantineReason.TOO_LARGE, "The archive unpacks to more than is read; split it." + kept(), null);
            return;
        } catch (IOException | RuntimeException e) {
            refuse(
                    0,
                    QuarantineReason.CORRUPT_CONTAINER,
                    "The archive is broken or ends early; transfer it again." + kept(),
                    null);
            return;
        }
        if (!any) {
            refuse(0, QuarantineReason.EMPTY_FILE, "The file has no content.", null);
        }
    }

    private String kept() {
        return record == 0 ? "" : " The " + record + " pages before are accounted for.";
    }

    private void read(WarcRecord next) throws IOException {
        if (next instanceof WarcResponse response && isHttp(response)) {
            if (response.http().status() == 200) {
                page(response, response.http().contentType(), response.http().bodyDecoded());
            }
        } else if (next instanceof WarcResource resource) {
            page(resource, resource.contentType(), resource.body());
        } else if (next instanceof WarcConversion conversion) {
            page(conversion, conversion.contentType(), conversion.body());
        }
    }

    private static boolean isHttp(WarcResponse response) {
        return response.contentType().base().equals(MediaType.HTTP);
    }

    private void page(WarcTargetRecord capture, MediaType type, MessageBody body) throws IOException {
        String kind = type.base().toString().toLowerCase(Locale.ROOT);
        if (!TEXTS.contains(kind)) {
            return;
        }
        record++;
        byte[] bytes = body.stream().readNBytes(largestPage + 1);
        if (bytes.length > largestPage) {
            refuse(
                    record,
                    QuarantineReason.TOO_LARGE,
                    "The page has more than " + (largestPage >> 20) + " MiB.",
                    capture);
            return;
        }
        DecodedText decoded;
        try {
            decoded = Charsets.decode(bytes, type.parameters().get("charset"));
        } catch (NotTextException e) {
            refuse(record, QuarantineReason.NOT_TEXT, "The page is no text: " + e.getMessage() + ".", capture);
            return;
        }
        if (decoded.text().isBlank()) {
            refuse(record, QuarantineReason.NO_TEXT, "The page has nothing but white space.", capture);
            return;
        }
        articles.accept(new RawArticle(
                file,
                record,
                null,
                ArticleKind.ARTICLE,
                capture.target(),
                null,
                decoded.text(),
                !kind.equals("text/plain"),
                null,
                null,
                capture.date().toString(),
                decoded.guessed(),
                Map.of()));
    }

    /** @param capture what was refused; null for the archive as a whole */
    private void refuse(int number, QuarantineReason reason, String detail, WarcTargetRecord capture) {
        String address = capture == null ? "" : capture.target();
        problems.accept(new Quarantined(
                ContentHash.of(file, String.valueOf(number), capture == null ? detail : address),
                "articles",
                file,
                null,
                number,
                reason,
                detail,
                address));
    }
}
