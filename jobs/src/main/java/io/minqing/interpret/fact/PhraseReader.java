package io.minqing.interpret.fact;

import io.minqing.interpret.fact.Phrase.Share;
import io.minqing.interpret.fact.Phrase.Side;
import io.minqing.interpret.fact.UnitTable.Kind;
import io.minqing.text.segment.Segmentation;
import io.minqing.text.segment.Token;
import java.util.List;
import java.util.Set;

/**
 * Decides what a number counts: the words before it (提交提案132件) or the words behind it (带动5家侨资企业). Both are looked at
 * only so far, so a text is read in linear time.
 */
final class PhraseReader {
    private static final int MAX_LEAD = 20;

    /** Prepositions that stand before those for whom something is done. */
    private static final Set<String> RECIPIENT = Set.of("为", "给", "向", "对", "帮");

    private final FactWords words;
    private final ObjectBefore before;
    private final ObjectBehind behind;

    PhraseReader(FactWords words) {
        this.words = words;
        this.before = new ObjectBefore(words);
        this.behind = new ObjectBehind(words);
    }

    /**
     * The phrase of one count.
     *
     * @param last the last of the counts that follow without a gap (283户1026名群众), usually the count itself
     * @param floor no word before this offset is looked at
     * @param ceiling no word from this offset on is looked at
     * @return null when no word on either side says what was counted
     */
    Phrase read(Segmentation body, Count count, Count last, int floor, int ceiling) {
        ObjectBefore.Found left = before.read(body, count, floor);
        ObjectBehind.Found right = behind.read(body, left.names().isEmpty() ? last : count, ceiling);
        if (prefersRight(count, left, right)) {
            boolean led = left.verbStart() >= 0
                    && count.end() - left.verbStart() <= MAX_LEAD
                    && !isRecipient(body, count, left);
            return new Phrase(
                    led ? left.verbStart() : count.lead(),
                    right.end(),
                    led ? left.verb() : "",
                    List.of(right.text()),
                    Side.RIGHT,
                    Share.TOGETHER,
                    led || right.verbal());
        }
        return left.found()
                ? new Phrase(
                        left.start(),
                        count.end(),
                        left.verb(),
                        left.names(),
                        Side.LEFT,
                        left.share(count),
                        left.isComplete())
                : null;
    }

    /** 提出为4个村更换水泵: 为 begins another phrase, and the verb before it does not govern the number. */
    private static boolean isRecipient(Segmentation body, Count count, ObjectBefore.Found left) {
        return count.lead() > 0
                && left.names().isEmpty()
                && RECIPIENT.contains(
                        body.tokens().get(body.indexAt(count.lead() - 1)).word());
    }

    private boolean prefersRight(Count count, ObjectBefore.Found left, ObjectBehind.Found right) {
        if (right.text().isEmpty() || left.isOrigin()) {
            return false;
        }
        if (!left.found()) {
            return true;
        }
        if (count.isRate()) {
            return right.linked() && !right.leadsToNumber() && saysOnlyWhere(left);
        }
        if (count.kind() == Kind.POINT || count.kind() == Kind.RATIO) {
            return false;
        }
        if (right.linked() && left.hasObject()) {
            return false;
        }
        if (right.verbal()) {
            return left.verb().isEmpty() && count.kind() == Kind.EVENT;
        }
        return !(right.leadsToNumber() && left.hasObject());
    }

    /** 我镇70%的老人: the words before a share only say of which place; 比重70%的目标 names the rate itself. */
    private boolean saysOnlyWhere(ObjectBefore.Found left) {
        return left.verb().isEmpty()
                && !left.isBridged()
                && left.names().size() == 1
                && !RateName.is(left.names().get(0))
                && !left.isComplete();
    }

    /** Whether nothing but commas, 和 and words such as 共, 约, 折合 stands between these offsets. */
    boolean onlyBridges(Segmentation body, int from, int to) {
        for (int i = from; i < to; ) {
            Token token = body.tokens().get(body.indexAt(i));
            boolean joins = Grammar.isJoin(token)
                    && !token.word().equals("的")
                    && !token.word().equals("等");
            if (!Grammar.isBridge(words, token)
                    && !joins
                    && !token.word().equals("，")
                    && !token.word().equals(",")) {
                return false;
            }
            i = token.end();
        }
        return true;
    }
}
