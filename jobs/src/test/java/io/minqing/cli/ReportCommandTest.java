package io.minqing.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.minqing.report.Chromium;
import io.minqing.report.PublishedFixture;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    @TempDir
    static Path warehouse;

    private String out;
    private String err;

    @BeforeAll
    static void publish() throws Exception {
        PublishedFixture.writeYear(warehouse.resolve("published/current"));
    }

    @Test
    void writesPageSheetAndWorkbookAndWithABrowserOnePageOfPdfAndAPicture() throws Exception {
        Path folder = warehouse.resolve("report");

        assertThat(report("--out", folder.toString())).isEqualTo(ExitCode.DONE);

        assertThat(folder.resolve("index.html")).isNotEmptyFile();
        assertThat(folder.resolve("brief.html")).isNotEmptyFile();
        assertThat(folder.resolve("minqing.xlsx")).isNotEmptyFile();
        if (Chromium.installed().isEmpty()) {
            assertThat(err).contains("no Chromium or Chrome is installed");
        }
        assumeThat(Chromium.installed()).as("a browser that prints").isPresent();
        assertThat(out).contains("brief.pdf", "heatmap.png");
        String pdf = Files.readString(folder.resolve("brief.pdf"), StandardCharsets.ISO_8859_1);
        assertThat(Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results().count())
                .isEqualTo(1);
        assertThat(pdf).as("A4").containsPattern("/MediaBox \\[0 0 59[45][.\\d]* 84[12]");
        var picture = ImageIO.read(folder.resolve("heatmap.png").toFile());
        assertThat(picture.getWidth()).isEqualTo(1600);
        assertThat(picture.getHeight()).as("no empty floor").isBetween(300, 1200);
    }

    @Test
    void namesTheSuccessorOfARegionThatIsNoMore() {
        assertThat(report("--region", "110228")).isEqualTo(ExitCode.USAGE);
        assertThat(err).contains("110228 (密云县) is no longer in use; it went to 110118 密云区");
    }

    @Test
    void refusesARegionThatNeverWas() {
        assertThat(report("--region", "999999")).isEqualTo(ExitCode.USAGE);
        assertThat(err).contains("there is no region 999999");
    }

    @Test
    void refusesAMapWithoutApprovalNumberAndWritesNothing() throws Exception {
        Path map = Files.createDirectories(warehouse.resolve("map"));
        Files.writeString(map.resolve("a.json"), "{\"type\":\"FeatureCollection\",\"features\":[]}");
        Path folder = warehouse.resolve("refused");

        assertThat(report("--boundaries", map.toString(), "--out", folder.toString()))
                .isEqualTo(ExitCode.INPUT_REFUSED);

        assertThat(err).contains("审图号");
        assertThat(folder).doesNotExist();
    }

    private int report(String... options) {
        PrintStream before = System.out;
        PrintStream complaints = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            String[] words = new String[options.length + 3];
            words[0] = "report";
            words[1] = "--warehouse";
            words[2] = warehouse.toString();
            System.arraycopy(options, 0, words, 3, options.length);
            return Minqing.run(words);
        } finally {
            System.setOut(before);
            System.setErr(complaints);
            out = printed.toString(StandardCharsets.UTF_8);
            err = complained.toString(StandardCharsets.UTF_8);
        }
    }
}
