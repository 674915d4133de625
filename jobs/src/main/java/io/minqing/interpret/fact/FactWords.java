package io.minqing.interpret.fact;

import io.minqing.text.vocabulary.Vocabulary;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of {@code fact_word.csv} that steer the reading of counted facts, by role. Immutable. */
final class FactWords {
    private final Map<Role, Set<String>> words = new EnumMap<>(Role.class);
    private final Map<Role, BitSet> beginnings = new EnumMap<>(Role.class);

    FactWords() {
        for (Role role : Role.values()) {
            words.put(role, new HashSet<>());
            beginnings.put(role, new BitSet());
        }
        for (Vocabulary.Entry entry : Vocabulary.read("fact_word.csv", "word", "role")) {
            Role role;
            try {
                role = Role.valueOf(entry.text("role").toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw entry.error("unknown role \"" + entry.text("role") + "\"");
            }
            words.get(role).add(entry.text("word"));
            beginnings.get(role).set(entry.text("word").charAt(0));
        }
    }

    boolean has(Role role, String word) {
        return words.get(role).contains(word);
    }

    /** Whether a word of that role begins with the character. */
    boolean begins(Role role, char first) {
        return beginnings.get(role).get(first);
    }

    enum Role {
        /** Between an object and its number, part of neither: 达, 共, 分别为. */
        BRIDGE,
        /** A number behind it points back to something counted before: 这, 上述. */
        ANAPHORA,
        /** A number behind it is a position, not a count: 第, 前. */
        RANK,
        /** Counting it only orders a text: 方面, 层面. */
        ENUMERATOR,
        /** Counting it in Chinese numerals only orders a text (三项机制), in Arabic ones it counts (26项机制). */
        ABSTRACT,
        /** Stands before a predicate without saying what was done: 应, 可以. */
        MODAL,
        /** Takes a recipient before its number: 报送县委8条. */
        GIVE,
        /** Last part of the name of an acting body: 政协, 工作室. */
        ACTOR,
        /** States how a thing changed or what share it has, so that the thing stands before it: 信访量下降3%. */
        CHANGE,
        /** Sums up what stands before it, across a comma too: 收到意见，共30条. */
        SUM,
        /** Says where, not what: 周边两个村. */
        PLACE,
        /** A number in Chinese numerals behind it says how something was divided: 分三组. */
        PARTITION,
        /** With 的 behind it tells when a number held: 最初的11人. */
        STAGE,
        /** Turns what it stands before into its opposite: 未采纳. */
        NEGATION,
        /** A time that needs no number: 目前, 本周, 年内. */
        PERIOD
    }
}
