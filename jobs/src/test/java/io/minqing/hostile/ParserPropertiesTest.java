package io.minqing.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.hostile.SoundFiles.Format;
import io.minqing.interpret.ArticleInterpreter;
import io.minqing.record.Article;
import io.minqing.record.ArticleKind;
import io.minqing.record.RawArticle;
import io.minqing.text.edit.RepairedText;
import io.minqing.text.privacy.PrivacyMask;
import io.minqing.text.repair.TextRepair;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What holds of the parsers whatever they are fed with. */
class ParserPropertiesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
    void everyRecordOfAnyBytesIsAccountedForAndReadTheSameTwice(@ForAll("tables") Format format, @ForAll byte[] bytes) {
        readTwice(format, bytes);
    }

    @Property(tries = 1_500, shrinking = ShrinkingMode.BOUNDED)
    void everyRecordOfADamagedFileIsAccountedForAndReadTheSameTwice(
            @ForAll("tables") Format format, @ForAll("damages") List<Damage> damages) {
        byte[] bytes = SoundFiles.bytes(format);
        for (Damage damage : damages) {
            bytes = damage.on(bytes);
        }
        readTwice(format, bytes);
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.BOUNDED)
    void aBrokenLineNeverCostsItsNeighbours(@ForAll("lineFormats") Format format, @ForAll("garbage") String garbage) {
        List<String> lines = new ArrayList<>(SoundFiles.lineList(format));
        // an opened quote may close in a later line, and then all between is one cell
        lines.add(5, garbage.replaceAll("[\"\r\n\u2028\u2029\u0085]", ""));
        Outcome outcome = Outcome.of(format.input, "a" + format.ending, SoundFiles.utf8(String.join("\n", lines)));
        outcome.assertAddsUp();
        for (int k = 1; k <= SoundFiles.RECORDS; k++) {
            assertThat(outcome.rows().toString()).contains(SoundFiles.mark(format.input, k));
        }
        assertThat(outcome.rows().size() + outcome.problems().size())
                .isBetween(SoundFiles.RECORDS, SoundFiles.RECORDS + 1);
    }

    @Property(tries = 700, shrinking = ShrinkingMode.BOUNDED)
    void everyOffsetOfAnyPageLiesInItsBody(@ForAll("texts") String text, @ForAll boolean html, @ForAll boolean record) {
        RawArticle raw = new RawArticle(
                "a.txt",
                1,
                null,
                record ? ArticleKind.MESSAGE : ArticleKind.ARTICLE,
                null,
                record ? "茶农来信" : null,
                text,
                html,
                null,
                null,
                null,
                false,
                Map.of());
        Article article = ArticleInterpreter.interpret(ArticleInterpreter.prepare(raw, TODAY));
        String body = article.body();
        article.facts().forEach(fact -> assertThat(
                        body.substring(fact.evidence().start(), fact.evidence().end()))
                .isEqualTo(fact.evidence().text()));
        article.topics().forEach(topic -> topic.evidence()
                .forEach(evidence -> assertThat(evidence.start()).isBetween(0, evidence.end())));
        article.repairs().forEach(repair -> assertThat(repair.start() == null ? 0 : repair.start())
                .isBetween(0, body.length()));
        assertThat(new String(body.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .as("the body can be stored")
                .isEqualTo(body);
        assertThat(ArticleInterpreter.interpret(ArticleInterpreter.prepare(raw, TODAY)))
                .isEqualTo(article);
    }

    @Property(tries = 3_000, shrinking = ShrinkingMode.BOUNDED)
    void maskingKeepsTheLengthAndHasNothingLeftToDo(@ForAll("texts") String text) {
        String masked = PrivacyMask.mask(text).text();
        assertThat(masked).hasSameSizeAs(text);
        assertThat(PrivacyMask.mask(masked).text()).isEqualTo(masked);
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.BOUNDED)
    void repairKeepsTheLinesAndLogsWhatItDid(@ForAll("texts") String text) {
        RepairedText repaired = TextRepair.shared().repair(text);
        assertThat(repaired.text().chars().filter(c -> c == '\n').count())
                .isEqualTo(text.chars().filter(c -> c == '\n').count());
        repaired.repairs().forEach(repair -> assertThat(repair.start())
                .isBetween(0, repaired.text().length()));
        assertThat(TextRepair.shared().repair(text)).isEqualTo(repaired);
    }

    private static void readTwice(Format format, byte[] bytes) {
        Outcome outcome = Outcome.of(format.input, "a" + format.ending, bytes);
        outcome.assertAddsUp();
        assertThat(Outcome.of(format.input, "a" + format.ending, bytes)).isEqualTo(outcome);
    }

    @Provide
    Arbitrary<Format> tables() {
        return Arbitraries.of(
                Format.ACTIVITY_CSV,
                Format.ACTIVITY_XLSX,
                Format.ACTIVITY_JSONL,
                Format.WORKROOM_CSV,
                Format.WORKROOM_XLSX,
                Format.WORKROOM_JSONL);
    }

    @Provide
    Arbitrary<Format> lineFormats() {
        return Arbitraries.of(Format.ACTIVITY_CSV, Format.ACTIVITY_JSONL, Format.WORKROOM_CSV, Format.WORKROOM_JSONL);
    }

    @Provide
    Arbitrary<String> garbage() {
        return Arbitraries.strings()
                .withChars(",;\t{}[]:\\'=1aA水？　\ufeff\ufffd")
                .ofMaxLength(60);
    }

    /** Text put together from what the reading looks for, with rubbish between. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "宁明县政协委员走访茶企5家，",
                "收集意见12条。",
                "其中提案1件",
                "截至3月15日，",
                "立案率98%",
                "2024-03-15 来源：左江观察",
                "责任编辑：李明",
                "138 1234 5678",
                "13812345678",
                "11010519491231002X",
                "QQ：123456789",
                "一三八一二三四五六七八",
                "縣政協乾隆著",
                "海??谑姓\ue849f",
                "委(wěi)员,。",
                "&amp;nbsp;",
                "&#x6c34;",
                "<p>",
                "</div>",
                "<!--",
                "<td>",
                "（",
                "“",
                "？",
                "\n",
                "  ",
                "　　",
                "\ufffd",
                "\0",
                "\ud83d",
                "\udc00",
                "😀",
                "\u202e",
                "１２３",
                "提案***件",
                "委员工作室");
        return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(12))
                .list()
                .ofMaxSize(40)
                .map(list -> wellFormed(String.join("", list)));
    }

    /** What a decoder gives: no half characters, and lines that end as pages set them. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\r', '\n');
    }

    @Provide
    Arbitrary<List<Damage>> damages() {
        Arbitrary<Damage> damage = Combinators.combine(
                        Arbitraries.of(Damage.Kind.values()),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.bytes())
                .as(Damage::new);
        return damage.list().ofMinSize(1).ofMaxSize(6);
    }

    /**
     * One thing done to the bytes of a file.
     *
     * @param place how far into the file, from 0 to 1
     */
    record Damage(Kind kind, double place, byte value) {
        enum Kind {
            SET,
            FLIP,
            INSERT,
            DELETE,
            CUT,
            DOUBLE
        }

        byte[] on(byte[] bytes) {
            if (bytes.length == 0) {
                return bytes;
            }
            int at = (int) (place * (bytes.length - 1));
            int length = Math.min(bytes.length - at, value & 0x3f);
            java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
            out.write(bytes, 0, at);
            switch (kind) {
                case SET -> out.write(value);
                case FLIP -> out.write(bytes[at] ^ (1 << (value & 7)));
                case INSERT -> out.writeBytes(new byte[] {value, bytes[at]});
                case DELETE -> {}
                case CUT -> {
                    return out.toByteArray();
                }
                case DOUBLE -> {
                    out.write(bytes, at, length);
                    out.write(bytes, at, bytes.length - at);
                    return out.toByteArray();
                }
            }
            out.write(bytes, at + 1, bytes.length - at - 1);
            return out.toByteArray();
        }
    }
}
