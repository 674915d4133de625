package io.minqing.text.file;

import io.minqing.record.QuarantineReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * A text stream whose charset is decided by its beginning. Bytes further down that do not fit become U+FFFD, so that
 * only their row is lost.
 */
final class TextInput {
    private static final int HEAD = 1 << 20;
    private static final int BEGINNING = 1 << 16;

    private final String beginning;
    private final Reader reader;

    private TextInput(String beginning, Reader reader) {
        this.beginning = beginning;
        this.reader = reader;
    }

    static TextInput open(InputStream in) throws IOException, TableRefused {
        Prefetched stream = Prefetched.of(in);
        try {
            Charset charset = charset(stream.head);
            String head = new String(stream.head, 0, Math.min(stream.head.length, BEGINNING), charset);
            return new TextInput(head, new InputStreamReader(stream, charset));
        } catch (NotTextException e) {
            TableRefused refused =
                    new TableRefused(QuarantineReason.NOT_TEXT, "The file is no text: " + e.getMessage() + ".");
            refused.initCause(e);
            throw refused;
        }
    }

    private static Charset charset(byte[] head) throws NotTextException {
        try {
            return Charset.forName(Charsets.decode(head, null).charset());
        } catch (NotTextException e) {
            return Charsets.ofMostLines(head);
        }
    }

    /** Its first characters. */
    String beginning() {
        return beginning;
    }

    /** The text from its start; a byte-order mark may stand before it. */
    Reader reader() {
        return reader;
    }

    /**
     * A stream whose first bytes were read ahead. When the stream broke there, the break comes again behind the good
     * bytes. It never claims that more is available, so that a reader hands on what it has before it meets a break.
     */
    private static final class Prefetched extends InputStream {
        private final byte[] head;
        private final InputStream rest;
        private final IOException broken;
        private int at;

        private Prefetched(byte[] head, InputStream rest, IOException broken) {
            this.head = head;
            this.rest = rest;
            this.broken = broken;
        }

        static Prefetched of(InputStream in) throws IOException {
            byte[] head = new byte[HEAD];
            int length = 0;
            IOException broken = null;
            try {
                for (int n = 0; n >= 0 && length < HEAD; n = in.read(head, length, HEAD - length)) {
                    length += n;
                }
            } catch (IOException e) {
                broken = e;
            }
            return new Prefetched(Arrays.copyOf(head, length), in, broken);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (at < head.length) {
                int n = Math.min(length, head.length - at);
                System.arraycopy(head, at, bytes, offset, n);
                at += n;
                return n;
            }
            if (broken != null) {
                throw broken;
            }
            return rest.read(bytes, offset, length);
        }
    }
}
