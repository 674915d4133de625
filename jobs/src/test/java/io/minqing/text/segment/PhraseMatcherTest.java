package io.minqing.text.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PhraseMatcherTest {
    private static List<String> hits(PhraseMatcher<Integer> matcher, String text) {
        List<String> hits = new ArrayList<>();
        matcher.match(text, (start, end, value) -> hits.add(text.substring(start, end) + start + "=" + value));
        return hits;
    }

    @Test
    void findsOverlappingAndNestedPhrasesLongestFirst() {
        var matcher = new PhraseMatcher<>(Map.of("委员", 1, "委员工作室", 2, "工作", 3, "作室", 4));

        assertThat(hits(matcher, "建委员工作室")).containsExactly("委员1=1", "工作3=3", "委员工作室1=2", "作室4=4");
    }

    @Test
    void ordersPhrasesThatEndTogetherByLengthWhateverTheirCharacters() {
        var matcher = new PhraseMatcher<>(Map.of("室", 1, "作室", 2, "工作室", 3, "上工作室", 4, "网上工作室", 5));

        assertThat(hits(matcher, "网上工作室")).containsExactly("网上工作室0=5", "上工作室1=4", "工作室2=3", "作室3=2", "室4=1");
    }

    @Test
    void findsEveryOccurrence() {
        var matcher = new PhraseMatcher<>(Map.of("哈", 7));

        assertThat(hits(matcher, "哈哈")).containsExactly("哈0=7", "哈1=7");
    }

    @Test
    void findsNothingInAnEmptyTextOrWithoutPhrases() {
        assertThat(hits(new PhraseMatcher<>(Map.of("村", 1)), "")).isEmpty();
        assertThat(hits(new PhraseMatcher<>(Map.of()), "村村通")).isEmpty();
    }

    @Test
    void survivesLoneSurrogatesAndRareCharacters() {
        var matcher = new PhraseMatcher<>(Map.of("𠮷村", 1, "村", 2));

        assertThat(hits(matcher, "\uD842村𠮷村\uDFB7")).containsExactly("村1=2", "𠮷村2=1", "村4=2");
    }

    @Test
    void knowsAPhraseOfOneCharacterAtTheEndOfTheTextToo() {
        var matcher = new PhraseMatcher<>(Map.of("村", 1, "乡村", 2));

        assertThat(hits(matcher, "山乡")).isEmpty();
        assertThat(hits(matcher, "进村")).containsExactly("村1=1");
    }

    /** Three letters and short phrases overlap, nest and fall back all the time. */
    @Property
    void findsWhatLookingEverywhereForEveryPhraseFinds(
            @ForAll @Size(max = 8) Set<@CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 5) String> phrases,
            @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 40) String text) {
        Map<String, Integer> values = new HashMap<>();
        phrases.forEach(phrase -> values.put(phrase, values.size()));
        List<String> looked = new ArrayList<>();
        for (int end = 1; end <= text.length(); end++) {
            for (int start = 0; start < end; start++) {
                String piece = text.substring(start, end);
                if (values.containsKey(piece)) {
                    looked.add(piece + start + "=" + values.get(piece));
                }
            }
        }

        assertThat(hits(new PhraseMatcher<>(values), text)).isEqualTo(looked);
    }

    @Test
    void refusesAnEmptyPhrase() {
        Map<String, Integer> phrases = new HashMap<>();
        phrases.put("", 1);

        assertThatThrownBy(() -> new PhraseMatcher<>(phrases)).hasMessageContaining("needs text and a value");
    }
}
