/** Replacements in one text, and a text with the log of them: what repairs hand on. Needs nothing. */
package io.minqing.text.edit;
