package io.minqing.text;

import io.minqing.record.DroppedLine;
import io.minqing.record.Issue;
import io.minqing.record.Repair;
import java.time.LocalDate;
import java.util.List;

/**
 * A page after repair and line triage.
 *
 * @param title headline with its subtitle behind a space or dash, as printed; null when unknown
 * @param publishedOn null when unknown, never guessed
 * @param source publisher; null when unknown, never guessed
 * @param authors writers named on the page, in order
 * @param body repaired, simplified, one paragraph a line, no line empty
 * @param repairs what was mended, in order
 * @param dropped lines that do not belong to the body, in order
 * @param issues what to know before trusting it
 */
public record CleanDocument(
        String title,
        LocalDate publishedOn,
        String source,
        List<String> authors,
        String body,
        List<Repair> repairs,
        List<DroppedLine> dropped,
        List<Issue> issues) {}
