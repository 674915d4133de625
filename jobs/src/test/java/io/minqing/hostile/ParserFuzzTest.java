package io.minqing.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.minqing.hostile.SoundFiles.Format;
import io.minqing.interpret.ArticleInterpreter;
import io.minqing.record.ArticleKind;
import io.minqing.record.RawArticle;
import io.minqing.text.file.Charsets;
import io.minqing.text.file.NotTextException;
import io.minqing.text.privacy.PrivacyMask;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Feeds the parsers with bytes that a fuzzer grows by what they reach in the code. In the build it goes through its seeds
 * and former findings; with {@code JAZZER_FUZZ=1} in the environment it looks for new ones, so long as
 * {@code -Djazzer.max_duration=10m} says.
 */
class ParserFuzzTest {
    /** What the first byte of an input stands for. */
    private enum Target {
        ACTIVITY_CSV,
        ACTIVITY_XLSX,
        ACTIVITY_JSONL,
        WORKROOM_CSV,
        ARTICLE_JSONL_GZ,
        SHEET,
        SHARED_STRINGS,
        WORKBOOK,
        PAGE_TXT,
        PAGE_HTML,
        RECORD
    }

    static Stream<Arguments> seeds() {
        return IntStream.range(0, Target.values().length).mapToObj(i -> {
            byte[] sound = sound(Target.values()[i]);
            byte[] seed = new byte[sound.length + 1];
            seed[0] = (byte) i;
            System.arraycopy(sound, 0, seed, 1, sound.length);
            return arguments((Object) seed);
        });
    }

    private static byte[] sound(Target target) {
        return switch (target) {
            case SHEET ->
                Containers.workbookParts(SoundFiles.rows(SoundFiles.Input.ACTIVITIES))
                        .get(Containers.SHEET);
            case SHARED_STRINGS -> SoundFiles.utf8(Containers.sharedStrings("", "<si><t>茶</t></si>"));
            case WORKBOOK -> Containers.workbookParts("").get("xl/workbook.xml");
            case RECORD -> SoundFiles.utf8(SoundFiles.TEXT_PAGE);
            default -> SoundFiles.bytes(Format.valueOf(target.name()));
        };
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "20s")
    void noBytesBreakAParser(byte[] input) throws Exception {
        if (input == null || input.length == 0) {
            return;
        }
        Target target = Target.values()[Math.floorMod(input[0], Target.values().length)];
        byte[] bytes = Arrays.copyOfRange(input, 1, input.length);
        CpuTime.measured(target.name(), () -> {
            switch (target) {
                case SHEET, SHARED_STRINGS, WORKBOOK -> workbook(target, bytes);
                case PAGE_TXT, PAGE_HTML, RECORD -> page(target, bytes);
                default -> table(Format.valueOf(target.name()), bytes);
            }
            return null;
        });
    }

    private static void table(Format format, byte[] bytes) {
        Outcome.of(format.input, "a" + format.ending, bytes).assertAddsUp();
    }

    private static void workbook(Target target, byte[] bytes) {
        String row = "<row r='2'><c r='A2' t='s'><v>0</v></c></row>";
        Map<String, byte[]> parts = Containers.workbookParts(SoundFiles.rows(SoundFiles.Input.ACTIVITIES) + row);
        parts.put(
                switch (target) {
                    case SHEET -> Containers.SHEET;
                    case WORKBOOK -> "xl/workbook.xml";
                    default -> Containers.SHARED_STRINGS;
                },
                bytes);
        table(Format.ACTIVITY_XLSX, Containers.zip(parts));
    }

    private static void page(Target target, byte[] bytes) {
        String text;
        try {
            text = Charsets.decode(bytes, null).text();
        } catch (NotTextException e) {
            return;
        }
        var raw = new RawArticle(
                "a.txt",
                1,
                null,
                target == Target.RECORD ? ArticleKind.MESSAGE : ArticleKind.ARTICLE,
                null,
                target == Target.RECORD ? "茶农来信" : null,
                text,
                target == Target.PAGE_HTML,
                null,
                null,
                null,
                false,
                Map.of());
        var article = ArticleInterpreter.prepare(raw, LocalDate.of(2026, 1, 1));
        assertThat(new String(article.body().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .as("the body can be stored")
                .isEqualTo(article.body());
        assertThat(PrivacyMask.mask(article.body()).text()).isEqualTo(article.body());
        article.repairs().forEach(repair -> assertThat(repair.start() == null ? 0 : repair.start())
                .isBetween(0, article.body().length()));
    }
}
