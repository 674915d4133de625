package io.minqing.text.file;

import java.io.IOException;
import java.io.Reader;

/**
 * Cuts a character stream into records without ever holding more than one bounded record: lines, or CSV records whose
 * quoted cells may span lines. A record beyond the bound is cut and skipped to the end of its line; a quote that is
 * never closed costs only its own line, the lines behind it are read again.
 */
final class RecordSplitter {
    /** Longest record, in characters. */
    static final int MAX_RECORD = 4 << 20;

    private static final char NO_QUOTES = '\0';
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int END = -1;

    private final Reader in;
    private final char separator;
    private final char[] buffer = new char[1 << 16];
    private int at;
    private int filled;
    private String replay = "";
    private int replayAt;

    private RecordSplitter(Reader in, char separator) {
        this.in = in;
        this.separator = separator;
    }

    /** One record a line. */
    static RecordSplitter lines(Reader in) {
        return new RecordSplitter(in, NO_QUOTES);
    }

    /** CSV records with double quotes. */
    static RecordSplitter csv(Reader in, char separator) {
        return new RecordSplitter(in, separator);
    }

    enum Fault {
        NONE,
        /** Longer than {@link #MAX_RECORD}; the text is only its beginning. */
        TOO_LONG,
        /** A quote is never closed; the text is the line it stands in. */
        UNCLOSED_QUOTE
    }

    /**
     * A record as it came, without its line break.
     *
     * @param text the record
     * @param fault what is wrong with it
     */
    record Piece(String text, Fault fault) {}

    /** The next record; null at the end. */
    Piece next() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        boolean cellStart = true;
        int firstBreak = -1;
        for (int c = read(); ; c = read()) {
            if (c == END) {
                if (quoted) {
                    return unclosed(text, firstBreak);
                }
                return text.isEmpty() ? null : new Piece(text.toString(), Fault.NONE);
            }
            if (c == BYTE_ORDER_MARK && text.isEmpty()) {
                continue;
            }
            boolean lineBreak = c == '\n' || c == '\r';
            if (lineBreak && !quoted) {
                skipLineFeed(c);
                return new Piece(text.toString(), Fault.NONE);
            }
            if (lineBreak && firstBreak < 0) {
                firstBreak = text.length();
            }
            if (c == '"' && separator != NO_QUOTES) {
                if (quoted && peek() == '"') {
                    text.append('"');
                    read();
                } else if (quoted) {
                    quoted = false;
                } else if (cellStart) {
                    quoted = true;
                }
            }
            cellStart = !quoted && c == separator;
            text.append((char) c);
            if (text.length() > MAX_RECORD) {
                return firstBreak < 0 ? tooLong(text) : unclosed(text, firstBreak);
            }
        }
    }

    private Piece unclosed(StringBuilder text, int firstBreak) {
        if (firstBreak < 0) {
            return new Piece(text.toString(), Fault.UNCLOSED_QUOTE);
        }
        int next = firstBreak + (text.charAt(firstBreak) == '\r' && next(text, firstBreak) == '\n' ? 2 : 1);
        replay = text.substring(next) + replay.substring(replayAt);
        replayAt = 0;
        return new Piece(text.substring(0, firstBreak), Fault.UNCLOSED_QUOTE);
    }

    private static int next(StringBuilder text, int at) {
        return at + 1 < text.length() ? text.charAt(at + 1) : END;
    }

    private Piece tooLong(StringBuilder text) throws IOException {
        int c = read();
        while (c != END && c != '\n' && c != '\r') {
            c = read();
        }
        skipLineFeed(c);
        return new Piece(text.toString(), Fault.TOO_LONG);
    }

    private void skipLineFeed(int c) throws IOException {
        if (c == '\r' && peek() == '\n') {
            read();
        }
    }

    private int read() throws IOException {
        int c = peek();
        if (replayAt < replay.length()) {
            replayAt++;
        } else {
            at++;
        }
        return c;
    }

    private int peek() throws IOException {
        if (replayAt < replay.length()) {
            return replay.charAt(replayAt);
        }
        if (at >= filled) {
            filled = in.read(buffer, 0, buffer.length);
            at = 0;
        }
        return filled < 0 ? END : buffer[at];
    }
}
