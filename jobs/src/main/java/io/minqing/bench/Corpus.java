package io.minqing.bench;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.minqing.bench.CivicGrammar.Composed;
import io.minqing.text.slip.ByteSlipDamage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Pages as a crawler brings them, any number of them: an article composed by {@link CivicGrammar}, or a copy of an earlier one, in
 * another site's furniture, some of them damaged. Page <i>i</i> depends on the seed and <i>i</i> alone, so that nothing is
 * kept in memory and a larger corpus begins with the smaller one.
 *
 * @param seed settles everything
 * @param pages how many
 * @param reprints share of the pages that are copies of an earlier page of this corpus, 0 to 1
 * @param firstDay day of the earliest page
 * @param days over how many days the pages are spread evenly, in order
 */
record Corpus(long seed, int pages, double reprints, LocalDate firstDay, int days) {
    private static final int PAGES_A_FILE = 2_500;

    /** Characters of an article: median and spread of the logarithm, as measured on real articles and proposals. */
    private static final double MEDIAN_LENGTH = 1_600;

    private static final double SPREAD = 0.45;
    private static final int LONGEST = 20_000;
    private static final double MESSAGES = 0.15;
    private static final double SLIPPED = 0.08;
    private static final double TRADITIONAL = 0.05;
    private static final double HTML = 0.4;

    private static final List<ByteSlipDamage> DAMAGES = List.of(
            new ByteSlipDamage(ByteSlipDamage.Decoder.SWALLOWS, true, true),
            new ByteSlipDamage(ByteSlipDamage.Decoder.REPLACES, false, true));

    private static final JsonFactory JSON = new JsonFactory();

    /** Sizes of what was written. */
    record Written(int pages, long bytes, long bodyCharacters) {}

    /**
     * Writes the pages as JSON Lines, and the clean bodies of those that are no copies beside them, one a line.
     *
     * @param folder for the pages; made, and empty before
     * @param bodies the file of clean bodies, what a segmenter alone would be given; null when nobody wants it
     */
    Written write(Path folder, Path bodies) throws IOException {
        CivicGrammar grammar = new CivicGrammar(seed);
        Files.createDirectories(folder);
        long bytes = 0;
        long characters = 0;
        try (BufferedWriter clean = bodies == null ? null : Files.newBufferedWriter(bodies)) {
            for (int from = 0; from < pages; from += PAGES_A_FILE) {
                Path file = folder.resolve(String.format(Locale.ROOT, "pages-%05d.jsonl", from / PAGES_A_FILE));
                try (JsonGenerator json = JSON.createGenerator(file.toFile(), JsonEncoding.UTF8)) {
                    json.setRootValueSeparator(null);
                    for (int i = from; i < Math.min(pages, from + PAGES_A_FILE); i++) {
                        int original = original(i);
                        Composed composed = composed(grammar, original);
                        write(json, i, original != i, composed);
                        if (original == i) {
                            characters += composed.body().length();
                            if (clean != null) {
                                clean.write(composed.body().replace('\n', '\t'));
                                clean.write('\n');
                            }
                        }
                    }
                }
                bytes += Files.size(file);
            }
        }
        return new Written(pages, bytes, characters);
    }

    private Random random(int page, int purpose) {
        return new Random(new SplittableRandom(seed * 1_000_003 + page * 8L + purpose).nextLong());
    }

    /** The page that this one is a copy of; itself for an original. */
    private int original(int page) {
        int at = page;
        while (at > 0) {
            Random random = random(at, 0);
            if (random.nextDouble() >= reprints) {
                return at;
            }
            at = random.nextInt(at);
        }
        return at;
    }

    private LocalDate day(int page) {
        return firstDay.plusDays((long) page * days / pages);
    }

    private Composed composed(CivicGrammar grammar, int page) {
        Random random = random(page, 1);
        if (random.nextDouble() < MESSAGES) {
            return grammar.message(random, day(page));
        }
        int length = (int) Math.min(LONGEST, MEDIAN_LENGTH * Math.exp(SPREAD * random.nextGaussian()));
        return grammar.article(random, day(page), length);
    }

