/**
 * Dirty text in, clean text with provenance out. The only package that imports HanLP: {@link io.minqing.text.Segmenter}
 * (segmentation, simplification), {@code Readings} (pinyin) and {@code Lexicon} (word counts and pairs).
 */
package io.minqing.text;
