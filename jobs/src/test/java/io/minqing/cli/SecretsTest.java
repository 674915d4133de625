package io.minqing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.SimpleMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** No secret leaves through an error or a log. */
@Isolated("reads what is printed")
class SecretsTest {
    private static final String ADDRESS = "jdbc:postgresql://db.example/minqing?user=night&password=Geheim77&ssl=true";

    @Test
    void errorsAndStackTracesOfTheCommandHideSecrets() {
        for (String[] words : new String[][] {{}, {"--debug"}}) {
            String err = complaint("sql", "select 1", "--warehouse", ADDRESS, words);
            assertThat(err).contains("password=(hidden)").doesNotContain("Geheim77");
        }
    }

    @Test
    void everyLogHidesSecrets() {
        Log4jLogEvent event = Log4jLogEvent.newBuilder()
                .setLoggerName("org.apache.spark.Executor")
                .setLevel(Level.ERROR)
                .setMessage(new SimpleMessage("cannot open " + ADDRESS))
                .setThrown(new IllegalStateException("refused: //night:Geheim77@db.example"))
                .build();
        Map<String, Appender> appenders =
                LoggerContext.getContext(false).getConfiguration().getAppenders();
        assertThat(appenders).isNotEmpty();
        appenders.forEach((name, appender) -> assertThat(
                        new String(appender.getLayout().toByteArray(event), StandardCharsets.UTF_8))
                .as(name)
                .contains("password=(hidden)", "IllegalStateException", "//night:(hidden)@db.example")
                .doesNotContain("Geheim77"));
    }

    private static String complaint(String verb, String query, String option, String value, String[] more) {
        PrintStream err = System.err;
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        String[] words = new String[4 + more.length];
        System.arraycopy(new String[] {verb, query, option, value}, 0, words, 0, 4);
        System.arraycopy(more, 0, words, 4, more.length);
        try {
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            Minqing.run(words);
            return complained.toString(StandardCharsets.UTF_8);
        } finally {
            System.setErr(err);
        }
    }
}
