package io.minqing.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HealthSummaryTest {
    @Test
    void tellsOfASuccess() {
        assertThat(HealthSummary.of(RunSummaries.done()))
                .containsExactly(
                        "Done in 01:03.",
                        "",
                        "                  read  accepted  duplicate  quarantined",
                        "articles         1,012     1,000          7            5",
                        "",
                        "Quarantined, with reasons (minqing quarantine list):",
                        "  empty_file × 5, for example 信访 张三.txt: The file has no content.",
                        "",
                        "Audit     all 1 expectations hold",
                        "Slowest   audit 01:01, ingest \"articles\"\\all 00:01",
                        "Published topic_trend (1,208)",
                        "As of     2024-12-30",
                        "Silent    冀南周刊 (75 days)",
                        "Warehouse /srv/minqing, 12.3 MB",
                        "Report    /srv/minqing/report/index.html",
                        "Log       /srv/minqing/logs/x.jsonl");
    }

    @Test
    void saysAfterAFailureWhatStaysPublished() {
        assertThat(HealthSummary.of(RunSummaries.auditFailed("broken")))
                .startsWith("Failed after 01:03 at \"audit\" (exit code 4).")
                .contains(
                        "Audit     1 of 2 expectations broken: no_article_is_lost",
                        "Published as before: version 20241230T180000-0a1b2c3d of 2024-12-30T18:01:00Z");
    }
}
