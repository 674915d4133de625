package io.minqing.text.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.record.QuarantineReason;
import io.minqing.record.Quarantined;
import io.minqing.record.RawArticle;
import io.minqing.text.page.PageReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebArchiveTest {
    private static final String PAGE = "<html><body><h1>县政协调研春茶</h1><p>2025-11-19 来源：左江观察</p>"
            + "<p>县政协委员走进茶园，同茶农商量春茶销售的办法，大家提出意见十二条，已经转给农业农村局办理。</p></body></html>";

    @TempDir
    Path folder;

    private final List<RawArticle> articles = new ArrayList<>();
    private final List<Quarantined> problems = new ArrayList<>();

    @Test
    void readsThePagesOfAnArchiveAndPassesOverAllElse() throws IOException {
        read(
                "a.warc",
                join(
                        record("warcinfo", null, "application/warc-fields", utf8("software: none\r\n")),
                        record(
                                "request",
                                "https://a.example/1",
                                "application/http; msgtype=request",
                                utf8("GET /1 HTTP/1.1\r\n\r\n")),
                        response(
                                "https://a.example/1",
                                "200 OK",
                                "text/html; charset=gb18030",
                                PAGE.getBytes(Charset.forName("GB18030"))),
                        response("https://a.example/2", "302 Found", "text/html", utf8("moved")),
                        response("https://a.example/3", "200 OK", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0
                        }),
                        response("https://a.example/4", "200 OK", "text/plain", utf8("县政协召开主席会议，研究提案办理工作。"))));

        assertThat(problems).isEmpty();
        assertThat(articles).extracting(RawArticle::url).containsExactly("https://a.example/1", "https://a.example/4");
        assertThat(articles).extracting(RawArticle::html).containsExactly(true, false);
        assertThat(articles).extracting(RawArticle::record).containsExactly(1, 2);
        assertThat(articles).extracting(RawArticle::fetchedAt).containsOnly("2025-11-20T01:02:03Z");
        assertThat(articles.get(0).content()).contains("大家提出意见十二条");
        assertThat(PageReader.shared().read(articles.get(0)).publishedOn()).isEqualTo(LocalDate.of(2025, 11, 19));
    }

    @Test
    void readsTextsOfACrawlPackedRecordByRecord() throws IOException {
        read(
                "crawl.warc.wet.gz",
                join(
                        gzip(record("warcinfo", null, "application/warc-fields", utf8("software: none\r\n"))),
                        gzip(record("conversion", "https://b.example/1", "text/plain", utf8("宁明县政协组织委员走访茶企。"))),
                        gzip(record("conversion", "https://b.example/2", "text/plain", utf8("田东县政协召开协商会。")))));

        assertThat(problems).isEmpty();
        assertThat(articles).extracting(RawArticle::content).containsExactly("宁明县政协组织委员走访茶企。", "田东县政协召开协商会。");
    }

    @Test
    void keepsThePagesBeforeABreakAndSaysHowMany() throws IOException {
        byte[] sound = join(
                response("https://c.example/1", "200 OK", "text/html", utf8(PAGE)),
                response("https://c.example/2", "200 OK", "text/html", utf8(PAGE)));
        read("cut.warc", Arrays.copyOf(sound, sound.length - 200));
        read("noise.warc", utf8("这不是网页档案。\n"));
        read("empty.warc", new byte[0]);

        assertThat(articles).isNotEmpty();
        assertThat(problems)
                .extracting(Quarantined::reason)
                .containsExactly(
                        QuarantineReason.CORRUPT_CONTAINER,
                        QuarantineReason.CORRUPT_CONTAINER,
                        QuarantineReason.EMPTY_FILE);
        assertThat(problems.get(0).detail()).contains("pages before are accounted for");
    }

    @Test
    void refusesAPageThatIsNoTextOrFarTooLargeAndGoesOnWithTheNext() throws IOException {
        byte[] zeros = new byte[17 << 20];
        Arrays.fill(zeros, (byte) ' ');
        read(
                "odd.warc.gz",
                join(
                        gzip(response("https://d.example/1", "200 OK", "text/html", zeros)),
                        gzip(response(
                                "https://d.example/2", "200 OK", "text/html", new byte[] {0, 1, 2, 3, 0, 0, 0, 9})),
                        gzip(response("https://d.example/3", "200 OK", "text/html", utf8("  \n"))),
                        gzip(response("https://d.example/4", "200 OK", "text/html", utf8(PAGE)))));

        assertThat(problems)
                .extracting(Quarantined::reason)
                .containsExactly(QuarantineReason.TOO_LARGE, QuarantineReason.NOT_TEXT, QuarantineReason.NO_TEXT);
        assertThat(problems).extracting(Quarantined::record).containsExactly(1, 2, 3);
        assertThat(articles).extracting(RawArticle::url).containsExactly("https://d.example/4");
    }

    @Test
    void unpacksAnAnswerThatWasSentPacked() throws IOException {
        byte[] body = gzip(utf8(PAGE));
        read(
                "packed.warc",
                record(
                        "response",
                        "https://e.example/1",
                        "application/http; msgtype=response",
                        join(
                                utf8(
                                        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: "
                                                + body.length + "\r\n\r\n"),
                                body)));

        assertThat(articles).extracting(RawArticle::content).containsExactly(PAGE);
    }

    private void read(String name, byte[] content) throws IOException {
        Path path = Files.write(folder.resolve(name), content);
        new ArticleReader().read(path, name, articles::add, problems::add);
    }

    private static byte[] response(String address, String status, String type, byte[] body) throws IOException {
        return record(
                "response",
                address,
                "application/http; msgtype=response",
                join(
                        utf8("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length
                                + "\r\n\r\n"),
                        body));
    }

    private static byte[] record(String type, String address, String contentType, byte[] block) throws IOException {
        String head = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Date: 2025-11-20T01:02:03Z\r\n"
                + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                + (address == null ? "" : "WARC-Target-URI: " + address + "\r\n")
                + "Content-Type: " + contentType + "\r\nContent-Length: " + block.length + "\r\n\r\n";
        return join(utf8(head), block, utf8("\r\n\r\n"));
    }

    private static byte[] join(byte[]... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.write(part);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
