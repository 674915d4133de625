package io.minqing.text;

import io.minqing.record.QuarantineReason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text stream whose charset is decided by its beginning: UTF-8 when that is valid, else GB18030. Bytes further down
 * that do not fit become U+FFFD, so that only their row is lost.
 */
final class TextInput {
    private static final int HEAD = 1 << 20;

    private final String beginning;
    private final Reader reader;

    private TextInput(String beginning, Reader reader) {
        this.beginning = beginning;
        this.reader = reader;
    }

    static TextInput open(InputStream in) throws IOException, TableRefused {
        BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(HEAD);
        byte[] head = head(buffered);
        buffered.reset();
        for (byte b : head) {
            if (b == 0) {
                throw new TableRefused(QuarantineReason.NOT_TEXT, "The file holds binary data, no text.");
            }
        }
        Charset charset = isUtf8(head) ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
        String beginning = new String(head, 0, Math.min(head.length, 1 << 16), charset);
        return new TextInput(beginning, new InputStreamReader(buffered, charset));
    }

    /** The first bytes, fewer when the stream breaks: whoever reads on meets the break again, behind the good rows. */
    private static byte[] head(InputStream in) throws IOException {
        byte[] head = new byte[HEAD - 1];
        int length = 0;
        try {
            for (int n = 0; n >= 0 && length < head.length; n = in.read(head, length, head.length - length)) {
                length += n;
            }
        } catch (IOException e) {
            if (length == 0) {
                throw e;
            }
        }
        return Arrays.copyOf(head, length);
    }

    /** Its first characters. */
    String beginning() {
        return beginning;
    }

    Reader reader() {
        return reader;
    }

    private static boolean isUtf8(byte[] head) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        // A character cut at the end of the head is no error: endOfInput stays false.
        return !decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length), false)
                .isError();
    }
}
