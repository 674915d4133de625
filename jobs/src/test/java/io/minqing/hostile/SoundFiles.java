package io.minqing.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Small files in which nothing is wrong, in every format; each but the pages holds the same number of records. */
final class SoundFiles {
    static final int RECORDS = 8;

    static final String TEXT_PAGE = """
            三月的茶山

            2024-03-18 来源：左江观察

            宁明县政协茶业委员工作室三月里走进茶园，一边看采茶，一边听茶农说难处。
            截至3月15日，工作室走访茶企5家，收集茶农意见12条。
            """;

    static final String HTML_PAGE = """
            <html><head><meta charset="utf-8"><title>三月的茶山_左江观察</title></head><body>
            <h1>三月的茶山</h1><p>2024-03-18 来源：左江观察</p>
            <p>宁明县政协茶业委员工作室三月里走进茶园，一边看采茶，一边听茶农说难处。</p>
            <p>截至3月15日，工作室走访茶企5家，收集茶农意见12条。</p></body></html>
            """;

    private SoundFiles() {}

    /** Which reader a file is for. */
    enum Input {
        ARTICLES,
        ACTIVITIES,
        WORKROOMS
    }

    /** A format as one input takes it. */
    enum Format {
        PAGE_TXT(Input.ARTICLES, ".txt"),
        PAGE_HTML(Input.ARTICLES, ".html"),
        ARTICLE_JSONL(Input.ARTICLES, ".jsonl"),
        ARTICLE_JSONL_GZ(Input.ARTICLES, ".jsonl.gz"),
        ARTICLE_CSV(Input.ARTICLES, ".csv"),
        ACTIVITY_CSV(Input.ACTIVITIES, ".csv"),
        ACTIVITY_XLSX(Input.ACTIVITIES, ".xlsx"),
        ACTIVITY_JSONL(Input.ACTIVITIES, ".jsonl"),
        WORKROOM_CSV(Input.WORKROOMS, ".csv"),
        WORKROOM_XLSX(Input.WORKROOMS, ".xlsx"),
        WORKROOM_JSONL(Input.WORKROOMS, ".jsonl");

        final Input input;
        final String ending;

        Format(Input input, String ending) {
            this.input = input;
            this.ending = ending;
        }

        boolean isPage() {
            return this == PAGE_TXT || this == PAGE_HTML;
        }

        boolean isPacked() {
            return ending.endsWith(".xlsx") || ending.endsWith(".gz");
        }

        boolean isCsv() {
            return ending.equals(".csv");
        }
    }

    /** The header cells of an input's tables. */
    static String[] header(Input input) {
        return switch (input) {
            case ARTICLES -> new String[] {"编号", "标题", "正文", "发布日期", "来源"};
            case ACTIVITIES -> new String[] {"活动编号", "活动日期", "工作室编号", "活动名称", "参加人数"};
            case WORKROOMS -> new String[] {"工作室编号", "工作室名称", "类型", "地区", "界别"};
        };
    }

    /** The cells of record number {@code k}, from 1. */
    static String[] cells(Input input, int k) {
        String date = "2024-03-0" + k;
        return switch (input) {
            case ARTICLES ->
                new String[] {"m" + k, "茶农来信第" + k + "封", "宁明县的茶农写信说，村口的路坏了" + k + "处，请政协委员来看一看。", date, "左江观察"};
            case ACTIVITIES -> new String[] {"A" + k, date, "W1", "走访茶农第" + k + "次", "2" + k};
            case WORKROOMS -> new String[] {"W" + k, "茶业委员工作室第" + k + "室", "委员工作室", "广西崇左市宁明县", "农业界"};
        };
    }

    /** What a row of record {@code k} must still say. */
    static String mark(Input input, int k) {
        return cells(input, k)[input == Input.ACTIVITIES ? 3 : 1];
    }

    /** A sound file. */
    static byte[] bytes(Format format) {
        return switch (format) {
            case PAGE_TXT -> utf8(TEXT_PAGE);
            case PAGE_HTML -> utf8(HTML_PAGE);
            case ARTICLE_JSONL_GZ -> Containers.gzip(utf8(lines(Format.ARTICLE_JSONL)));
            case ACTIVITY_XLSX, WORKROOM_XLSX -> Containers.workbook(rows(format.input));
            default -> utf8(lines(format));
        };
    }

    /** A sound file of a line format. */
    static String lines(Format format) {
        return String.join("\n", lineList(format)) + "\n";
    }

    /** Its lines, for CSV the header first. */
    static List<String> lineList(Format format) {
        List<String> lines = new ArrayList<>();
        if (format.isCsv()) {
            lines.add(String.join(",", header(format.input)));
        }
        for (int k = 1; k <= RECORDS; k++) {
            lines.add(format.isCsv() ? String.join(",", cells(format.input, k)) : json(format.input, k));
        }
        return lines;
    }

    static String json(Input input, int k) {
        String[] names = header(input);
        String[] cells = cells(input, k);
        return java.util.stream.IntStream.range(0, names.length)
                .mapToObj(i -> '"' + names[i] + "\":\"" + cells[i] + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** The rows of a sound sheet as XML. */
    static String rows(Input input) {
        StringBuilder rows = new StringBuilder(Containers.row(1, header(input)));
        for (int k = 1; k <= RECORDS; k++) {
            rows.append(Containers.row(k + 1, cells(input, k)));
        }
        return rows.toString();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
