package io.minqing.record;

/** What an analyst should know before trusting a record. An issue never drops the record. */
public enum Issue {
    TITLE_UNKNOWN,
    DATE_UNKNOWN,
    /** The stated date lies after the night's as-of date; the date is set to null. */
    DATE_IN_FUTURE,
    /** The stated date is not a date, or lies before 1949; the date is set to null. */
    DATE_INVALID,
    SOURCE_UNKNOWN,
    BODY_EMPTY,
    /** The body was longer than the bound and was cut there. */
    BODY_TRUNCATED,
    /** Minqing itself failed on the document: its text stands, nothing was read out of it. The log of the run says more. */
    INTERPRETATION_FAILED,
    /** The charset was guessed by statistics; neither declared nor valid UTF-8. */
    CHARSET_GUESSED,
    /** Slipped bytes could not be restored, or seem to be left. The repairs tell each run that is sure to be one; no number or place is read that touches it. */
    UNRESOLVED_BYTES,
    /** Digits are masked by the source (提案***件). */
    DIGITS_MASKED,
    /** Digits were lost on the way (530日). */
    DIGITS_LOST,
    REGION_UNRESOLVED,
    /** More than one place fits and nothing on the page decides. */
    REGION_AMBIGUOUS,
    /** Two statements of the page about its place exclude each other (陕西省宁明县). */
    REGION_CONTRADICTORY,
    /** An amount, count or date of an activity record is not readable; the value is null. */
    VALUE_INVALID,
    /** The activity names a workroom that the register does not know. */
    WORKROOM_UNKNOWN,
    /** The type, stage or sector is not in the vocabulary; it is kept as it came. */
    TERM_UNKNOWN
}
