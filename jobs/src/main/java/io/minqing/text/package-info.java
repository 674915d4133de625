/** Dirty text in, clean text with provenance out. The only package that imports HanLP (through {@link io.minqing.text.Segmenter}). */
package io.minqing.text;
