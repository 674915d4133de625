/** What a person is shown of a document, in a terminal or on a page: its words, and what was read out of which of them and why. */
package io.minqing.explain;
