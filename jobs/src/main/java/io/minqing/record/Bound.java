package io.minqing.record;

/** How a counted value stands to the true number. */
public enum Bound {
    EXACT,
    /** 110余万元, 超过60条. */
    AT_LEAST,
    /** 约, 左右, 近. */
    ABOUT,
    /** 不超过, 以内. */
    AT_MOST,
    /** 3至5名: value is the lower end, upper the upper end. */
    RANGE
}
