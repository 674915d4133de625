/**
 * Copies: fingerprints that tell where to look, overlaps that decide, and which version is the original. Needs {@code number} and
 * {@code region}: a template with another number or place is no copy.
 */
package io.minqing.interpret.reprint;
