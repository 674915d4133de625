package io.minqing.text.slip;

import java.util.List;

/**
 * One way to read slipped bytes back.
 *
 * @param start offset on the page from which text is replaced
 * @param end offset up to which it is
 * @param places what the characters may be, one place a character unless bytes were dropped
 * @param tail what stands behind them, in step again
 * @param cost how much less probable than usual what must have happened is
 * @param promise how much likelier than the text as it stands, at first glance, it is for what its bytes leave no doubt of
 * @param incomplete whether something was lost that nothing can tell, a digit perhaps
 */
record SlipReading(
        int start, int end, List<Place> places, String tail, double cost, double promise, boolean incomplete) {
    /** Whether the trail byte of the last character was lost. */
    boolean isOpenAtEnd() {
        return places.get(places.size() - 1).isOpen();
    }

    /** What a place may hold. */
    static final class Place {
        private final String[] options;
        private final char[][] forms;

        /**
         * @param options characters, or pairs of them where a private-use character between two was dropped
         * @param forms the same as the models know them
         */
        Place(String[] options, char[][] forms) {
            this.options = options;
            this.forms = forms;
        }

        String[] options() {
            return options;
        }

        char[][] forms() {
            return forms;
        }

        boolean isOpen() {
            return options.length > 1;
        }
    }
}
