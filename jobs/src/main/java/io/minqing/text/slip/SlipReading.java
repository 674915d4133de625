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

    /** How many of the characters are told by their bytes alone. */
    int known() {
        return (int) places.stream().filter(place -> !place.isOpen()).count();
    }

    /** What a place may hold. */
    static final class Place {
        private final String[] options;
        private final char[][] forms;
        private final boolean open;

        /**
         * @param options characters, and pairs of them between which a private-use character may have been dropped
         * @param forms the same as the models know them
         * @param open whether a byte of the character was lost
         */
        Place(String[] options, char[][] forms, boolean open) {
            this.options = options;
            this.forms = forms;
            this.open = open;
        }

        String[] options() {
            return options;
        }

        char[][] forms() {
            return forms;
        }

        boolean isOpen() {
            return open;
        }
    }
}
