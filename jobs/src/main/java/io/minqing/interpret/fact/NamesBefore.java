package io.minqing.interpret.fact;

import io.minqing.interpret.number.Damage;
import io.minqing.text.segment.Segmentation;
import io.minqing.text.segment.Token;
import java.util.ArrayList;
import java.util.List;

/** The names of things that end at one word, read backwards: 困难归侨、空巢老人和留守儿童 are three. */
final class NamesBefore {
    private final List<String> names = new ArrayList<>();
    private int start = -1;
    private int lastStart = -1;
    private int next;
    private boolean predicated;

    private NamesBefore() {}

    /**
     * Walks back over the names that end at a token index.
     *
     * @param rates whether a name may be a rate's, which HanLP cuts apart
     */
    static NamesBefore endingAt(TokensBefore window, int from, boolean rates) {
        Segmentation body = window.body();
        NamesBefore run = new NamesBefore();
        int i = from;
        int nameEnd = -1;
        int nameStart = -1;
        boolean modifier = false;
        while (window.open(i)) {
            Token token = window.token(i);
            int opening = window.opening(i);
            if (opening >= 0) {
                boolean bracket = ")）".indexOf(token.word().charAt(0)) >= 0;
                boolean inside = window.open(opening - 1) && Grammar.isNameWord(body, opening - 1);
                if (bracket && nameEnd >= 0 && !inside) {
                    break; // A类（已解决）提案 is one name, （一）提案 is not
                }
                if (!bracket) {
                    nameEnd = nameEnd < 0 ? token.end() : nameEnd;
                    nameStart = window.token(opening).start();
                }
                i = opening - 1;
                continue;
            }
            int rateStart = rates && nameEnd < 0 ? RateName.start(body, i, window.floor()) : -1;
            if (rateStart >= 0) {
                nameEnd = token.end();
                nameStart = window.token(rateStart).start();
                i = rateStart - 1;
                if (window.word(i).equals("不")) {
                    nameStart = window.token(i).start(); // 不满意率
                    i--;
                }
            } else if (window.isAge(i)) {
                nameEnd = nameEnd < 0 ? token.end() : nameEnd;
                nameStart = window.token(i - 2).start(); // 80岁以上仅为62.1%
                i -= 3;
            } else if (nameStart >= 0
                    && (token.pos().charAt(0) == 't' || token.pos().equals("f"))) {
                nameStart = token.start(); // 大会期间提案, 平时提案
                i--;
            } else if (Grammar.isNameWord(body, i)
                    && !token.word().equals("其中")
                    && !Damage.at(body.text(), token.start())) {
                nameEnd = nameEnd < 0 ? token.end() : nameEnd;
                nameStart = token.start();
                i--;
            } else if (nameStart >= 0 && Grammar.isJoin(token)) {
                if (!modifier) {
                    run.add(body.text().substring(nameStart, nameEnd), nameStart);
                }
                modifier |= token.pos().equals("udeng")
                        || token.word().equals("的")
                        || token.word().equals("等");
                run.start = nameStart;
                nameEnd = -1;
                nameStart = -1;
                i--;
            } else {
                break;
            }
        }
        if (nameStart >= 0) {
            if (!modifier) {
                run.add(body.text().substring(nameStart, nameEnd), nameStart);
            }
            run.start = nameStart;
        }
        if (run.start >= 0) {
            // 改造老旧小区 says what was done, 调研报告 does not
            int first = body.indexAt(run.start);
            run.predicated = window.token(first).pos().charAt(0) == 'v' && from - first >= 2;
        }
        run.next = i;
        return run;
    }

    /** One name that is no list. */
    static NamesBefore of(String name, int start, int next) {
        NamesBefore run = new NamesBefore();
        run.add(name, start);
        run.start = start;
        run.next = next;
        return run;
    }

    private void add(String name, int at) {
        names.add(0, name.startsWith("方面") && name.length() > 2 ? name.substring(2) : name);
        lastStart = Math.max(lastStart, at);
    }

    /** The names in the order of the text; empty when none stands there. */
    List<String> names() {
        return names;
    }

    String last() {
        return names.get(names.size() - 1);
    }

    /** Where the first name begins; -1 without names. */
    int start() {
        return start;
    }

    /** Where the last name begins; -1 without names. */
    int lastStart() {
        return lastStart;
    }

    /** Token index before the names. */
    int next() {
        return next;
    }

    /** Whether the names begin with what was done (改造老旧小区). */
    boolean isPredicated() {
        return predicated;
    }
}
