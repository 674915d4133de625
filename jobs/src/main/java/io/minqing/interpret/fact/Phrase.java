package io.minqing.interpret.fact;

import java.util.List;

/**
 * The words that say what a number counts.
 *
 * @param start where they or the number begin, whichever comes first
 * @param end behind them or the number, whichever comes last
 * @param verb the predicate (提交); empty when none stands there
 * @param names what was counted (提案); several when one number or a row of numbers holds for several things; none when
 *     the numbers before say it (其中城镇3个、乡村5个，分别占38%和62%)
 * @param side where the object stands
 * @param share how several names share the numbers
 * @param complete whether the words hold a predicate of their own, so that none is carried over from a list before them
 */
record Phrase(int start, int end, String verb, List<String> names, Side side, Share share, boolean complete) {

    /** Verb and object as one wording; names counted together are joined. */
    String wording() {
        return verb + String.join("、", names);
    }

    /** The same place with other words. */
    Phrase with(String otherVerb, List<String> otherNames) {
        return new Phrase(start, end, otherVerb, otherNames, side, share, complete);
    }

    enum Share {
        /** One number for all names together. */
        TOGETHER,
        /** The same number for each name: 办复率和满意率均为100%. */
        EACH,
        /** One number after another: 分别为98%和100%; without names, for the counts before one after another. */
        IN_TURN
    }

    enum Side {
        /** 提交提案132件. */
        LEFT,
        /** 带动5家侨资企业. */
        RIGHT,
        /** 4场376人次: the second number counts what the first does. */
        SHARED
    }
}
