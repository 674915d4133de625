package io.minqing.interpret.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minqing.record.TermCount;
import io.minqing.record.TermWeight;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatterTermsTest {
    @Test
    void putsWhatTheTitleNamesFirstAndLeavesCommonWordsOut() {
        List<TermWeight> words = MatterTerms.of(
                "搅拌站夜间施工扰民", List.of(count("搅拌站", "n", 2), count("问题", "n", 9), count("机器", "n", 1)), "unresolved");

        assertThat(words.get(0).term()).isEqualTo("搅拌站");
        assertThat(words).extracting(TermWeight::term).contains("机器").doesNotContain("问题");
        assertThat(words.stream()
                        .mapToDouble(word -> word.weight() * word.weight())
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void readsANameThatNoDictionaryHasAsItsPairsOfCharacters() {
        List<TermWeight> words = MatterTerms.of("县荔湖苑的路", List.of(count("荔湖苑", "newword", 3)), "unresolved");

        assertThat(words.stream().filter(TermWeight::name).map(TermWeight::term))
                .contains("荔湖", "湖苑")
                .doesNotContain("县荔");
    }

    @Test
    void leavesOutTheNamesOfTheDocumentsOwnPlace() {
        List<TermCount> terms = List.of(count("田东县", "ns", 4), count("百色市", "ns", 1), count("芒果", "n", 2));

        assertThat(MatterTerms.of(null, terms, "451022"))
                .extracting(TermWeight::term)
                .containsExactly("芒果");
        assertThat(MatterTerms.of(null, terms, "unresolved"))
                .extracting(TermWeight::term)
                .contains("田东县");
    }

    @Test
    void keepsFewWordsOfAVeryLongPage() {
        List<TermCount> terms = new ArrayList<>();
        for (char c = '\u4e00'; c < '\u4e00' + 5000; c++) {
            terms.add(count(c + "栋楼", "n", 1 + c % 7));
        }
        assertThat(MatterTerms.of(null, terms, "unresolved")).hasSize(MatterTerms.MOST);
        assertThat(MatterTerms.of(null, List.of(), "unresolved")).isEmpty();
    }

    private static TermCount count(String term, String pos, int count) {
        return new TermCount(term, pos, count);
    }
}
