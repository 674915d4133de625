package io.minqing.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minqing.evaluate.ReprintVariants.Material;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reprints of the sample articles and composed ones, made by a seed on which nothing was adjusted. */
class ReprintTrialTest {
    private static final long SEED = 20_240_318;

    private static Material material;
    private static ReprintTrial.Result result;

    @BeforeAll
    static void run() throws IOException {
        material = ReprintVariants.of(samples(), 10, SEED);
        result = ReprintTrial.run(material);
    }

    private static List<CleanText> samples() throws IOException {
        List<CleanText> samples = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("../data-samples/gold"))) {
            for (Path file : files.sorted().toList()) {
                JsonNode gold = new ObjectMapper().readTree(file.toFile());
                samples.add(new CleanText(
                        gold.get("title").asText(), gold.get("body").asText()));
            }
        }
        return samples;
    }

    @Test
    void isLargeEnoughToMeanSomething() {
        assertThat(result.pages(true)).isGreaterThan(2_000);
        assertThat(result.pages(false)).isGreaterThan(400);
        assertThat(result.kinds())
                .allSatisfy(kind -> assertThat(kind.pages()).as(kind.kind()).isPositive());
    }

    @Test
    void findsReprintsBesideTheirTextAndRefusesLookAlikes() {
        assertThat(result.pairPrecision()).as(result.toString()).isGreaterThanOrEqualTo(0.99);
        assertThat(result.pairRecall()).as(result.toString()).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void findsReprintsAmongAllDocumentsWithFewComparisons() {
        assertThat(result.precision()).as(result.toString()).isGreaterThanOrEqualTo(0.99);
        assertThat(result.recall()).as(result.toString()).isGreaterThanOrEqualTo(0.97);
        assertThat(result.compared() / result.documents()).isLessThan(50);
    }

    @Test
    void theSameSeedMakesTheSamePages() throws IOException {
        List<CleanText> few = samples().subList(0, 5);
        assertThat(ReprintVariants.of(few, 3, SEED)).isEqualTo(ReprintVariants.of(few, 3, SEED));
        assertThat(ReprintVariants.of(few, 3, SEED)).isNotEqualTo(ReprintVariants.of(few, 3, SEED + 1));
    }
}
