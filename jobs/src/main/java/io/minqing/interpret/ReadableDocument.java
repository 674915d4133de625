package io.minqing.interpret;

import io.minqing.record.Article;
import io.minqing.record.DroppedLine;
import io.minqing.record.Fact;
import io.minqing.record.Repair;
import io.minqing.record.RepairKind;
import io.minqing.text.page.CleanDocument;
import io.minqing.text.page.PageReader;
import java.util.List;

/**
 * A document as meaning may be read out of it: U+FFFD stands over every run of slipped bytes that could not be restored, so
 * that no word is found in it and whatever stands beside it touches damage. Offsets are those of the document itself.
 */
final class ReadableDocument {
    private static final char COVER = '\ufffd';

    private ReadableDocument() {}

    /** The document of a prepared article. */
    static CleanDocument of(Article prepared) {
        List<Repair> runs = prepared.repairs().stream()
                .filter(repair -> repair.kind() == RepairKind.UNRESOLVED_BYTES)
                .toList();
        return new CleanDocument(
                runs.isEmpty() ? prepared.title() : title(prepared.title(), runs),
                prepared.subtitle(),
                prepared.publishedOn(),
                prepared.publishedAt(),
                prepared.source(),
                prepared.authors(),
                prepared.editors(),
                runs.isEmpty() ? prepared.body() : body(prepared.body(), runs),
                prepared.repairs(),
                runs.isEmpty() ? prepared.dropped() : whole(prepared.dropped(), runs),
                prepared.issues());
    }

    /** The facts whose words hold no damage; a period, an actor or a whole that does is not known. */
    static List<Fact> whole(List<Fact> facts, CleanDocument document) {
        if (document.body().indexOf(COVER) < 0) {
            return facts;
        }
        return facts.stream()
                .filter(fact -> whole(fact.evidence().text()) != null)
                .map(fact ->
                        fact.with(whole(fact.period()), whole(fact.actor()), whole(fact.partOf()), fact.evidence()))
                .toList();
    }

    private static String whole(String words) {
        return words == null || words.indexOf(COVER) >= 0 ? null : words;
    }

    private static String body(String text, List<Repair> runs) {
        StringBuilder body = new StringBuilder(text);
        int end = 0;
        for (Repair run : runs) {
            if (run.start() != null) {
                end = run.start() + run.after().length();
                cover(body, run.start(), end);
            }
        }
        if (runs.size() == PageReader.MAX_UNRESOLVED) {
            // Those behind are not told.
            cover(body, end, body.length());
        }
        return body.toString();
    }

    /** A title has no offsets in the page, and may have come without one: a question mark in it may be the sign of a run. */
    private static String title(String text, List<Repair> runs) {
        if (text == null) {
            return null;
        }
        StringBuilder title = new StringBuilder(text.replace('?', COVER));
        for (Repair run : runs) {
            for (int at = text.indexOf(run.after()); at >= 0; at = text.indexOf(run.after(), at + 1)) {
                cover(title, at, at + run.after().length());
            }
        }
        return title.toString();
    }

    /** The lines that hold no run. */
    private static List<DroppedLine> whole(List<DroppedLine> lines, List<Repair> runs) {
        return lines.stream()
                .filter(line -> runs.stream()
                        .noneMatch(run -> run.start() == null && line.text().contains(run.after())))
                .toList();
    }

    private static void cover(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, COVER);
            }
        }
    }
}
