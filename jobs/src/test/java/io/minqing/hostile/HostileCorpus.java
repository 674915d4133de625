package io.minqing.hostile;

import static io.minqing.record.QuarantineReason.CORRUPT_CONTAINER;
import static io.minqing.record.QuarantineReason.EMPTY_FILE;
import static io.minqing.record.QuarantineReason.MALFORMED_CSV;
import static io.minqing.record.QuarantineReason.MALFORMED_JSON;
import static io.minqing.record.QuarantineReason.MALFORMED_XLSX;
import static io.minqing.record.QuarantineReason.MISSING_FIELD;
import static io.minqing.record.QuarantineReason.NOT_TEXT;
import static io.minqing.record.QuarantineReason.TOO_LARGE;
import static io.minqing.record.QuarantineReason.UNSUPPORTED_FORMAT;

import io.minqing.hostile.SoundFiles.Format;
import io.minqing.hostile.SoundFiles.Input;
import io.minqing.record.QuarantineReason;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Composes hostile files: every format with every damage; the same ones for the same seed. */
public final class HostileCorpus {
    private static final int N = SoundFiles.RECORDS;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Integer> ALL = range(1, N);

    private final Random random;
    private final Consumer<HostileFile> files;

    private HostileCorpus(long seed, Consumer<HostileFile> files) {
        this.random = new Random(seed);
        this.files = files;
    }

    /** Hands over one file after another, so that no two have to be held. */
    static void each(long seed, Consumer<HostileFile> files) {
        HostileCorpus corpus = new HostileCorpus(seed, files);
        corpus.sound();
        corpus.truncated();
        corpus.flipped();
        corpus.noise();
        corpus.wrongEndings();
        corpus.marks();
        corpus.mixedEncodings();
        corpus.packed();
        corpus.csv();
        corpus.json();
        corpus.cells();
        corpus.html();
        corpus.names();
        corpus.workbooks();
    }

    private void sound() {
        for (Format format : Format.values()) {
            exactly("sound", format, SoundFiles.bytes(format), records(format));
            for (int length = 1; length < 9 && !format.isPage(); length++) {
                atMost("first " + length + " bytes", format, Arrays.copyOf(SoundFiles.bytes(format), length), 0);
            }
            exactly("empty", format, new byte[0], 0, format.ending.endsWith(".gz") ? CORRUPT_CONTAINER : EMPTY_FILE);
            if (!format.isPacked()) {
                exactly("white space", format, utf8("\n\r\n \t\u3000\n"), 0, EMPTY_FILE);
            }
        }
        exactly("nothing in gzip", Format.ARTICLE_JSONL_GZ, Containers.gzip(new byte[0]), 0, EMPTY_FILE);
    }

    private void truncated() {
        for (Format format : Format.values()) {
            byte[] sound = SoundFiles.bytes(format);
            for (int i = 0; i < N; i++) {
                if (format.isPage()) {
                    exactly("cut", format, Arrays.copyOf(sound, 60 + random.nextInt(sound.length - 60)), 1);
                } else if (format.ending.endsWith(".gz")) {
                    byte[] cut = Arrays.copyOf(sound, 1 + random.nextInt(sound.length - 1));
                    add(new HostileFile(
                            "cut", format.input, name(format), cut, 0, N, List.of(CORRUPT_CONTAINER), List.of()));
                } else if (format.isPacked()) {
                    exactly(
                            "cut",
                            format,
                            Arrays.copyOf(sound, 1 + random.nextInt(sound.length - 1)),
                            0,
                            MALFORMED_XLSX);
                } else {
                    cutInRecord(format, i + 1);
                }
            }
        }
        for (int k = 1; k <= N; k++) {
            ByteArrayOutputStream members = new ByteArrayOutputStream();
            for (int i = 1; i <= k; i++) {
                members.writeBytes(Containers.gzip(utf8(SoundFiles.json(Input.ARTICLES, i) + "\n")));
            }
            byte[] cut = Arrays.copyOf(members.toByteArray(), members.size() - 12);
            add(new HostileFile(
                    "cut in member " + k,
                    Input.ARTICLES,
                    name(Format.ARTICLE_JSONL_GZ),
                    cut,
                    k - 1,
                    k,
                    List.of(CORRUPT_CONTAINER),
                    range(1, k - 1)));
        }
    }

    /** The end of the file stands within a record: those before it are whole, it is not. */
    private void cutInRecord(Format format, int k) {
        List<String> lines = SoundFiles.lineList(format);
        int broken = format.isCsv() ? k : k - 1;
        byte[] before = utf8(String.join("\n", lines.subList(0, broken)) + "\n");
        byte[] record = utf8(lines.get(broken));
        int end = format.isCsv()
                ? utf8(lines.get(broken).substring(0, lines.get(broken).lastIndexOf(','))).length
                : record.length - 1;
        byte[] cut = concat(before, Arrays.copyOf(record, 1 + random.nextInt(end - 1)));
        add(HostileFile.exactly(
                        "cut in record " + k,
                        format.input,
                        name(format),
                        k == 1 && !format.isCsv() && cut.length < 3 ? concat(cut, utf8("\"编号")) : cut,
                        k - 1,
                        format.isCsv() ? MALFORMED_CSV : MALFORMED_JSON)
                .keeping(range(1, k - 1)));
    }

