/** What a document calls its matter, and which of such terms are new. Needs {@code region}: names of the own place say nothing. */
package io.minqing.interpret.term;
