package io.minqing.text.character;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How characters are read, from HanLP's pinyin dictionary (words included, for characters with several readings). */
public final class Readings {
    private final Map<Character, Set<String>> readings = new HashMap<>();
    private final Map<Character, Set<String>> toned = new HashMap<>();

    /** Asks the dictionary for all characters of the basic block, once. */
    public Readings() {
        for (char c = '\u4e00'; c <= '\u9fff'; c++) {
            Set<String> plain = new HashSet<>();
            Set<String> marked = new HashSet<>();
            for (String character : List.of(String.valueOf(c), HanLP.t2s(String.valueOf(c)))) {
                var found = PinyinDictionary.get(character);
                if (found == null) {
                    continue;
                }
                for (var pinyin : found) {
                    plain.add(pinyin.getPinyinWithoutTone());
                    marked.add(pinyin.getPinyinWithoutTone() + pinyin.getTone());
                }
            }
            if (!plain.isEmpty()) {
                readings.put(c, Set.copyOf(plain));
                toned.put(c, Set.copyOf(marked));
            }
        }
    }

    /** Whether the character, traditional or simplified, may be read as this syllable (small letters, no tone, v for ü). */
    public boolean isReading(char character, String syllable) {
        return readings.getOrDefault(character, Set.of()).contains(syllable);
    }

    /** Whether the character may be read as this syllable with its tone marked. */
    public boolean isTonedReading(char character, String syllable) {
        return toned.getOrDefault(character, Set.of()).contains(Pinyin.numbered(syllable));
    }

    /** The character's first reading with its tone marked; null when unknown. */
    public static String marked(char character) {
        com.hankcs.hanlp.dictionary.py.Pinyin[] found = PinyinDictionary.get(HanLP.t2s(String.valueOf(character)));
        return found == null ? null : found[0].getPinyinWithToneMark();
    }
}