    private void write(JsonGenerator json, int page, boolean copied, Composed composed) throws IOException {
        Random random = random(page, 2);
        String body = copied && random.nextInt(3) == 0 ? cut(random, composed.body()) : composed.body();
        String date = day(page).toString();
        json.writeStartObject();
        json.writeStringField("id", "bench-" + seed + "-" + page);
        if (composed.source() == null) {
            json.writeStringField("kind", "message");
            json.writeStringField("title", composed.title());
            json.writeStringField("text", body);
            json.writeStringField("received_on", date);
        } else {
            json.writeStringField("url", "https://site" + page % 300 + ".example/" + seed + "/" + page + ".html");
            String source = copied ? "各地新闻网" + page % 40 : composed.source();
            double kind = random.nextDouble();
            if (kind < HTML) {
                json.writeStringField("html", html(random, composed.title(), body, source, date));
            } else {
                json.writeStringField("text", damaged(kind, plain(random, composed.title(), body, source, date)));
            }
            json.writeStringField("fetched_at", date + "T22:00:00+08:00");
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private static String damaged(double kind, String page) {
        if (kind < HTML + SLIPPED) {
            return DAMAGES.get(page.length() % DAMAGES.size()).damage(page);
        }
        return kind < HTML + SLIPPED + TRADITIONAL ? DAMAGES.get(0).withoutSlips(page) : page;
    }

    /** Without one of its paragraphs, as editors cut. */
    private static String cut(Random random, String body) {
        List<String> paragraphs = List.of(body.split("\n", -1));
        if (paragraphs.size() < 4) {
            return body;
        }
        int dropped = 1 + random.nextInt(paragraphs.size() - 1);
        return String.join("\n", paragraphs.subList(0, dropped))
                + "\n"
                + String.join("\n", paragraphs.subList(Math.min(paragraphs.size(), dropped + 1), paragraphs.size()));
    }

    private static String plain(Random random, String title, String body, String source, String date) {
        return "首页 > 新闻中心 > 政协动态\n" + title + "\n" + date + " 来源：" + source + " 浏览次数：" + random.nextInt(9000)
                + "\n字号：大 中 小\n" + body + "\n责任编辑：" + "林夏"
                + "\n上一篇：关于做好年终工作的通知\n下一篇：值班安排\n相关阅读\n版权所有 未经授权不得转载\n";
    }

    private static String html(Random random, String title, String body, String source, String date) {
        StringBuilder page = new StringBuilder(body.length() + 3000);
        page.append("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>")
                .append(title)
                .append("-")
                .append(source)
                .append("</title><style>.nav{float:left}</style></head><body><div class=\"nav\"><ul>");
        for (String item : List.of("首页", "政协要闻", "委员风采", "提案工作", "社情民意", "专题视察", "文史资料", "联系我们")) {
            page.append("<li><a href=\"/")
                    .append(random.nextInt(99))
                    .append("\">")
                    .append(item)
                    .append("</a></li>");
        }
        page.append("</ul></div><h1>")
                .append(title)
                .append("</h1><div class=\"info\"><span>发布时间：")
                .append(date)
                .append("</span><span>来源：")
                .append(source)
                .append("</span><span>点击：")
                .append(random.nextInt(5000))
                .append("</span></div><div class=\"content\">");
        for (String paragraph : body.split("\n", -1)) {
            page.append("<p>　　").append(paragraph).append("</p>\n");
        }
        return page.append(
                        "<p>编辑：林夏</p></div><div class=\"related\"><h3>相关新闻</h3><ul><li><a href=\"/1\">县政协召开主席会议</a></li>")
                .append("<li><a href=\"/2\">关于征集提案线索的公告</a></li></ul></div><div class=\"foot\">版权所有 © 技术支持 网站地图</div>")
                .append("<script>var hits=")
                .append(random.nextInt(999))
                .append(";</script></body></html>")
                .toString();
    }
}
