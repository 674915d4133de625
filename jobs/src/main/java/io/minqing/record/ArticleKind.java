package io.minqing.record;

/** What sort of document an article is. */
public enum ArticleKind {
    /** A news or web page. */
    ARTICLE,
    /** 提案: a proposal by a member or party. */
    PROPOSAL,
    /** 群众留言: a citizen's message. */
    MESSAGE
}
