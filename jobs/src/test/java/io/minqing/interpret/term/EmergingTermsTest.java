package io.minqing.interpret.term;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.interpret.term.EmergingTerms.Term;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmergingTermsTest {
    @ParameterizedTest
    @CsvSource({"谷子店扎堆, phrase", "荔湖, newword", "屋顶菜园, phrase", "搭子, n"})
    void aWordInNoVocabularyMayEmerge(String term, String pos) {
        assertThat(EmergingTerms.shared().mayEmerge(term, pos)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "老旧小区改造, phrase", // a topic's term
        "宁明县, n", // a place
        "委员工作室, n", // the dictionary's
        "罗秀英, newword", // a person
        "那楠乡, ns",
        "今年, t",
        "三百, m",
        "APP, nx",
        "站, n",
        "我们, rr",
        "还有, v",
        "问题, n"
    })
    void whatIsKnownOrNamesNobodysMatterMayNot(String term, String pos) {
        assertThat(EmergingTerms.shared().mayEmerge(term, pos)).isFalse();
    }

    @Test
    void aGroupBearsTheLongerTermThatNearlyAllItsDocumentsSay() {
        Set<String> ten = Set.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
        Set<String> nine = Set.of("1", "2", "3", "4", "5", "6", "7", "8", "9");
        Set<String> six = Set.of("1", "2", "3", "4", "5", "6");

        assertThat(EmergingTerms.groups(
                        List.of(new Term("谷子店", 20, ten), new Term("谷子店扎堆", 18, nine), new Term("谷子店扎堆开业", 12, six))))
                .containsExactly(entry("谷子店", "谷子店扎堆"), entry("谷子店扎堆", "谷子店扎堆"), entry("谷子店扎堆开业", "谷子店扎堆"));
        assertThat(EmergingTerms.groups(List.of(new Term("谷子店", 20, ten), new Term("谷子店扎堆", 18, six))))
                .as("four of ten say the shorter one alone")
                .containsValue("谷子店")
                .doesNotContainValue("谷子店扎堆");
    }

    @Test
    void termsOfTheSameDocumentsFollowTheStrongest() {
        assertThat(EmergingTerms.groups(List.of(
                        new Term("助浴", 9, Set.of("1", "2", "3", "4")),
                        new Term("助浴车", 12, Set.of("1", "2", "3")),
                        new Term("飞线", 11, Set.of("4", "5", "6")))))
                .containsExactly(entry("助浴车", "助浴车"), entry("飞线", "飞线"), entry("助浴", "助浴车"));
    }
}
