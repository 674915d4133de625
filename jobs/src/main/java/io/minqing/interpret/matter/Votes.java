package io.minqing.interpret.matter;

import io.minqing.text.vocabulary.Terms;
import java.util.Map;

/**
 * How many readers voted for and against a document, by the columns that {@code vote_column.csv} names.
 *
 * @param votesFor 0 when nothing is known of it
 * @param votesAgainst as above
 */
public record Votes(long votesFor, long votesAgainst) {
    /** More than the people of China is a typing error. */
    private static final long MOST = 1_500_000_000L;

    private static final class Holder {
        static final Terms SIDES = new Terms("vote_column.csv", "side");
    }

    /** The votes among the columns that came with a document; what is no plain number counts as 0. */
    public static Votes of(Map<String, String> extras) {
        long votesFor = 0;
        long votesAgainst = 0;
        for (Map.Entry<String, String> extra : extras.entrySet()) {
            String side = Holder.SIDES.id(extra.getKey()).orElse("");
            long votes = side.isEmpty() ? 0 : number(extra.getValue());
            votesFor += side.equals("for") ? votes : 0;
            votesAgainst += side.equals("against") ? votes : 0;
        }
        return new Votes(votesFor, votesAgainst);
    }

    private static long number(String text) {
        if (text == null || !text.strip().matches("\\d{1,10}(\\.0)?")) {
            return 0;
        }
        long number = (long) Double.parseDouble(text.strip());
        return number > MOST ? 0 : number;
    }
}
