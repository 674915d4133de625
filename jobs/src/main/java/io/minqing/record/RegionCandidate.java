package io.minqing.record;

/**
 * A name that could be a place, where it stands, and why it was read as one or not. Kept for an analyst who asks; no table holds it.
 *
 * @param text the name as it stands
 * @param where which text holds it
 * @param start UTF-16 offset in the body, inclusive; -1 in the title and the source
 * @param end UTF-16 offset in the body, exclusive; -1 in the title and the source
 * @param code the region it could mean; a name of several regions gives a candidate for each of them
 * @param name full name of that region from the province down
 * @param level its administrative level
 * @param role the part the region plays in the article; null when the candidate lost
 * @param reason why it won or lost
 */
public record RegionCandidate(
        String text,
        Where where,
        int start,
        int end,
        String code,
        String name,
        RegionLevel level,
        RegionRole role,
        Reason reason) {

    /** The text that holds a candidate. */
    public enum Where {
        TITLE,
        BODY,
        SOURCE
    }

    /** Why a candidate won or lost. */
    public enum Reason {
        FULL_NAME("full name on word borders"),
        HIGHER_PLACE_BEFORE("named behind a higher place"),
        KNOWN_SHORT_NAME("short name of a province or prefecture"),
        BORNE_OUT("the rest of the page bears the name out"),
        PUBLISHER("the publisher's own place"),
        TOWNSHIP_OF_THE_PAGE("township of the page's own place"),
        EVERYDAY_WORD("everyday word"),
        PART_OF_ANOTHER_NAME("part of the name of a road, school, enterprise or the like"),
        INSIDE_A_LONGER_WORD("inside a longer word"),
        WORD_AND_LEVEL("a word and a level that meet by chance"),
        LIST_OF_LINKS("in a list of links"),
        UNRESOLVED_RUN("in an unresolved run of bytes"),
        MASKED_PAGE("the page masks its places"),
        NOT_BORNE_OUT("name without suffix, or a doubtful one, that nothing else bears out"),
        ANOTHER_FITS_BETTER("another place of that name fits the page better"),
        NAME_OF_SEVERAL("several places have the name and nothing decides"),
        NAMES_A_NEWSPAPER("only the publisher, which says nothing of the matter");

        private final String phrase;

        Reason(String phrase) {
            this.phrase = phrase;
        }

        /** The reason in words. */
        public String phrase() {
            return phrase;
        }
    }
}
