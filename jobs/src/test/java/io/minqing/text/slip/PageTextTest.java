package io.minqing.text.slip;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.text.character.Simplifier;
import org.junit.jupiter.api.Test;

class PageTextTest {
    private final Simplifier simplifier = Simplifier.shared();

    @Test
    void passesOverAnnotationsAndDoubledCommas() {
        String page = "第一行\n聯(lián)絡(luò)員,,共計18名,。";
        PageText text = new PageText(page, simplifier);

        assertThat(text.before(page.indexOf("共"), 5)).containsExactly("联络员，".toCharArray());
        assertThat(text.after(page.indexOf("共"), 9)).containsExactly("共计00名。".toCharArray());
        assertThat(text.isAnnotated('絡')).isTrue();
        assertThat(text.isAnnotated('員')).isFalse();
    }

    @Test
    void countsWhatItWritesButNotWhatStandsBehindASign() {
        PageText text = new PageText("亓校场??谑姓,亓校场", simplifier);

        assertThat(text.counts().count(NgramCounts.key('亓', '校'))).isEqualTo(2);
        assertThat(text.counts().count(NgramCounts.key('谑', '姓'))).isZero();
    }
}
