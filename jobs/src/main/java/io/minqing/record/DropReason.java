package io.minqing.record;

/** Why a line of a page does not belong to the body. */
public enum DropReason {
    NAVIGATION,
    SPAM,
    SPIDER_POOL,
    FORUM,
    COPYRIGHT,
    CAPTION,
    ABSTRACT,
    RELATED,
    METADATA,
    TITLE,
    BYLINE,
    WIDGET
}
