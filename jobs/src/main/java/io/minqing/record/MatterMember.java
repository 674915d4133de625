package io.minqing.record;

import java.time.LocalDate;
import java.util.List;

/**
 * One dated original and the matter it belongs to: the row of table {@code matter}. Column names are the component names
 * in snake case.
 *
 * @param articleId the document
 * @param place code of the county, prefecture or province it speaks of, or {@code unresolved}; matters of two places are
 *     never one
 * @param maskedPlace what is left of the name of its place where it was taken out, for example {@code A3}; null when there
 *     is none
 * @param publishedOn day of publication
 * @param arrivedIn number of the published run that first took the document
 * @param contentHash hash of the record as it came: a corrected document is assigned anew
 * @param interpreter version of code and vocabularies that the terms were read by
 * @param terms what the document is about, heaviest first; empty when it says too little
 * @param topics its topics by their scores; empty when it has none
 * @param issueId the matter; null while it is not assigned
 */
public record MatterMember(
        String articleId,
        String place,
        String maskedPlace,
        LocalDate publishedOn,
        int arrivedIn,
        String contentHash,
        String interpreter,
        List<TermWeight> terms,
        List<TermWeight> topics,
        String issueId) {
    /** The same document in a matter. */
    public MatterMember in(String issue) {
        return new MatterMember(
                articleId, place, maskedPlace, publishedOn, arrivedIn, contentHash, interpreter, terms, topics, issue);
    }
}
