package io.minqing.text.vocabulary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A closed list of terms with their aliases, from a vocabulary file. Width, case, spaces and punctuation do not matter. */
public final class Terms {
    private final Map<String, String> idOf = new HashMap<>();

    /**
     * Reads a vocabulary.
     *
     * @param file its name
     * @param id the column that names a term in the tables
     * @param names further columns with one name each
     * @throws VocabularyException naming file and line of a name that already means another term
     */
    public Terms(String file, String id, String... names) {
        for (Vocabulary.Entry entry : Vocabulary.read(file, id, "aliases")) {
            List<String> all = new ArrayList<>(entry.list("aliases"));
            all.add(entry.text(id));
            for (String name : names) {
                all.add(entry.text(name));
            }
            for (String name : all) {
                String other = idOf.putIfAbsent(key(name), entry.text(id));
                if (other != null && !other.equals(entry.text(id))) {
                    throw entry.error("\"" + name + "\" already means " + other);
                }
            }
        }
    }

    /** The term a wording stands for; empty when the vocabulary has none. */
    public Optional<String> id(String wording) {
        return Optional.ofNullable(idOf.get(key(wording)));
    }

    private static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
