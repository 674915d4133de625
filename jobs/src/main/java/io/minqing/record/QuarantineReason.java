package io.minqing.record;

/** Why an input record could not be read. */
public enum QuarantineReason {
    EMPTY_FILE,
    /** gzip, zip or another container that ends early or is broken. */
    CORRUPT_CONTAINER,
    /** Bytes that are no text in any supported charset. */
    NOT_TEXT,
    /** A file or record beyond the size bound. */
    TOO_LARGE,
    MALFORMED_JSON,
    MALFORMED_CSV,
    MALFORMED_XLSX,
    MALFORMED_PARQUET,
    /** A required column is missing or blank. */
    MISSING_FIELD,
    /** A cell that decides what becomes of the record says something unknown. */
    INVALID_FIELD,
    /** The record has neither title nor text. */
    NO_TEXT,
    /** Another record of the same night has this id and other content. */
    ID_CONFLICT,
    /** Minqing itself failed on the record. */
    INTERNAL_ERROR,
    UNSUPPORTED_FORMAT,
    UNREADABLE
}
