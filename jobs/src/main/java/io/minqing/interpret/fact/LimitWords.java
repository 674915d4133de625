package io.minqing.interpret.fact;

import io.minqing.record.Bound;
import io.minqing.text.segment.Segmentation;
import io.minqing.text.segment.Token;
import java.util.List;
import java.util.Set;

/** Words beside a number that limit it: 近300户, 不少于12名, 5户以上, 三十人左右. */
final class LimitWords {
    private static final List<Limit> BEFORE = List.of(
            new Limit("不超过", Bound.AT_MOST),
            new Limit("不高于", Bound.AT_MOST),
            new Limit("不多于", Bound.AT_MOST),
            new Limit("不少于", Bound.AT_LEAST),
            new Limit("不低于", Bound.AT_LEAST),
            new Limit("不下于", Bound.AT_LEAST),
            new Limit("不下", Bound.AT_LEAST),
            new Limit("不足", Bound.AT_MOST),
            new Limit("不到", Bound.AT_MOST),
            new Limit("低于", Bound.AT_MOST),
            new Limit("少于", Bound.AT_MOST),
            new Limit("小于", Bound.AT_MOST),
            new Limit("大于", Bound.AT_LEAST),
            new Limit("最多", Bound.AT_MOST),
            new Limit("至多", Bound.AT_MOST),
            new Limit("超过", Bound.AT_LEAST),
            new Limit("超出", Bound.AT_LEAST),
            new Limit("突破", Bound.AT_LEAST),
            new Limit("至少", Bound.AT_LEAST),
            new Limit("最少", Bound.AT_LEAST),
            new Limit("高于", Bound.AT_LEAST),
            new Limit("多于", Bound.AT_LEAST),
            new Limit("约为", Bound.ABOUT),
            new Limit("约有", Bound.ABOUT),
            new Limit("约占", Bound.ABOUT),
            new Limit("大约", Bound.ABOUT),
            new Limit("大概", Bound.ABOUT),
            new Limit("将近", Bound.ABOUT),
            new Limit("接近", Bound.ABOUT),
            new Limit("约", Bound.ABOUT),
            new Limit("近", Bound.ABOUT),
            new Limit("超", Bound.AT_LEAST),
            new Limit("逾", Bound.AT_LEAST),
            new Limit("上", Bound.AT_LEAST));
    private static final List<Limit> BEHIND = List.of(
            new Limit("及以上", Bound.AT_LEAST),
            new Limit("以上", Bound.AT_LEAST),
            new Limit("之上", Bound.AT_LEAST),
            new Limit("及以下", Bound.AT_MOST),
            new Limit("以下", Bound.AT_MOST),
            new Limit("以内", Bound.AT_MOST),
            new Limit("之内", Bound.AT_MOST),
            new Limit("左右", Bound.ABOUT),
            new Limit("上下", Bound.ABOUT),
            new Limit("不到", Bound.AT_MOST),
            new Limit("不等", Bound.ABOUT));

    /** What may stand between a limit and its number: 约合人民币5亿元. */
    private static final Set<String> BETWEEN = Set.of("人民币", "港币", "新台币", "美金", "合", "折合");

    private LimitWords() {}

    /** The limit before the number that starts here; null when there is none. */
    static Limit before(Segmentation body, int start) {
        Limit limit = endingAt(body, start);
        int at = start;
        for (int i = 0; limit == null && i < 2 && at > 0; i++) {
            Token token = body.tokens().get(body.indexAt(at - 1));
            if (!BETWEEN.contains(token.word())) {
                break;
            }
            at = token.start();
            limit = endingAt(body, at);
        }
        return limit;
    }

    /** The limit that starts at the end of a number and its unit; null when there is none. */
    static Limit behind(Segmentation body, int end) {
        for (Limit limit : BEHIND) {
            if (body.text().startsWith(limit.word, end) && body.isBorder(end + limit.word.length())) {
                return limit;
            }
        }
        return null;
    }

    private static Limit endingAt(Segmentation body, int start) {
        for (Limit limit : BEFORE) {
            int at = start - limit.word.length();
            if (at >= 0 && body.text().startsWith(limit.word, at) && body.isBorder(at)) {
                return limit;
            }
        }
        return null;
    }

    record Limit(String word, Bound bound) {}
}
