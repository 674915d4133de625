package io.minqing.interpret.workroom;

import io.minqing.record.Issue;
import io.minqing.text.vocabulary.Terms;
import java.util.Optional;

/** Sector names (界别): 教育界 and 教育界别 are 教育. */
final class Sectors {
    private final Terms names = new Terms("sector.csv", "sector");

    /** The sector of a row; null when blank, the wording and TERM_UNKNOWN when the vocabulary does not have it. */
    String read(RowFields fields) {
        String text = fields.text("sector");
        if (text == null) {
            return null;
        }
        String bare = text.replaceAll("(界别?|别)$", "");
        Optional<String> name = names.id(text).or(() -> names.id(bare));
        if (name.isEmpty()) {
            fields.issue(Issue.TERM_UNKNOWN);
        }
        return name.orElse(text);
    }
}
