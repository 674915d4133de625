package io.minqing.text.page;

import io.minqing.record.DroppedLine;
import io.minqing.record.Issue;
import io.minqing.record.Repair;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A page after repair and line triage.
 *
 * @param title headline with its subtitle behind a space or dash, as printed; null when unknown
 * @param subtitle the part of the title behind its dash (——某县见闻), without the dash; null when it has none
 * @param publishedOn null when unknown, never guessed
 * @param publishedAt day and clock of publication in China; null when the page does not tell the clock
 * @param source publisher; null when unknown, never guessed
 * @param authors writers named on the page, in order
 * @param editors editors named on the page, in order
 * @param body repaired, simplified, one paragraph a line, no line empty
 * @param repairs what was mended, in order
 * @param dropped lines that do not belong to the body, in order
 * @param issues what to know before trusting it
 */
public record CleanDocument(
        String title,
        String subtitle,
        LocalDate publishedOn,
        LocalDateTime publishedAt,
        String source,
        List<String> authors,
        List<String> editors,
        String body,
        List<Repair> repairs,
        List<DroppedLine> dropped,
        List<Issue> issues) {}
