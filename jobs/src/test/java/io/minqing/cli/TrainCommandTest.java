package io.minqing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("reads what is printed")
class TrainCommandTest {
    @TempDir
    Path folder;

    private record Answer(int exit, String out, String err) {}

    private Answer train(String labels, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("labels.csv"), labels);
        String[] args = new String[options.length + 3];
        args[0] = "train";
        args[1] = "--labels";
        args[2] = file.toString();
        System.arraycopy(options, 0, args, 3, options.length);
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            int exit = Minqing.run(args);
            return new Answer(exit, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** Matters of which the vocabulary has no word. */
    private static String unknownMatters() {
        StringBuilder csv = new StringBuilder("一级标签,留言主题,留言详情\n");
        for (int i = 0; i < 24; i++) {
            csv.append("城乡建设,反映第").append(i).append("号的事,").append(i).append("号的塔吊又转到半空。\n");
            csv.append("教育文体,反映第").append(i).append("号的事,").append(i).append("号的风筝线到处都是。\n");
        }
        return csv.toString();
    }

    @Test
    void printsTheGainAndWritesWeightsThatHelp() throws IOException {
        Path weights = folder.resolve("weights.csv");
        Answer answer = train(unknownMatters(), "--out", weights.toString());

        assertThat(answer.exit).isEqualTo(ExitCode.DONE);
        assertThat(answer.out)
                .startsWith("48 texts; 5 parts")
                .containsPattern("24 .*城乡建设\\n")
                .contains("macro F1; gain +")
                .contains("The learned weights help. Written: " + weights);
        assertThat(weights).content().startsWith("label,word,weight\n").contains("城乡建设,塔吊,");
    }

    @Test
    void weightsThatDoNotHelpAreWrittenOnDemandOnly() throws IOException {
        StringBuilder csv = new StringBuilder("label,text\n");
        for (int i = 0; i < 15; i++) {
            csv.append("housing,").append(i).append("号楼的物业费又涨了，业委会还没有选。\n");
            csv.append("tea_industry,").append(i).append("号茶园的春茶开采了，茶农很忙。\n");
        }
        Path weights = folder.resolve("weights.csv");

        Answer answer = train(csv.toString(), "--out", weights.toString());
        assertThat(answer.exit).isEqualTo(ExitCode.DONE);
        assertThat(answer.out).contains("The learned weights do not help for certain. Nothing was written");
        assertThat(weights).doesNotExist();

        assertThat(train(csv.toString(), "--out", weights.toString(), "--adopt").out)
                .contains("Written: " + weights);
        assertThat(weights).exists();
    }

    @Test
    void refusesAFileWithARecordItDoesNotUnderstandByItsNumber() throws IOException {
        Answer answer = train("label,text\nhousing,物业费\n天气,下雨了\n,没有标签\n");

        assertThat(answer.exit).isEqualTo(ExitCode.INPUT_REFUSED);
        assertThat(answer.err)
                .contains("record 2: \"天气\" is neither a topic nor a group of jobs/vocabularies/topic.csv")
                .contains("(1 more such records)");
    }

    @Test
    void refusesAFileWithoutLabelsAndAMissingOne() throws IOException {
        assertThat(train("标题,正文\n物业费,又涨了\n").exit).isEqualTo(ExitCode.INPUT_REFUSED);
        Answer missing = train("label,text\nhousing,物业费\n", "--labels", "no-such-file.csv");
        assertThat(missing.exit).isNotEqualTo(ExitCode.DONE);
    }

    @Test
    void refusesFoldsThatMakeNoSense() throws IOException {
        Answer answer = train("label,text\nhousing,物业费\n", "--folds", "1");

        assertThat(answer.exit).isEqualTo(ExitCode.USAGE);
        assertThat(answer.err).contains("--folds must be 2 to 20, not 1");
    }
}
