package io.minqing.record;

/** The part a place plays in an article. Only the first two heat a map. */
public enum RegionRole {
    /** The page's own place; at most one an article. */
    PRIMARY,
    /** A place whose matters the article discusses. */
    DISCUSSED,
    /** Visitors and sister places (接待唐山滦南来考察). */
    EXCHANGE,
    /** Named in passing. */
    MENTIONED
}
