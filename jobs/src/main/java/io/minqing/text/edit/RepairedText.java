package io.minqing.text.edit;

import io.minqing.record.Issue;
import io.minqing.record.Repair;
import java.util.List;
import java.util.Set;

/**
 * A text after repair, with what was done to it.
 *
 * @param text the repaired text
 * @param repairs what was mended, in order; {@link Repair#start()} is the UTF-16 offset in {@code text}
 * @param issues what to know before trusting it
 */
public record RepairedText(String text, List<Repair> repairs, Set<Issue> issues) {
    public RepairedText {
        repairs = List.copyOf(repairs);
        issues = Set.copyOf(issues);
    }
}
