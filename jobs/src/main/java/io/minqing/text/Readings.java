package io.minqing.text;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How characters are read, from HanLP's pinyin dictionary (words included, for characters with several readings). */
final class Readings {
    private final Map<Character, Set<String>> readings = new HashMap<>();

    Readings() {
        for (char c = '\u4e00'; c <= '\u9fff'; c++) {
            Set<String> syllables = new HashSet<>();
            add(syllables, String.valueOf(c));
            add(syllables, HanLP.t2s(String.valueOf(c)));
            if (!syllables.isEmpty()) {
                readings.put(c, Set.copyOf(syllables));
            }
        }
    }

    private static void add(Set<String> syllables, String character) {
        Pinyin[] found = PinyinDictionary.get(character);
        if (found != null) {
            for (Pinyin pinyin : found) {
                syllables.add(pinyin.getPinyinWithoutTone());
            }
        }
    }

    /** Whether the character, traditional or simplified, may be read as this syllable (small letters, no tone, v for ü). */
    boolean isReading(char character, String syllable) {
        return readings.getOrDefault(character, Set.of()).contains(syllable);
    }
}
