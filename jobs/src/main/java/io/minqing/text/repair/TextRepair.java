package io.minqing.text.repair;

import io.minqing.record.Issue;
import io.minqing.text.character.Readings;
import io.minqing.text.character.Simplifier;
import io.minqing.text.edit.RepairedText;
import io.minqing.text.slip.ByteSlipRepair;
import io.minqing.text.slip.Mirror;
import java.util.EnumSet;
import java.util.Set;

/**
 * Repairs the text of a page and simplifies it: slipped bytes, entities, widths, pinyin annotations, doubled
 * punctuation, traditional characters. Lines stay as many as they were, in the same order. One scan finds out what a
 * text suffers from; a sound text is handed back as it is. Linear in the length of the text, never throws on odd input,
 * safe to share between threads.
 */
public final class TextRepair {
    private static final int ENTITY = 1;
    private static final int WIDTH = 2;
    private static final int PARENTHESIS = 4;
    private static final int COMMA = 8;
    private static final int TRADITIONAL = 16;
    private static final int SLIP = 32;

    /** What a character may be a sign of, so that most characters cost one look. */
    private final byte[] signs = new byte[Character.MAX_VALUE + 1];

    private final Simplifier simplifier;
    private final AnnotationRepair annotations;
    private final Readings readings;

    private TextRepair() {
        readings = new Readings();
        simplifier = Simplifier.shared();
        annotations = new AnnotationRepair(readings);
        for (int c = 0; c < signs.length; c++) {
            signs[c] = (byte) ((WidthRepair.changes((char) c) ? WIDTH : 0)
                    | (simplifier.isTraditional((char) c) ? TRADITIONAL : 0)
                    | (ByteSlipRepair.isSign((char) c) ? SLIP : 0));
        }
        signs['&'] |= ENTITY;
        signs['('] |= PARENTHESIS;
        signs['（'] |= PARENTHESIS;
        signs[','] |= COMMA;
        signs['，'] |= COMMA;
    }

    private static final class Holder {
        static final TextRepair SHARED = new TextRepair();
    }

    /** Loaded with the first text that may have slipped: few have. */
    private static final class Slips {
        static final ByteSlipRepair SHARED = new ByteSlipRepair(Holder.SHARED.readings, Holder.SHARED.simplifier);
    }

    /** The one repair of this JVM; the first call loads the dictionaries. */
    public static TextRepair shared() {
        return Holder.SHARED;
    }

    /** Repairs a whole document. */
    public RepairedText repair(String raw) {
        Draft draft = new Draft(raw);
        Set<Issue> issues = EnumSet.noneOf(Issue.class);
        int found = signs(raw);
        // Annotations are the mark of mirrors that slip bytes, be it without a sign.
        Mirror mirror = (found & (SLIP | PARENTHESIS)) == 0 ? null : Mirror.of(raw);
        if (mirror != null && mirror.possible()) {
            ByteSlipRepair.Result result = Slips.SHARED.restore(raw, mirror);
            draft.make(result.edits());
            draft.leave(result.unresolved(), raw, result.edits());
            if (result.suspect()) {
                issues.add(Issue.UNRESOLVED_BYTES);
            }
            found |= signs(draft.text());
        }
        if ((found & ENTITY) != 0) {
            draft.make(EntityRepair.decode(draft.text()));
            found |= signs(draft.text());
        }
        if ((found & WIDTH) != 0) {
            draft.make(WidthRepair.normalise(draft.text(), issues.contains(Issue.UNRESOLVED_BYTES)));
        }
        if ((found & PARENTHESIS) != 0) {
            draft.make(annotations.annotations(draft.text()));
        }
        if ((found & COMMA) != 0) {
            draft.make(annotations.doubledPunctuation(draft.text()));
        }
        if ((found & TRADITIONAL) != 0) {
            String before = draft.text();
            String after = simplifier.simplify(before);
            draft.rewrite(after, Simplifier.log(before, after));
        }
        DigitDamage.find(draft.text(), issues);
        return new RepairedText(draft.text(), draft.log(), issues);
    }

    private int signs(String text) {
        int found = 0;
        for (int i = 0; i < text.length(); i++) {
            found |= signs[text.charAt(i)];
        }
        return found;
    }
}
