package io.minqing.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedactionTest {
    private final Redaction redaction = new Redaction(List.of(
            Map.of(
                    "spark.sql.catalog.minqing.jdbc.password",
                    "moon+cake",
                    "spark.hadoop.fs.s3a.path.style.access",
                    "true"),
            Map.of("AWS_SECRET_ACCESS_KEY", "aB/cD9", "PWD", "/srv/minqing", "WEBHOOK_TOKEN", "t-777777")));

    @Test
    void takesOutThePasswordsOfTheConfiguration() {
        assertThat(redaction.redact("cannot log in with moon+cake, key aB/cD9, t-777777, in /srv/minqing: true"))
                .isEqualTo("cannot log in with (hidden), key (hidden), (hidden), in /srv/minqing: true");
    }

    @Test
    void takesOutWhatATextItselfCallsASecret() {
        assertThat(redaction.redact("jdbc:postgresql://me:pw1@db/x?password=pw2&ssl=true, token: 'pw 3'; apiKey=pw4"))
                .isEqualTo(
                        "jdbc:postgresql://(hidden)@db/x?password=(hidden)&ssl=true, token: (hidden); apiKey=(hidden)");
        assertThat(redaction.redact("Authorization: Bearer abc.def")).isEqualTo("Authorization: (hidden)");
        assertThat(redaction.redact("{\"credential\":\"Geheim77\"}")).isEqualTo("{\"credential\":(hidden)}");
    }

    @Test
    void leavesAddressesAndSentencesThatOnlyLookLikeSecrets() {
        for (String said : List.of(
                "FATAL: password authentication failed for user night",
                "no file hdfs://host:9000/a@b",
                "see http://host:8080/x and mail a@b.cn")) {
            assertThat(redaction.redact(said)).isEqualTo(said);
        }
    }

    @Test
    void takesOutWhatCitizensWrote() {
        assertThat(redaction.redact("The value '我们小区的电梯，坏了4次！打13800138000' cannot be cast"))
                .doesNotContainPattern("\\p{IsHan}")
                .doesNotContain("13800138000")
                .startsWith("The value '…4…")
                .endsWith("' cannot be cast");
    }

    @Test
    void leavesWhatProgramsSay() {
        String said = "Lost task 3.0 in stage 12.0 (TID 41) (10.0.0.7 executor 2): java.io.IOException: No space left";
        assertThat(redaction.redact(said)).isEqualTo(said);
    }
}
