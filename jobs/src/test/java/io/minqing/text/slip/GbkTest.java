package io.minqing.text.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class GbkTest {
    @Test
    void agreesWithTheJdkOnEveryChineseCharacter() {
        Charset gbk = Charset.forName("GBK");
        for (char c = '\u4e00'; c <= '\u9fa5'; c++) {
            byte[] bytes = String.valueOf(c).getBytes(gbk);
            int code = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);

            assertThat(Gbk.code(c)).isEqualTo(code);
            assertThat(Gbk.character(code >> 8, code & 0xff)).isEqualTo(c);
        }
    }

    @Test
    void readsBytesOutOfStepAndBack() {
        // 海口 is BA A3 BF DA; one byte on, A3 BF is a question mark.
        assertThat(Gbk.code('海')).isEqualTo((char) 0xbaa3);
        assertThat(Gbk.code('口')).isEqualTo((char) 0xbfda);
        assertThat(Gbk.character(0xa3, 0xbf)).isEqualTo('？');
    }

    @Test
    void hasAPrivateUseCharacterForCodesThatStandForNothing() {
        assertThat(Gbk.character(0xaa, 0xa1)).isEqualTo('\ue000');
        assertThat(Gbk.character(0xf8, 0xa1)).isEqualTo('\ue234');
        assertThat(Gbk.character(0xa1, 0x40)).isEqualTo('\ue4c6');
        assertThat(Gbk.code('\ue4c6')).isEqualTo((char) 0xa140);
    }

    @Test
    void hasNoCodeForAsciiAndForWhatGbkLacks() {
        assertThat(Gbk.code('a')).isZero();
        assertThat(Gbk.code('\ud83d')).isZero();
        assertThat(Gbk.code('\uac00')).isZero();
    }

    @Test
    void listsWhatFitsALostByte() {
        assertThat(Gbk.endingIn(0xa3)).contains('海', '校', '保', '。').doesNotContain('口');
        assertThat(Gbk.beginningWith(0xbf)).contains('口', '可', '科').doesNotContain('海');
        for (char c : Gbk.endingIn(0xa3)) {
            assertThat(Gbk.code(c) & 0xff).isEqualTo(0xa3);
        }
    }
}
