/** What analysts may change, read from {@code jobs/vocabularies}: entries, and errors that name file and line. Needs nothing. */
package io.minqing.text.vocabulary;
