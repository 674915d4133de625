package io.minqing.text.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest {
    private static final String SIMPLIFIED = "今年以来，县政协围绕饮水安全开展专题调研，提出意见建议12条，群众满意率明显提高。";
    private static final String TRADITIONAL = "區議會就舊樓維修及社區設施改善召開會議，居民代表提出多項意見，部門承諾跟進。";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "big5", "nonsense", "iso-8859-1", ""})
    void readsUtf8WhateverIsDeclared(String declared) throws NotTextException {
        assertThat(Charsets.decode(SIMPLIFIED.getBytes(StandardCharsets.UTF_8), declared))
                .isEqualTo(new DecodedText(SIMPLIFIED, "UTF-8", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gb2312", "GBK", "gb18030"})
    void readsTheGbFamilyAsItsLargestMember(String declared) throws NotTextException {
        String text = SIMPLIFIED + "镕喆㐂";

        assertThat(Charsets.decode(text.getBytes(Charset.forName("GB18030")), declared))
                .isEqualTo(new DecodedText(text, "GB18030", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "big5", "iso-8859-1", "windows-1252", "shift_jis", "euc-kr"})
    void aWrongDeclarationDoesNotWin(String declared) throws NotTextException {
        assertThat(Charsets.decode(SIMPLIFIED.getBytes(Charset.forName("GBK")), declared))
                .isEqualTo(new DecodedText(SIMPLIFIED, "GB18030", true));
    }

    @Test
    void tellsBig5FromGbk() throws NotTextException {
        byte[] bytes = TRADITIONAL.getBytes(Charset.forName("Big5"));

        assertThat(Charsets.decode(bytes, null).text()).isEqualTo(TRADITIONAL);
        assertThat(Charsets.decode(bytes, "gbk").text()).isEqualTo(TRADITIONAL);
        assertThat(Charsets.decode(bytes, "big5")).isEqualTo(new DecodedText(TRADITIONAL, "Big5-HKSCS", false));
        assertThat(Charsets.decode(TRADITIONAL.getBytes(Charset.forName("GBK")), "big5")
                        .text())
                .isEqualTo(TRADITIONAL);
    }

    @Test
    void readsTheCharsetThatThePageNames() throws NotTextException {
        String page = "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\"></head>政协";

        assertThat(Charsets.decode(page.getBytes(Charset.forName("GBK")), null))
                .isEqualTo(new DecodedText(page, "GB18030", false));
    }

    @Test
    void forgivesACharacterCutOffAtTheEnd() throws NotTextException {
        for (String charset : new String[] {"UTF-8", "GBK"}) {
            byte[] bytes = SIMPLIFIED.getBytes(Charset.forName(charset));
            assertThat(Charsets.decode(Arrays.copyOf(bytes, bytes.length - 1), null)
                            .text())
                    .isEqualTo(SIMPLIFIED.substring(0, SIMPLIFIED.length() - 1));
        }
    }

    @Test
    void readsADamagedTextAroundItsDamage() throws NotTextException {
        byte[] bytes = SIMPLIFIED.repeat(10).getBytes(StandardCharsets.UTF_8);
        bytes[100] = (byte) 0xff;

        assertThat(Charsets.decode(bytes, "gbk").text()).contains("\ufffd").endsWith("群众满意率明显提高。");
    }

    @Test
    void obeysByteOrderMarks() throws NotTextException {
        assertThat(Charsets.decode(("\ufeff" + SIMPLIFIED).getBytes(StandardCharsets.UTF_8), "gbk"))
                .isEqualTo(new DecodedText(SIMPLIFIED, "UTF-8", false));
        assertThat(Charsets.decode(("\ufeff" + SIMPLIFIED).getBytes(StandardCharsets.UTF_16LE), null))
                .isEqualTo(new DecodedText(SIMPLIFIED, "UTF-16LE", false));
        assertThat(Charsets.decode(("\ufeff" + SIMPLIFIED).getBytes(StandardCharsets.UTF_16BE), null))
                .isEqualTo(new DecodedText(SIMPLIFIED, "UTF-16BE", false));
    }

    @Test
    void readsNothingAsNothing() throws NotTextException {
        assertThat(Charsets.decode(new byte[0], null)).isEqualTo(new DecodedText("", "UTF-8", false));
    }

    @Test
    void refusesWhatIsNoText() throws Exception {
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(noise);
        }
        assertThatThrownBy(() -> Charsets.decode(noise, "gbk"))
                .isInstanceOf(NotTextException.class)
                .hasMessageContaining("binary data");
        assertThatThrownBy(() -> Charsets.decode(zipped.toByteArray(), null)).isInstanceOf(NotTextException.class);
    }

    @Test
    void refusesBytesThatNoCharsetMakesReadable() {
        byte[] bytes = new byte[4000];
        Random random = new Random(2);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (0x80 + random.nextInt(128));
        }
        assertThatThrownBy(() -> Charsets.decode(bytes, null))
                .isInstanceOf(NotTextException.class)
                .hasMessage("no charset gives readable text (tried UTF-8, GB18030, Big5)");
    }
}
