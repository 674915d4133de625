package io.minqing.text;

import java.util.List;

/**
 * One way to read slipped bytes back.
 *
 * @param start offset on the page from which text is replaced
 * @param end offset up to which it is
 * @param places what the characters may be, one place a character unless bytes were dropped
 * @param tail what stands behind them, in step again
 * @param cost how much less probable than usual what must have happened is
 * @param incomplete whether something was lost that nothing can tell, a digit perhaps
 */
record SlipReading(int start, int end, List<Place> places, String tail, double cost, boolean incomplete) {
    /** Whether the trail byte of the last character was lost. */
    boolean isOpenAtEnd() {
        return places.get(places.size() - 1).isOpen();
    }

    /**
     * What a place may hold.
     *
     * @param options characters, or pairs of them where a private-use character between two was dropped
     * @param forms the same as the models know them
     */
    record Place(String[] options, char[][] forms) {
        boolean isOpen() {
            return options.length > 1;
        }
    }
}
