package io.minqing.interpret.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.record.RegionMention;
import io.minqing.record.RegionRole;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How often the page's own place is right, and how often a map is heated wrongly. */
class RegionAccuracyTest {
    /** The counties of this half were never looked at while the resolver was mended. */
    private static final int MEASURED_HALF = 1;

    private static final int PAGES = 980;

    @Test
    void tellsTheOwnPlaceOfGeneratedPages() {
        int right = 0;
        int wrongHeat = 0;
        Map<String, Integer> misses = new TreeMap<>();
        List<RegionPage> pages = new RegionPageGenerator(20250611, MEASURED_HALF).pages(PAGES);
        for (RegionPage page : pages) {
            RegionResult result = page.resolved();
            boolean hit = Objects.equals(RegionPage.primaryOf(result), page.primary());
            right += hit ? 1 : 0;
            wrongHeat += page.falseRegions(result).size();
            if (!hit) {
                misses.merge(page.kind(), 1, Integer::sum);
            }
        }

        assertThat((double) right / pages.size())
                .as("primary right; missed %s", misses)
                .isGreaterThan(0.97);
        assertThat((double) wrongHeat / pages.size()).as("false regions a page").isLessThan(0.05);
    }

    @Test
    void writesTheSamePagesForTheSameSeed() {
        assertThat(new RegionPageGenerator(7, 0).pages(60)).isEqualTo(new RegionPageGenerator(7, 0).pages(60));
    }

    static Stream<RegionCases> cases() {
        return RegionCases.read().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheHandWrittenCase(RegionCases example) {
        RegionPage page = example.page();
        RegionResult result = page.resolved();

        assertThat(RegionPage.primaryOf(result)).isEqualTo(page.primary());
        assertThat(page.falseRegions(result)).isEmpty();
        assertThat(result.regions().stream()
                        .filter(mention -> mention.role() == RegionRole.DISCUSSED)
                        .map(RegionMention::code)
                        .toList())
                .containsAll(example.required());
    }
}
