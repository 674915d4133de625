package io.minqing.text.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.record.ArticleKind;
import io.minqing.record.QuarantineReason;
import io.minqing.record.Quarantined;
import io.minqing.record.RawArticle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleReaderTest {
    private static final String TEXT = "县政协委员走进茶园，同茶农商量春茶销售的办法。\n大家提出意见十二条，已经转给农业农村局办理。\n";

    @TempDir
    Path folder;

    private final List<RawArticle> articles = new ArrayList<>();
    private final List<Quarantined> problems = new ArrayList<>();

    @Test
    void readsPagesAsTextAndAsHtml() throws IOException {
        read("茶.txt", utf8(TEXT));
        read("茶.HTML", utf8("<p>" + TEXT + "</p>"));
        read("茶.htm.gz", gzip(utf8("<p>" + TEXT + "</p>")));
        assertThat(articles).extracting(RawArticle::html).containsExactly(false, true, true);
        assertThat(articles).allSatisfy(article -> {
            assertThat(article.content()).contains("同茶农商量");
            assertThat(article.record()).isEqualTo(1);
            assertThat(article.title()).isNull();
        });
        assertThat(problems).isEmpty();
    }

    @Test
    void readsPagesInOtherCharsets() throws IOException {
        read("gb.txt", TEXT.getBytes(Charset.forName("GB18030")));
        read("big5.txt", "縣政協委員走進茶園，同茶農商量春茶銷售的辦法。大家提出意見十二條。".getBytes(Charset.forName("Big5")));
        assertThat(articles).extracting(RawArticle::content).first().isEqualTo(TEXT);
        assertThat(articles.get(1).content()).contains("縣政協委員走進茶園");
        assertThat(articles).allMatch(RawArticle::charsetGuessed);
    }

    @Test
    void readsAPageThatLostAFewCharactersBeforeItWasHandedOverButNoRecordThatLostMany() throws IOException {
        String damaged = "县政协委员走进茶园，同茶农商量春茶销\ufffd的办法，大家提出意见十二条。";
        read(
                "a.jsonl",
                utf8("{\"id\":\"1\",\"text\":\"" + damaged
                        + "\"}\n{\"id\":\"2\",\"title\":\"春\ufffd茶\",\"text\":\"春茶。\"}\n"
                        + "{\"id\":\"3\",\"text\":\"\ufffd\ufffd茶\ufffd\ufffd\"}\n"));
        assertThat(articles).extracting(RawArticle::content).containsExactly(damaged);
        assertThat(problems)
                .extracting(Quarantined::reason)
                .containsExactly(QuarantineReason.NOT_TEXT, QuarantineReason.NOT_TEXT);
    }

    @Test
    void readsRecordsWithEnglishAndChineseColumns() throws IOException {
        read("a.jsonl", utf8("""
                {"id":"7","title":"春茶","text":"委员走进茶园。","published_on":"2024-04-02","source":"县融媒体中心","weather":"晴"}
                {"id":"8","html":"<p>正文</p>"}
                """));
        read("b.csv.gz", gzip(utf8("标题,正文,来源\n停车难,老城区停车难,读者来信\n")));
        assertThat(articles).hasSize(3);
        assertThat(articles.get(0).publishedOn()).isEqualTo("2024-04-02");
        assertThat(articles.get(0).extras()).containsExactly(java.util.Map.entry("weather", "晴"));
        assertThat(articles.get(1).html()).isTrue();
        assertThat(articles.get(1).record()).isEqualTo(2);
        assertThat(articles.get(2).title()).isEqualTo("停车难");
        assertThat(articles.get(2).content()).isEqualTo("老城区停车难");
        assertThat(articles.get(2).source()).isEqualTo("读者来信");
    }

    @Test
    void tellsProposalsAndMessagesFromArticles() throws IOException {
        read("a.jsonl", utf8("""
                {"title":"一","text":"甲","kind":"proposal"}
                {"title":"二","text":"乙","kind":"网民留言"}
                {"title":"三","text":"丙","received_on":"2024-05-06"}
                {"title":"四","text":"丁","category":"教育"}
                {"title":"五","text":"戊","kind":"article","received_on":"2024-05-06"}
                {"title":"六","text":"己"}
                """));
        assertThat(articles)
                .extracting(RawArticle::kind)
                .containsExactly(
                        ArticleKind.PROPOSAL,
                        ArticleKind.MESSAGE,
                        ArticleKind.MESSAGE,
                        ArticleKind.PROPOSAL,
                        ArticleKind.ARTICLE,
                        ArticleKind.ARTICLE);
        assertThat(articles.get(2).publishedOn()).isEqualTo("2024-05-06");
    }

    @Test
    void quarantinesPagesThatCannotBeReadWithTheirReason() throws IOException {
        byte[] noise = new byte[4096];
        new java.util.Random(1).nextBytes(noise);
        read("empty.txt", new byte[0]);
        read("blank.html", utf8(" \n\t\u3000"));
        read("noise.txt", noise);
        read("cut.txt.gz", Arrays.copyOf(gzip(noise), 900));
        read("plain.txt.gz", utf8(TEXT));
        read("photo.jpg", noise);
        assertThat(problems)
                .extracting(Quarantined::reason)
                .containsExactly(
                        QuarantineReason.EMPTY_FILE,
                        QuarantineReason.EMPTY_FILE,
                        QuarantineReason.NOT_TEXT,
                        QuarantineReason.CORRUPT_CONTAINER,
                        QuarantineReason.CORRUPT_CONTAINER,
                        QuarantineReason.UNSUPPORTED_FORMAT);
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.record()).isZero();
            assertThat(problem.detail()).endsWith(".");
        });
        assertThat(articles).isEmpty();
    }

    @Test
    void saysThatAFileIsMissingOrAFolder() throws IOException {
        new ArticleReader().read(folder.resolve("gone.csv"), "gone.csv", articles::add, problems::add);
        Files.createDirectory(folder.resolve("d.txt"));
        new ArticleReader().read(folder.resolve("d.txt"), "d.txt", articles::add, problems::add);
        assertThat(problems)
                .extracting(Quarantined::detail)
                .containsExactly(
                        "There is no such file or folder; correct the name.",
                        "This is no file; name files or folders.");
        assertThat(problems).extracting(Quarantined::reason).containsOnly(QuarantineReason.UNREADABLE);
    }

    @Test
    void refusesAPageThatUnpacksToTooMuch() throws IOException {
        read("bomb.txt.gz", gzip(new byte[17 << 20]));
        assertThat(problems).extracting(Quarantined::reason).containsExactly(QuarantineReason.TOO_LARGE);
    }

    @Test
    void aBrokenRecordDoesNotTakeItsNeighboursWithIt() throws IOException {
        read(
                "a.jsonl",
                utf8("{\"title\":\"一\",\"text\":\"甲\"}\n{\"title\":\"二\n[1]\n{\"title\":\"三\",\"text\":\"丙\"}\n"));
        assertThat(articles).extracting(RawArticle::title).containsExactly("一", "三");
        assertThat(problems).extracting(Quarantined::reason).containsOnly(QuarantineReason.MALFORMED_JSON);
        assertThat(problems).extracting(Quarantined::record).containsExactly(2, 3);
    }

    private void read(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        new ArticleReader().read(file, name, articles::add, problems::add);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
