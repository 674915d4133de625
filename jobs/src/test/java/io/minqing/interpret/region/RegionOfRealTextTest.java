package io.minqing.interpret.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minqing.record.RegionMention;
import io.minqing.record.RegionRole;
import io.minqing.text.page.CleanDocument;
import io.minqing.text.segment.Segmenter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places of real pages, proposals and masked messages; skipped where those are not at hand. */
class RegionOfRealTextTest {
    private static final Path REAL = Path.of("../../shared/real");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static RegionResult resolve(JsonNode document, String text) {
        String title = document.path("title").asText("");
        var doc = new CleanDocument(
                title,
                null,
                null,
                null,
                document.path("source").asText(null),
                List.of(),
                List.of(),
                text,
                List.of(),
                List.of(),
                List.of());
        return RegionResolver.shared()
                .resolve(
                        doc,
                        Segmenter.shared().segment(text),
                        Segmenter.shared().segment(title));
    }

    private static Path real(String file) {
        Path path = REAL.resolve(file);
        assumeTrue(Files.exists(path), () -> "skipped: no " + path);
        return path;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ningming", "tiandong", "xincheng"})
    void findsThePlaceOfARealPageAndNoOther(String name) throws IOException {
        JsonNode gold = JSON.readTree(real("gold/" + name + ".json").toFile());
        Set<String> allowed = new HashSet<>();
        gold.get("allowed_regions").forEach(code -> allowed.add(code.asText()));

        RegionResult result = resolve(gold, gold.get("body").asText());

        assertThat(result.regions().get(0).code())
                .isEqualTo(gold.get("primary_region").asText());
        assertThat(result.regions())
                .filteredOn(mention -> mention.role() == RegionRole.DISCUSSED)
                .extracting(RegionMention::code)
                .isSubsetOf(allowed);
    }

    @Test
    void keepsProposalsOfAProvinceInIt() throws IOException {
        for (String line : Files.readAllLines(real("proposals/jiangsu-2019.jsonl"))) {
            JsonNode proposal = JSON.readTree(line);
            RegionMention primary =
                    resolve(proposal, proposal.get("text").asText()).regions().get(0);

            assertThat(primary.role()).isEqualTo(RegionRole.PRIMARY);
            assertThat(primary.code()).startsWith("32");
        }
    }

    @Test
    void readsNoPlaceOutOfMaskedMessages() throws IOException {
        for (String line : Files.readAllLines(real("messages/citizen-messages.jsonl"))) {
            JsonNode message = JSON.readTree(line);

            assertThat(resolve(message, message.get("text").asText()).regions())
                    .as(message.get("title").asText())
                    .allMatch(mention -> mention.role() == RegionRole.MENTIONED);
        }
    }
}
