package io.minqing.record;

/** What was wrong with a piece of text. Conversions that touch every line (simplification, widths) are logged once a document. */
public enum RepairKind {
    /** A reading in toned pinyin behind a character: 聯(lián). */
    PINYIN_ANNOTATION,
    /** A comma inserted before another punctuation mark. */
    DOUBLED_PUNCTUATION,
    /** GBK bytes read one off after a byte was lost or inserted. */
    BYTE_SLIP,
    /** Slipped bytes that could not be restored and stay as they came: nothing was mended, nothing is read out of them. */
    UNRESOLVED_BYTES,
    /** An HTML entity left in plain text. */
    ENTITY,
    /** Full-width letters and digits, ideographic and zero-width spaces. */
    WIDTH,
    /** Traditional characters turned into simplified ones. */
    TRADITIONAL,
    /** A line broken in mid-sentence, joined again. */
    LINE_BREAK,
    /** A phone, identity-card or bank-card number masked before storage. */
    PRIVACY
}
