package io.minqing.interpret.topic;

import io.minqing.text.segment.PhraseMatcher;
import io.minqing.text.segment.Segmentation;
import io.minqing.text.vocabulary.Vocabulary;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How much of a mention it is where a text names a term without speaking of the matter: a landmark (医院门口), a figure of
 * speech, the sector of a member, and what a speaker only calls for (会议强调，…). The words stand in {@code
 * topic_aside.csv}. Immutable; safe to share between threads.
 */
final class TopicAside {
    static final String FILE = "topic_aside.csv";

    /** What only says where or who, or is a figure of speech. */
    private static final double ASIDE = 0.2;

    /**
     * What is only called for. At a half, on 755 judged pages 18 of 325 topics went that were said wrongly, and 2 of 1,291 that
     * had to be said.
     */
    private static final double CALLED_FOR = 0.5;

    /** A speech goes on for some sentences, so many characters behind its verb. */
    private static final int SPEECH = 200;

    /** Longer words between quotation marks are names (“协商议事室”). */
    private static final int LONGEST_FIGURE = 2;

    /** What follows the name of a sector of members (教育界委员, 农业界别): it says who they are, not what they speak of. */
    private static final String SECTOR = "界";

    private static final String SECTORS = "界别";

    private static final class Holder {
        static final TopicAside SHARED = new TopicAside();
    }

    private final Set<String> landmarks = new HashSet<>();
    private final PhraseMatcher<Boolean> calls;

    private TopicAside() {
        Map<String, Boolean> calling = new HashMap<>();
        for (Vocabulary.Entry entry : Vocabulary.read(FILE, "word", "kind")) {
            String word = entry.text("word");
            if (word.isEmpty()) {
                throw entry.error("the cell word is blank");
            }
            switch (entry.text("kind")) {
                case "landmark" -> landmarks.add(word);
                case "call" -> calling.put(word, true);
                default -> throw entry.error("the kind \"" + entry.text("kind") + "\" is none of landmark, call");
            }
        }
        calls = new PhraseMatcher<>(calling);
    }

    /** The words of this JVM, read once. */
    static TopicAside shared() {
        return Holder.SHARED;
    }

    /** A reader of one text. */
    Reader read(Segmentation text) {
        return new Reader(text);
    }

    /** Tells the shares of mentions in one text. */
    final class Reader {
        private final Segmentation text;

        /** Where a verb of calling for something begins, as a word of its own. */
        private final BitSet calling = new BitSet();

        private Reader(Segmentation text) {
            this.text = text;
            calls.match(
                    text.text(),
                    (start, end, call) -> calling.set(start, calling.get(start) || text.onBorders(start, end)));
        }

        /** How much of a mention an occurrence is, 1 in full. */
        double share(int start, int end) {
            if (isAside(wordBehind(end)) || isFigurative(start, end)) {
                return ASIDE;
            }
            return isCalledFor(start) ? CALLED_FOR : 1;
        }

        /** Whether a speech began shortly before, in the same paragraph. */
        private boolean isCalledFor(int start) {
            int call = start == 0 ? -1 : calling.previousSetBit(start - 1);
            return call >= 0
                    && start - call <= SPEECH
                    && text.text().substring(call, start).indexOf('\n') < 0;
        }

        /** Whether a word says that what stands before it is a landmark or the sector of a member. */
        private boolean isAside(String word) {
            return landmarks.contains(word) || word.equals(SECTOR) || word.startsWith(SECTORS);
        }

        /** The word that begins at an offset; empty where none does. */
        private String wordBehind(int end) {
            return text.isBorder(end) && end < text.text().length()
                    ? text.tokens().get(text.indexAt(end)).word()
                    : "";
        }

        /** A short word alone between quotation marks is a figure of speech: 给窗口“体检”. */
        private boolean isFigurative(int start, int end) {
            String chars = text.text();
            return end - start <= LONGEST_FIGURE
                    && start > 0
                    && end < chars.length()
                    && chars.charAt(start - 1) == '“'
                    && chars.charAt(end) == '”';
        }
    }
}
