package io.minqing.text.repair;

import io.minqing.record.RepairKind;
import io.minqing.text.character.Scripts;
import io.minqing.text.edit.Edits;
import org.jsoup.parser.Parser;

/** Decodes HTML entities left in plain text: named, decimal and hexadecimal, also those encoded twice (&amp;amp;nbsp;). */
final class EntityRepair {
    private static final int LONGEST_NAME = 32;
    private static final String BARE_SPACE = "&nbsp";

    private EntityRepair() {}

    /** Decodes entities; neighbouring ones are one edit. An ampersand that begins none stays. */
    static Edits decode(String text) {
        Edits edits = new Edits(text);
        int at = text.indexOf('&');
        while (at >= 0) {
            int end = at;
            StringBuilder decoded = new StringBuilder();
            int next = entityEnd(text, end);
            while (next > end) {
                decoded.append(decoded(text.substring(end, next)));
                end = next;
                next = entityEnd(text, end);
            }
            if (end > at) {
                edits.repair(RepairKind.ENTITY, at, end, decoded.toString(), 1);
            }
            at = text.indexOf('&', Math.max(end, at + 1));
        }
        return edits;
    }

    /** Where the entity that begins here ends; the start itself when it decodes to nothing else. */
    private static int entityEnd(String text, int start) {
        if (start >= text.length() || text.charAt(start) != '&') {
            return start;
        }
        int end = nameEnd(text, start + 1);
        if (text.startsWith("&amp;", start)) {
            // Encoded twice: the name behind it belongs to it.
            int inner = nameEnd(text, end + 1);
            if (inner > end + 1 && inner < text.length() && text.charAt(inner) == ';') {
                String twice = "&" + text.substring(end + 1, inner + 1);
                if (!Parser.unescapeEntities(twice, false).equals(twice)) {
                    return inner + 1;
                }
            }
        }
        if (end < text.length() && text.charAt(end) == ';' && end > start + 1) {
            String entity = text.substring(start, end + 1);
            return Parser.unescapeEntities(entity, false).equals(entity) ? start : end + 1;
        }
        return text.startsWith(BARE_SPACE, start) ? start + BARE_SPACE.length() : start;
    }

    private static int nameEnd(String text, int start) {
        int bound = Math.min(text.length(), start + LONGEST_NAME);
        int end = start;
        while (end < bound && isNamePart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || Scripts.isDigit(c) || c == '#';
    }

    private static String decoded(String entity) {
        if (entity.equals(BARE_SPACE)) {
            return " ";
        }
        String once = Parser.unescapeEntities(entity, false);
        String text = once.startsWith("&") && once.length() > 2 ? Parser.unescapeEntities(once, false) : once;
        // A line break or a space of another width must not change the lines or the words.
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
                .filter(c -> c == ' ' || !Character.isISOControl(c))
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
