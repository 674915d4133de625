package io.minqing.text.slip;

import io.minqing.text.character.Scripts;
import io.minqing.text.character.Simplifier;
import io.minqing.text.slip.SlipReading.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The characters that texts are written with, by the bytes they begin with or end in. */
final class SlipCharacters {
    private static final String WRITTEN_MARKS = "，。、；：！？“”‘’《》（）【】〔〕…—·０１２３４５６７８９％＃＋－／＆～　";

    private final Simplifier simplifier;
    private final boolean[] rare = new boolean[Character.MAX_VALUE + 1];
    private final boolean[] written = new boolean[Character.MAX_VALUE + 1];
    private final Place[] beginnings = new Place[Gbk.LAST_LEAD + 1];
    private final Place[] endings = new Place[0xff];

    SlipCharacters(Simplifier simplifier, Lexicon lexicon) {
        this.simplifier = simplifier;
        for (int i = 0; i < rare.length; i++) {
            char c = (char) i;
            rare[c] = Scripts.isPrivateUse(c) || (Scripts.isHan(c) && !lexicon.knows(simplifier.simplify(c)));
            written[c] = WRITTEN_MARKS.indexOf(c) >= 0 || (Scripts.isHan(c) && !rare[c]);
        }
        for (int lead = Gbk.FIRST_LEAD; lead <= Gbk.LAST_LEAD; lead++) {
            beginnings[lead] = place(Gbk.beginningWith(lead));
        }
        for (int trail = Gbk.FIRST_TRAIL; trail < endings.length; trail++) {
            endings[trail] = place(Gbk.endingIn(trail));
        }
    }

    /** A place for those of the characters that texts are written with, one for each simplified form. */
    Place place(char[] characters) {
        Map<Character, Character> forms = new LinkedHashMap<>();
        for (char c : characters) {
            if (isWritten(c)) {
                forms.putIfAbsent(form(c), c);
            }
        }
        List<String> options = new ArrayList<>();
        forms.values().forEach(c -> options.add(String.valueOf(c)));
        return place(options);
    }

    /** A place for characters of which a byte was lost. */
    Place place(List<String> options) {
        return place(options, options.size() > 1);
    }

    /** A place for pairs of characters between which a private-use character was dropped. */
    Place pairs(List<String> options) {
        return place(options, false);
    }

    private Place place(List<String> options, boolean open) {
        char[][] forms = new char[options.size()][];
        for (int i = 0; i < forms.length; i++) {
            forms[i] = PageText.forms(options.get(i), simplifier);
        }
        return new Place(options.toArray(String[]::new), forms, open);
    }

    /** A place of which the bytes say all. */
    Place only(char c) {
        return new Place(new String[] {String.valueOf(c)}, new char[][] {{form(c)}}, false);
    }

    /** The same where the bytes may stand for pairs as well. */
    Place onlyOr(char c, Place pairs) {
        int count = pairs.options().length;
        String[] options = Arrays.copyOf(pairs.options(), count + 1);
        char[][] forms = Arrays.copyOf(pairs.forms(), count + 1);
        options[count] = options[0];
        forms[count] = forms[0];
        options[0] = String.valueOf(c);
        forms[0] = new char[] {form(c)};
        return new Place(options, forms, false);
    }

    /** What a character may be of which the lead byte is left. */
    Place beginningWith(int lead) {
        return beginnings[lead];
    }

    /** What a character may be of which the trail byte is left. */
    Place endingIn(int trail) {
        return endings[trail];
    }

    /** Whether texts are written with the character. */
    boolean isWritten(char c) {
        return written[c];
    }

    /** Whether no word begins with the character. */
    boolean isRare(char c) {
        return rare[c];
    }

    private char form(char c) {
        return PageText.form(c, simplifier);
    }
}
