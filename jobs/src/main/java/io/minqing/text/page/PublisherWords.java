package io.minqing.text.page;

import io.minqing.text.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words by which publishers are told from other names. Vocabulary: {@code source.csv}. Immutable; safe to share. */
final class PublisherWords {
    /** What a word says of a name; how each counts stands in the head of the vocabulary. */
    enum Use {
        MEDIA,
        NEWSPAPER,
        DOCUMENT,
        NOBODY,
        CONTROL,
        COLUMN,
        SITE,
        OWNER,
        BANNER,
        OFFICE,
        SIGNER,
        PUBLISHES
    }

    private final Map<Use, List<String>> endings = new EnumMap<>(Use.class);
    private final Map<Use, Set<String>> words = new EnumMap<>(Use.class);

    PublisherWords() {
        for (Use use : Use.values()) {
            endings.put(use, new ArrayList<>());
            words.put(use, new HashSet<>());
        }
        for (Vocabulary.Entry entry : Vocabulary.read("source.csv", "term", "use")) {
            Use use;
            try {
                use = Use.valueOf(entry.text("use").toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw entry.error("unknown use \"" + entry.text("use") + "\"");
            }
            if (!words.get(use).add(entry.text("term"))) {
                throw entry.error("\"" + entry.text("term") + "\" is there twice for " + entry.text("use"));
            }
            endings.get(use).add(entry.text("term"));
        }
    }

    /** Whether a name is one of the words of a use. */
    boolean is(Use use, String name) {
        return words.get(use).contains(name);
    }

    /** Whether a name ends with one of the words of a use. */
    boolean ends(Use use, String name) {
        for (String ending : endings.get(use)) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** A name less the word of a use that it ends with; the name itself when it ends with none. */
    String without(Use use, String name) {
        for (String ending : endings.get(use)) {
            if (name.endsWith(ending)) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }
}