    private void flipped() {
        for (Format format : Format.values()) {
            byte[] sound = SoundFiles.bytes(format);
            for (int i = 0; i < 5; i++) {
                if (format.isPage() || format.isPacked()) {
                    byte[] flipped = sound.clone();
                    flip(flipped, random.nextInt(flipped.length));
                    atMost("one bit", format, flipped, format.isPage() ? 1 : N + 1);
                } else {
                    int k = 1 + random.nextInt(N);
                    byte[] flipped = sound.clone();
                    byte[] line = utf8(SoundFiles.lineList(format).get(format.isCsv() ? k : k - 1));
                    flip(flipped, indexOf(sound, line) + random.nextInt(line.length));
                    List<Integer> others = new ArrayList<>(ALL);
                    others.remove(Integer.valueOf(k));
                    add(HostileFile.atMost("one bit of record " + k, format.input, name(format), flipped, N + 1)
                            .keeping(others));
                }
            }
        }
    }

    private void noise() {
        for (Format format : Format.values()) {
            for (int size : new int[] {300, 5_000, 200_000}) {
                byte[] bytes = new byte[size];
                random.nextBytes(bytes);
                exactly("random bytes", format, bytes, 0, unread(format));
            }
            byte[] spoilt = SoundFiles.bytes(format);
            for (int i = 0; i < spoilt.length / 20; i++) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt();
            }
            atMost("one byte in twenty", format, spoilt, 4 * N);
            byte[] zeros = new byte[4096];
            exactly("zeros", format, zeros, 0, unread(format));
        }
    }

    private static QuarantineReason unread(Format format) {
        return format.ending.endsWith(".gz") ? CORRUPT_CONTAINER : format.isPacked() ? MALFORMED_XLSX : NOT_TEXT;
    }

    private void wrongEndings() {
        for (Format is : Format.values()) {
            for (String ending : List.of(".txt", ".html", ".jsonl", ".csv", ".xlsx", ".jsonl.gz", ".parquet")) {
                if (is.ending.equals(ending)
                        || (is.input != Input.ARTICLES
                                && !List.of(".jsonl", ".csv", ".xlsx").contains(ending))) {
                    continue;
                }
                byte[] content = SoundFiles.bytes(is);
                String file = "wrong" + ending;
                String what = is + " under another ending";
                switch (ending) {
                    case ".txt", ".html" ->
                        add(
                                is.isPacked()
                                        ? HostileFile.exactly(what, is.input, file, content, 0, NOT_TEXT)
                                        : HostileFile.exactly(what, is.input, file, content, 1));
                    case ".jsonl" ->
                        add(HostileFile.exactly(
                                what,
                                is.input,
                                file,
                                content,
                                0,
                                is.isPacked() ? new QuarantineReason[] {NOT_TEXT} : malformedLines(content)));
                    case ".csv" -> add(HostileFile.atMost(what, is.input, file, content, 0));
                    case ".xlsx" -> add(HostileFile.exactly(what, is.input, file, content, 0, MALFORMED_XLSX));
                    case ".jsonl.gz" -> add(HostileFile.exactly(what, is.input, file, content, 0, CORRUPT_CONTAINER));
                    default -> add(HostileFile.exactly(what, is.input, file, content, 0, UNSUPPORTED_FORMAT));
                }
            }
        }
        byte[] page = utf8(SoundFiles.TEXT_PAGE);
        for (String file : List.of(
                "a.pdf", "a.docx", "a.xls", "a", "a.", ".txt.bak", "a.jsonl.zip", "a.tar.gz", "a.json", "a.TXT.exe")) {
            add(HostileFile.exactly("unknown ending", Input.ARTICLES, file, page, 0, UNSUPPORTED_FORMAT));
        }
        add(HostileFile.exactly("upper case", Input.ARTICLES, "A.TXT", page, 1));
        byte[] parquet = concat(utf8("PAR1"), new byte[] {21, 0, 21, (byte) 200}, utf8("PAR1"));
        add(HostileFile.exactly("broken Parquet", Input.ARTICLES, "a.parquet", parquet, 0, UNSUPPORTED_FORMAT));
        add(HostileFile.exactly(
                "Parquet as text", Input.ARTICLES, "a.txt", concat(parquet, new byte[400]), 0, NOT_TEXT));
        for (Format is : Format.values()) {
            if (is.input == Input.ARTICLES && !is.isPage() && !is.isPacked()) {
                add(HostileFile.exactly(
                        is + " for activities",
                        Input.ACTIVITIES,
                        name(is),
                        SoundFiles.bytes(is),
                        0,
                        is.isCsv()
                                ? new QuarantineReason[] {MISSING_FIELD}
                                : Collections.nCopies(N, MISSING_FIELD).toArray(QuarantineReason[]::new)));
            }
        }
    }

    private static QuarantineReason[] malformedLines(byte[] content) {
        long lines = new String(content, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .count();
        return Collections.nCopies((int) lines, MALFORMED_JSON).toArray(QuarantineReason[]::new);
    }

    /** Byte-order marks of all kinds, sound text behind them. */
    private void marks() {
        for (Format format : Format.values()) {
            if (format.isPacked()) {
                continue;
            }
            String text = new String(SoundFiles.bytes(format), StandardCharsets.UTF_8);
            for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
                byte[] marked = ("\ufeff" + text).getBytes(Charset.forName(charset));
                add(HostileFile.exactly(charset + " with its mark", format.input, name(format), marked, records(format))
                        .keeping(survivors(format)));
            }
            add(HostileFile.exactly(
                            "two marks", format.input, name(format), utf8("\ufeff\ufeff" + text), records(format))
                    .keeping(survivors(format)));
            exactly("nothing but a mark", format, utf8("\ufeff"), 0, EMPTY_FILE);
            add(HostileFile.exactly("GB18030", format.input, name(format), text.getBytes(GB18030), records(format))
                    .keeping(survivors(format)));
            add(HostileFile.exactly(
                            "ends of lines CRLF",
                            format.input,
                            name(format),
                            utf8(text.replace("\n", "\r\n")),
                            records(format))
                    .keeping(survivors(format)));
            add(HostileFile.exactly(
                            "ends of lines CR",
                            format.input,
                            name(format),
                            utf8(text.replace("\n", "\r")),
                            records(format))
                    .keeping(survivors(format)));
        }
    }

    private static List<Integer> survivors(Format format) {
        return format.isPage() ? List.of() : ALL;
    }

    /** One record in another charset: it may be lost, its neighbours may not. */
    private void mixedEncodings() {
        for (Format format : Format.values()) {
            if (format.isPacked() || format.isPage()) {
                continue;
            }
            List<String> lines = SoundFiles.lineList(format);
            for (int k : new int[] {1, 4, N}) {
                for (Charset[] pair :
                        new Charset[][] {{StandardCharsets.UTF_8, GB18030}, {GB18030, StandardCharsets.UTF_8}}) {
                    int other = format.isCsv() ? k : k - 1;
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    for (int i = 0; i < lines.size(); i++) {
                        out.writeBytes((lines.get(i) + "\n").getBytes(i == other ? pair[1] : pair[0]));
                    }
                    List<Integer> others = new ArrayList<>(ALL);
                    others.remove(Integer.valueOf(k));
                    add(HostileFile.atMost(
                                    "record " + k + " in " + pair[1], format.input, name(format), out.toByteArray(), N)
                            .keeping(others));
                }
            }
        }
    }

    private void packed() {
        byte[] lines = utf8(SoundFiles.lines(Format.ARTICLE_JSONL));
        Format format = Format.ARTICLE_JSONL_GZ;
        exactly("gzip in gzip", format, Containers.gzip(Containers.gzip(lines)), 0, NOT_TEXT);
        byte[] nested = lines;
        for (int i = 0; i < 50; i++) {
            nested = Containers.gzip(nested);
        }
        exactly("fifty gzips", format, nested, 0, NOT_TEXT);
        exactly("zip in gzip", format, Containers.gzip(Containers.zip(Map.of("a.jsonl", lines))), 0, NOT_TEXT);
        add(new HostileFile(
                "rubbish behind gzip",
                Input.ARTICLES,
                name(format),
                concat(SoundFiles.bytes(format), utf8("rubbish")),
                N,
                N,
                null,
                ALL));
        byte[] checksum = SoundFiles.bytes(format);
        checksum[checksum.length - 8] ^= 1;
        add(new HostileFile(
                "wrong check sum",
                Input.ARTICLES,
                name(format),
                checksum,
                0,
                N,
                List.of(CORRUPT_CONTAINER),
                List.of()));
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) 'a');
        exactly(
                "bomb of one line",
                format,
                Containers.gzipOf(out -> {
                    for (int i = 0; i < 100; i++) {
                        out.write(megabyte);
                    }
                }),
                0,
                TOO_LARGE);
        byte[] page = Containers.gzipOf(out -> {
            for (int i = 0; i < 100; i++) {
                out.write(megabyte);
            }
        });
        add(HostileFile.exactly("bomb of a page", Input.ARTICLES, "a.html.gz", page, 0, TOO_LARGE));
        add(HostileFile.exactly("bomb of a page", Input.ARTICLES, "a.txt.gz", page, 0, TOO_LARGE));
        add(HostileFile.exactly(
                "page of gzip",
                Input.ARTICLES,
                "a.html.gz",
                Containers.gzip(Containers.gzip(utf8(SoundFiles.HTML_PAGE))),
                0,
                NOT_TEXT));
        add(HostileFile.exactly(
                "workbook in gzip",
                Input.ACTIVITIES,
                "a.xlsx.gz",
                Containers.gzip(SoundFiles.bytes(Format.ACTIVITY_XLSX)),
                N));
    }

    private void csv() {
        for (Format format : List.of(Format.ARTICLE_CSV, Format.ACTIVITY_CSV, Format.WORKROOM_CSV)) {
            List<String> lines = SoundFiles.lineList(format);
            String header = lines.get(0);
            String sound = SoundFiles.lines(format);
            String[] names = SoundFiles.header(format.input);
            exactly("header only", format, utf8(header + "\n"), 0);
            exactly("no header", format, utf8(sound.substring(header.length() + 1)), 0, MISSING_FIELD);
            exactly("unknown headers", format, utf8(sound.replace(header, "甲,乙,丙,丁,戊")), 0, MISSING_FIELD);
            exactly(
                    "duplicate headers",
                    format,
                    utf8(sound.replace(header, header.replace(names[4], names[1]))),
                    0,
                    MALFORMED_CSV);
            exactly(
                    "header twice with other widths",
                    format,
                    utf8(sound.replace(header, header.replace(names[4], " ＂" + names[1] + " "))),
                    0,
                    MALFORMED_CSV);
            // the header that stands again is a row like any other, and its cells are no more than texts
            add(HostileFile.exactly(
                            "header again in the middle",
                            format.input,
                            name(format),
                            utf8(sound.replace(lines.get(4) + "\n", lines.get(4) + "\n" + header + "\n")),
                            N + 1)
                    .keeping(ALL));
            for (int columns : new int[] {2_000, 10_000, 20_000}) {
                String wide = header + ","
                        + String.join(
                                ",",
                                IntStream.range(0, columns)
                                        .mapToObj(i -> "附" + i)
                                        .toList());
                atMost(columns + " columns", format, utf8(wide + "\n" + lines.get(1) + ",".repeat(columns) + "\n"), 1);
            }
            exactly(
                    "a million separators",
                    format,
                    utf8(header + "\n" + ",".repeat(1_000_000) + "\n"),
                    0,
                    MALFORMED_CSV);
            for (int k = 1; k <= N; k++) {
                String cell = SoundFiles.mark(format.input, k);
                List<Integer> others = new ArrayList<>(ALL);
                others.remove(Integer.valueOf(k));
                add(HostileFile.exactly(
                                "quote never closed in record " + k,
                                format.input,
                                name(format),
                                utf8(sound.replace(cell + ",", "\"" + cell + ",")),
                                N - 1,
                                MALFORMED_CSV)
                        .keeping(others));
            }
            exactly(
                    "every other quote taken for a closing one",
                    format,
                    utf8(header + "\n" + "\"a,b\n".repeat(1_000)),
                    0,
                    Collections.nCopies(500, MALFORMED_CSV).toArray(QuarantineReason[]::new));
            exactly(
                    "text behind a quote",
                    format,
                    utf8(header + "\n" + lines.get(1).replace(names[0], "") + "\n\"a\"b,c,d,e,f\n"),
                    1,
                    MALFORMED_CSV);
            add(HostileFile.exactly(
                            "ends of lines mixed",
                            format.input,
                            name(format),
                            utf8(lines.get(0) + "\r" + lines.get(1) + "\r\n" + lines.get(2) + "\n\r" + lines.get(3)
                                    + "\r\r" + lines.get(4)),
                            4)
                    .keeping(range(1, 4)));
            add(HostileFile.exactly(
                            "too few and too many cells",
                            format.input,
                            name(format),
                            utf8(sound + "x\nx,x,x,x,x,x\n"),
                            N,
                            MALFORMED_CSV,
                            MALFORMED_CSV)
                    .keeping(ALL));
            add(HostileFile.exactly(
                            "line of five million characters",
                            format.input,
                            name(format),
                            utf8(sound + "x".repeat(5_000_000) + "\n"),
                            N,
                            TOO_LARGE)
                    .keeping(ALL));
            add(HostileFile.exactly(
                            "cell of two million characters",
                            format.input,
                            name(format),
                            utf8(lines.get(0) + "\n"
                                    + lines.get(1).replace(SoundFiles.mark(format.input, 1), "水".repeat(2_000_000))
                                    + "\n" + lines.get(2)),
                            1,
                            TOO_LARGE)
                    .keeping(List.of(2)));
            add(HostileFile.exactly(
                            "zero bytes in a cell",
                            format.input,
                            name(format),
                            utf8(sound.replace(SoundFiles.mark(format.input, 3), "a\0b")),
                            N - 1,
                            NOT_TEXT)
                    .keeping(List.of(1, 2, 4, 8)));
            add(HostileFile.exactly(
                            "surrogate in UTF-8",
                            format.input,
                            name(format),
                            concat(utf8(sound), surrogateRow(format.input)),
                            N,
                            NOT_TEXT)
                    .keeping(ALL));
        }
    }

    /** A row that holds half a surrogate pair in the bytes of a careless encoder. */
    private static byte[] surrogateRow(Input input) {
        byte[] row = utf8(String.join(",", SoundFiles.cells(input, 1)).replace(SoundFiles.mark(input, 1), "\1") + "\n");
        int at = indexOf(row, new byte[] {1});
        byte[] half = {(byte) 0xed, (byte) 0xa0, (byte) 0x80};
        return concat(Arrays.copyOf(row, at), half, Arrays.copyOfRange(row, at + 1, row.length));
    }

    private void json() {
        for (Format format : List.of(Format.ARTICLE_JSONL, Format.ACTIVITY_JSONL, Format.WORKROOM_JSONL)) {
            String sound = SoundFiles.lines(format);
            String first = SoundFiles.json(format.input, 1);
            String name = SoundFiles.header(format.input)[format.input == Input.ACTIVITIES ? 3 : 1];
            String mark = SoundFiles.mark(format.input, 1);
            for (String bad : List.of(
                    "[".repeat(100_000),
                    "{\"a\":".repeat(100_000),
                    "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}",
                    "[" + first + "]",
                    "null",
                    "\"text\"",
                    "12",
                    first + first,
                    first + ",",
                    "{" + first + "}",
                    first.replace("{", "{\"" + name + "\":\"other\","),
                    first.replace(mark, "\\x"),
                    first.replace(mark, "\\uD8"),
                    first.replace("\"" + mark + "\"", "NaN"),
                    first.replace("\"" + mark + "\"", "01"),
                    first.replace("\"" + mark + "\"", "9".repeat(5_000)),
                    first.replace("\"" + mark + "\"", "1e99999999999"),
                    first.replace("\"" + mark + "\"", "undefined"),
                    first.replace('"', '\''),
                    "<html>" + first)) {
                String head = bad.substring(0, Math.min(40, bad.length()));
                add(HostileFile.exactly(
                                "bad line " + head,
                                format.input,
                                name(format),
                                utf8(sound + bad + "\n" + sound.replace("m", "n")),
                                2 * N,
                                MALFORMED_JSON)
                        .keeping(ALL));
            }
            for (String odd : List.of(
                    "1e999999",
                    "-0.0",
                    "9".repeat(900),
                    "1e-400",
                    "true",
                    "[\"甲\",[\"乙\"],{\"丙\":1}]",
                    "{\"甲\":{\"乙\":null}}")) {
                String head = odd.substring(0, Math.min(40, odd.length()));
                add(HostileFile.exactly(
                        "odd value " + head,
                        format.input,
                        name(format),
                        utf8(first.replace("\"" + mark + "\"", odd) + "\n"),
                        1));
            }
            for (String escaped : List.of("\\ud800", "\\udc00水", "水\\u0000水", "\\ufffd", "\\ud83d\\ud83d")) {
                add(HostileFile.exactly(
                                "escaped " + escaped,
                                format.input,
                                name(format),
                                utf8(sound + first.replace(mark, escaped) + "\n"),
                                N,
                                NOT_TEXT)
                        .keeping(ALL));
            }
            String deep = "[".repeat(99) + "]".repeat(99);
            add(HostileFile.exactly(
                            "as deep as is read",
                            format.input,
                            name(format),
                            utf8(first.replace("}", ",\"x\":" + deep.substring(1, 197) + "}")),
                            1)
                    .keeping(List.of(1)));
            String keys = String.join(
                    ",",
                    IntStream.range(0, 20_000).mapToObj(i -> "\"k" + i + "\":1").toList());
            add(HostileFile.exactly(
                            "twenty thousand keys",
                            format.input,
                            name(format),
                            utf8(first.replace("}", "," + keys + "}")),
                            1)
                    .keeping(List.of(1)));
            add(HostileFile.exactly(
                            "keys that are alike",
                            format.input,
                            name(format),
                            utf8(first.replace("}", ",\"\":\"a\",\" \":\"b\",\"" + name + " \":\"c\"}")),
                            1)
                    .keeping(List.of(1)));
            add(HostileFile.exactly(
                            "line of five million characters",
                            format.input,
                            name(format),
                            utf8(sound + "{\"x\":\"" + "y".repeat(5_000_000) + "\"}\n" + first.replace("1", "9")),
                            N + 1,
                            TOO_LARGE)
                    .keeping(ALL));
        }
    }

    /** Sound rows whose cells mean mischief: they are texts, and come out as they are or as unknown. */
    private void cells() {
        List<String> cells = List.of(
                "=cmd|' /C calc'!A0",
                "=HYPERLINK(\"http://127.0.0.1/\";\"x\")",
                "+1+1",
                "@SUM(1)",
                "-2+3",
                "<script>alert(1)</script>",
                "'; DROP TABLE article; --",
                "${jndi:ldap://127.0.0.1/a}",
                "../../../../etc/passwd",
                "\u202e文反\u202c",
                "\u200f\u200e\u2066右\u2069",
                "a\u0301\u0302\u0303".repeat(300),
                "😀".repeat(500),
                "\u0001\u0002\u001b[31m",
                "%s%n%x",
                "NULL",
                "水".repeat(100_000),
                "13812345678",
                "0000-00-00",
                "9999-12-31",
                "0001-01-01",
                "2024-02-30",
                "-4712-01-01",
                "99999999999999-01-01",
                "1e10",
                "二〇九九年十二月三十一日");
        for (Input input : Input.values()) {
            for (int column = 0; column < 5; column++) {
                StringBuilder lines = new StringBuilder(String.join(",", SoundFiles.header(input))).append('\n');
                int row = 0;
                for (String cell : cells) {
                    String[] row1 = SoundFiles.cells(input, 1 + row++ % N);
                    row1[0] += "-" + row;
                    row1[column] = '"' + cell.replace("\"", "\"\"") + '"';
                    lines.append(String.join(",", row1)).append('\n');
                }
                String file = "cells" + column + ".csv";
                add(HostileFile.exactly(
                        "cells that mean mischief in column " + column,
                        input,
                        file,
                        utf8(lines.toString()),
                        cells.size()));
            }
        }
    }

    private void html() {
        String body = "<p>宁明县政协委员三月里走访茶企5家，收集茶农意见12条。</p>";
        for (String page : List.of(
                "<script>while(true){}</script>" + body,
                "<meta http-equiv=refresh content='0;url=http://127.0.0.1/'>" + body,
                "<base href='file:///etc/'>" + body + "<iframe src=passwd></iframe>",
                "<div>".repeat(100_000) + body,
                "<b>".repeat(100_000) + body,
                "<table><tr><td>".repeat(30_000) + body,
                "<header>".repeat(50_000) + body,
                "<!--".repeat(100_000) + body,
                body + "<!-- never closed",
                body + "<script>never closed",
                body + "<textarea>never closed",
                "<p title='" + "x".repeat(3_000_000) + "'>" + body,
                "<p " + "a ".repeat(500_000) + ">" + body,
                "<p style='" + "display:none;".repeat(100_000) + "'>x</p>" + body,
                "<p class='" + "nav ".repeat(300_000) + "'>x</p>" + body,
                body + "&".repeat(1_000_000),
                body + "&#x" + "9".repeat(1_000_000) + ";",
                body + "&#xd800;&#0;&#x110000;&#xffff;",
                body + "&lt;script&gt;alert(1)&lt;/script&gt;",
                "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + body + "&x;",
                "<?xml version='1.0' encoding='utf-7'?>" + body,
                "<meta charset=utf-7>" + body,
                "<meta charset=gbk>" + body,
                "<meta charset='" + "x".repeat(4_000) + "'>" + body,
                "<meta charset=utf-16>" + body,
                "<meta charset=iso-2022-jp>" + body,
                "<svg><foreignObject>".repeat(2_000) + body,
                "<math><mi>".repeat(5_000) + body,
                "<select>".repeat(20_000) + body,
                "<form>".repeat(20_000) + body + "</form>".repeat(20_000),
                "<p>\u202e" + body,
                "<p>a\0b" + body,
                "<title>" + "题".repeat(1_000_000) + "</title>" + body,
                "<h1>" + "题".repeat(1_000_000) + "</h1>" + body,
                "<meta name=pubdate content='" + "9".repeat(1_000_000) + "'>" + body,
                "<meta name=pubdate content='2024-03-18'>".repeat(50_000) + body,
                "<script type='application/ld+json'>" + "{\"datePublished\"".repeat(50_000) + "</script>" + body,
                body.repeat(20_000))) {
            String head = page.substring(0, Math.min(30, page.length())).replace("\0", "0");
            add(HostileFile.exactly("page " + head, Input.ARTICLES, "a.html", utf8(page), 1));
        }
        for (Charset liar : List.of(GB18030, Charset.forName("Big5"))) {
            byte[] page = ("<meta charset=utf-8>" + body.repeat(3)).getBytes(liar);
            add(HostileFile.atMost("page that says UTF-8 and is " + liar, Input.ARTICLES, "a.html", page, 1));
        }
    }

    private void names() {
        byte[] sound = SoundFiles.bytes(Format.ACTIVITY_CSV);
        for (String file : List.of(
                "../../etc/passwd.csv",
                "/etc/passwd.csv",
                "C:\\windows\\a.csv",
                "a\nb.csv",
                "a\tb\u0007.csv",
                "\u202evsc.csv",
                "😀.csv",
                " .csv",
                ".csv",
                "台账(1) [副本] {草稿}*?.csv",
                "%2e%2e%2fa.csv",
                "a.xlsx.csv",
                "x".repeat(250) + ".csv",
                "$(touch x).csv",
                "'; drop table activity; --.csv")) {
            add(HostileFile.exactly("name", Input.ACTIVITIES, file, sound, N).keeping(ALL));
        }
    }

    private void workbooks() {
        for (Format format : List.of(Format.ACTIVITY_XLSX, Format.WORKROOM_XLSX)) {
            String rows = SoundFiles.rows(format.input);
            String header = Containers.row(1, SoundFiles.header(format.input));
            String first = SoundFiles.rows(format.input)
                    .substring(header.length(), rows.indexOf("</row>", header.length()) + 6);
            workbook("no rows", format, "", 0, EMPTY_FILE);
            workbook("header only", format, header, 0);
            workbook("no header", format, rows.substring(header.length()), 0, MISSING_FIELD);
            workbook(
                    "duplicate headers",
                    format,
                    header.replace(SoundFiles.header(format.input)[4], SoundFiles.header(format.input)[1]) + first,
                    0,
                    MALFORMED_XLSX);
            workbook("XML that ends early", format, rows.substring(0, rows.length() - 9), 0, N, null);
            workbook("nested XML", format, header + "<c>".repeat(100_000), 0, 0, null);
            workbook(
                    "column beyond the last",
                    format,
                    header + "<row r='2'>" + Containers.cell("XFE2", "x") + "</row>",
                    0,
                    0,
                    List.of(MALFORMED_XLSX));
            workbook(
                    "column beyond all",
                    format,
                    header + "<row r='2'>" + Containers.cell("ZZZZZZ2", "x") + "</row>",
                    0,
                    0,
                    List.of(MALFORMED_XLSX));
            workbook(
                    "column beyond numbers",
                    format,
                    header + "<row r='2'>" + Containers.cell("ZZZZZZZZZZZZZ2", "x") + "</row>",
                    0,
                    1,
                    null);
            workbook(
                    "cell without a number",
                    format,
                    header + "<row r='2'>" + Containers.cell("A", "x") + "</row>",
                    0,
                    1,
                    null);
            workbook(
                    "cell without an address",
                    format,
                    header + "<row r='2'>" + Containers.cell("", "x") + "</row>",
                    0,
                    1,
                    null);
            workbook(
                    "negative row",
                    format,
                    header + "<row r='-2'>" + Containers.cell("A-2", "x") + "</row>",
                    0,
                    1,
                    null);
            workbook(
                    "row beyond numbers",
                    format,
                    header + "<row r='99999999999999'>" + Containers.cell("A99999999999999", "x") + "</row>",
                    0,
                    1,
                    null);
            workbook(
                    "two billion spans",
                    format,
                    header + "<row r='2' spans='1:2000000000'>" + Containers.cell("A2", "x") + "</row>",
                    0,
                    1,
                    null);
            workbook(
                    "spans that are none",
                    format,
                    header + "<row r='2' spans='x:y'>" + Containers.cell("A2", "x") + "</row>",
                    0,
                    1,
                    null);
            workbook(
                    "shared string that is not there",
                    format,
                    header + "<row r='2'><c r='A2' t='s'><v>99</v></c></row>",
                    0,
                    1,
                    null);
            workbook(
                    "shared string beyond numbers",
                    format,
                    header + "<row r='2'><c r='A2' t='s'><v>99999999999</v></c></row>",
                    0,
                    1,
                    null);
            workbook(
                    "negative shared string",
                    format,
                    header + "<row r='2'><c r='A2' t='s'><v>-1</v></c></row>",
                    0,
                    1,
                    null);
            workbook(
                    "unknown type of cell",
                    format,
                    header + "<row r='2'><c r='A2' t='zz'><v>1</v></c></row>",
                    0,
                    1,
                    null);
            workbook(
                    "style beyond numbers",
                    format,
                    header + "<row r='2'><c r='A2' s='99999999999'><v>1</v></c></row>",
                    0,
                    1,
                    null);
            workbook(
                    "formula with its value",
                    format,
                    header
                            + first.replace("t='inlineStr'><is><t>", "t='str'><f>1+1</f><v>")
                                    .replace("</t></is>", "</v>"),
                    1);
            workbook(
                    "formula that calls out",
                    format,
                    header
                            + first.replaceFirst(
                                    "t='inlineStr'><is><t>[^<]*</t></is>",
                                    "t='str'><f>WEBSERVICE(\"http://127.0.0.1/\")</f><v>A1</v>"),
                    1);
            workbook(
                    "formula without a value",
                    format,
                    header + "<row r='2'><c r='A2'><f>1/0</f></c><c r='B2' t='e'><v>#DIV/0!</v></c></row>",
                    0,
                    1,
                    null);
            workbook(
                    "a million cells of one row",
                    format,
                    header + "<row r='2'>" + "<c/>".repeat(1_000_000) + "</row>",
                    0,
                    1,
                    null);
            workbook("hundred thousand empty rows", format, header + "<row/>".repeat(100_000) + first, 1, 1, null);
            doctype("external entity", format, "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>", "&a;");
            doctype("entity over the net", format, "<!DOCTYPE x [<!ENTITY a SYSTEM 'http://127.0.0.1:9/'>]>", "&a;");
            doctype("external DTD", format, "<!DOCTYPE x SYSTEM 'http://127.0.0.1:9/x.dtd'>", "水");
            doctype("parameter entity", format, "<!DOCTYPE x [<!ENTITY % a SYSTEM 'file:///etc/hostname'> %a;]>", "水");
            doctype("billion laughs", format, laughs(), "&l9;");
            doctype(
                    "quadratic blowup",
                    format,
                    "<!DOCTYPE x [<!ENTITY a '" + "x".repeat(50_000) + "'>]>",
                    "&a;".repeat(50_000));
            doctype(
                    "attribute of a megabyte",
                    format,
                    "",
                    "</t></is></c><c r='Z9' x='" + "y".repeat(1_000_000) + "'><is><t>");
            for (String entry : List.of(
                    "../../../../tmp/minqing-escaped",
                    "/tmp/minqing-escaped",
                    "xl\\workbook.xml",
                    "xl/../xl/workbook.xml",
                    "a\0b",
                    "xl/worksheets/../../../x",
                    "con",
                    "x".repeat(60_000))) {
                Map<String, byte[]> parts = Containers.workbookParts(rows);
                Containers.put(parts, entry, "<x/>");
                add(HostileFile.exactly(
                                "entry "
                                        + entry.substring(0, Math.min(30, entry.length()))
                                                .replace("\0", "0"),
                                format.input,
                                name(format),
                                Containers.zip(parts),
                                N)
                        .keeping(ALL));
            }
            Map<String, byte[]> itself = Containers.workbookParts(rows);
            itself.put("xl/embeddings/self.xlsx", Containers.workbook(rows));
            add(HostileFile.exactly("workbook in a workbook", format.input, name(format), Containers.zip(itself), N)
                    .keeping(ALL));
            for (String missing : Containers.workbookParts(rows).keySet()) {
                Map<String, byte[]> parts = Containers.workbookParts(rows);
                parts.remove(missing);
                atMost("without " + missing, format, Containers.zip(parts), N);
                parts = Containers.workbookParts(rows);
                parts.put(missing, Arrays.copyOf(parts.get(missing), parts.get(missing).length / 2));
                atMost("half of " + missing, format, Containers.zip(parts), N);
                parts.put(missing, new byte[] {0, 1, 2});
                atMost("no XML in " + missing, format, Containers.zip(parts), N);
            }
            bomb("bomb beside the sheet", format, rows, "xl/media/a.bin", new byte[1 << 20], 300, 0, TOO_LARGE);
            bomb("space in the sheet", format, "", Containers.SHEET, utf8(" ".repeat(1 << 20)), 200, 0, TOO_LARGE);
            bomb(
                    "empty rows in the sheet",
                    format,
                    "",
                    Containers.SHEET,
                    utf8("<row/>".repeat(100_000)),
                    400,
                    0,
                    TOO_LARGE);
            bomb(
                    "shared strings",
                    format,
                    rows,
                    Containers.SHARED_STRINGS,
                    utf8("<si><t>a</t></si>".repeat(100_000)),
                    140,
                    0,
                    TOO_LARGE);
        }
    }

    /** A workbook one part of which is the same bytes over and over. */
    private void bomb(
            String what,
            Format format,
            String rows,
            String part,
            byte[] bytes,
            int times,
            int count,
            QuarantineReason... reasons) {
        Map<String, byte[]> parts = Containers.workbookParts(rows);
        parts.remove(part);
        boolean strings = part.equals(Containers.SHARED_STRINGS);
        String[] frame = (strings ? Containers.sharedStrings("", "\1") : Containers.sheet("", "\1")).split("\1", 0);
        exactly(
                what,
                format,
                Containers.zip(parts, part, out -> {
                    out.write(utf8(frame[0]));
                    for (int i = 0; i < times; i++) {
                        out.write(bytes);
                    }
                    out.write(utf8(frame[1]));
                }),
                count,
                reasons);
    }

    private static String laughs() {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 10; i++) {
            doctype.append("<!ENTITY l")
                    .append(i)
                    .append(" '")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        return doctype.append("]>").toString();
    }

    /** A DOCTYPE before each part that holds texts; none of them is read. */
    private void doctype(String what, Format format, String doctype, String text) {
        String header = Containers.row(1, SoundFiles.header(format.input));
        String row =
                Containers.row(2, SoundFiles.cells(format.input, 1)).replace(SoundFiles.mark(format.input, 1), text);
        Map<String, byte[]> parts = Containers.workbookParts(header + row);
        Containers.put(parts, Containers.SHEET, Containers.sheet(doctype, header + row));
        atMost(what + " in the sheet", format, Containers.zip(parts), doctype.isEmpty() || text.equals("水") ? 1 : 0);
        parts = Containers.workbookParts(header + "<row r='2'><c r='A2' t='s'><v>0</v></c></row>");
        Containers.put(
                parts, Containers.SHARED_STRINGS, Containers.sharedStrings(doctype, "<si><t>" + text + "</t></si>"));
        atMost(what + " in the strings", format, Containers.zip(parts), 1);
        parts = Containers.workbookParts(SoundFiles.rows(format.input));
        Containers.put(
                parts, "xl/workbook.xml", doctype + new String(parts.get("xl/workbook.xml"), StandardCharsets.UTF_8));
        atMost(what + " in the workbook", format, Containers.zip(parts), N);
    }

    private void workbook(String what, Format format, String rows, int count, QuarantineReason... reasons) {
        exactly(what, format, Containers.workbook(rows), count, reasons);
    }

    private void workbook(
            String what, Format format, String rows, int least, int most, List<QuarantineReason> reasons) {
        add(new HostileFile(
                what, format.input, name(format), Containers.workbook(rows), least, most, reasons, List.of()));
    }

    private void exactly(String what, Format format, byte[] content, int rows, QuarantineReason... reasons) {
        add(HostileFile.exactly(what, format.input, name(format), content, rows, reasons));
    }

    private void atMost(String what, Format format, byte[] content, int rows) {
        add(HostileFile.atMost(what, format.input, name(format), content, rows));
    }

    private void add(HostileFile file) {
        files.accept(file);
    }

    private static int records(Format format) {
        return format.isPage() ? 1 : N;
    }

    private static String name(Format format) {
        return format.name().toLowerCase(Locale.ROOT) + format.ending;
    }

    private static List<Integer> range(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    private void flip(byte[] bytes, int at) {
        bytes[at] ^= (byte) (1 << random.nextInt(8));
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the part is not there");
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] utf8(String text) {
        return SoundFiles.utf8(text);
    }
}
