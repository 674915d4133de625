package io.minqing.text.repair;

import io.minqing.record.RepairKind;
import io.minqing.text.character.Scripts;
import io.minqing.text.edit.Edits;

/**
 * One width for letters, digits and spaces: full-width letters and digits become half-width, all spaces become the plain
 * one, and what has no width (zero-width marks, control characters, private-use glyphs of icon fonts) goes. Line ends
 * become {@code \n}. Punctuation is left as it is. Logged once, with the first example.
 */
final class WidthRepair {
    private static final char KEEP = '\uffff';
    private static final char DROP = '\ufffe';

    private WidthRepair() {}

    /** Whether {@link #normalise} would change this character. */
    static boolean changes(char c) {
        return target(c, false) != KEEP || c == '\r';
    }

    /** Makes one width; private-use characters stay when they may be the rest of slipped bytes. */
    static Edits normalise(String text, boolean keepPrivateUse) {
        Edits edits = new Edits(text);
        boolean logged = false;
        for (int i = 0; i < text.length(); i++) {
            char target = target(text.charAt(i), keepPrivateUse);
            if (target == KEEP && text.charAt(i) != '\r') {
                continue;
            }
            int start = i;
            StringBuilder mended = new StringBuilder();
            boolean visible = false;
            for (; i < text.length(); i++) {
                char c = text.charAt(i);
                target = target(c, keepPrivateUse);
                visible |= target != KEEP && c > '\u007f';
                if (c == '\r') {
                    if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                        mended.append('\n');
                    }
                } else if (target == KEEP) {
                    break;
                } else if (target != DROP) {
                    mended.append(target);
                }
            }
            if (visible && !logged) {
                edits.repair(RepairKind.WIDTH, start, i, mended.toString(), 1);
                logged = true;
            } else {
                edits.replace(start, i, mended.toString());
            }
        }
        return edits;
    }

    private static char target(char c, boolean keepPrivateUse) {
        if (c < 0x7f) {
            return c >= ' ' || c == '\n' ? KEEP : c == '\t' || c == '\u000b' || c == '\f' ? ' ' : DROP;
        }
        if (c >= '\u4e00' && c <= '\u9fff') {
            return KEEP;
        }
        if ((c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ')) {
            return (char) (c - 0xfee0);
        }
        if (Scripts.isPrivateUse(c)) {
            return keepPrivateUse ? KEEP : DROP;
        }
        return switch (c) {
            case '\u00a0', '\u1680', '\u202f', '\u205f', '\u3000', '\u2028', '\u2029', '\u0085' -> ' ';
            case '\u00ad',
                    '\u061c',
                    '\u180e',
                    '\u2060',
                    '\u2061',
                    '\u2062',
                    '\u2063',
                    '\u2064',
                    '\ufeff',
                    '\ufffe',
                    '\uffff' -> DROP;
            default -> {
                if (c >= '\u2000' && c <= '\u200a') {
                    yield ' ';
                }
                boolean invisible = (c >= '\u200b' && c <= '\u200f')
                        || (c >= '\u202a' && c <= '\u202e')
                        || (c >= '\u2066' && c <= '\u206f')
                        || c <= '\u009f'
                        || (c >= '\ufe00' && c <= '\ufe0f')
                        || (c >= '\ufff0' && c <= '\ufff8');
                yield invisible ? DROP : KEEP;
            }
        };
    }
}
