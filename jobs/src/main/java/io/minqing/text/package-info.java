/**
 * Dirty text in, clean text with provenance out. Each sub-package needs only such as stand before it: {@code vocabulary},
 * {@code segment}, {@code character}, {@code edit}, {@code slip}, {@code repair}, {@code privacy}, {@code page}, {@code file}. Files become
 * records by {@link io.minqing.text.file.ArticleReader}, records clean documents by {@link io.minqing.text.page.PageReader}. The only
 * package that imports HanLP: {@code segment}, {@code character} for readings, {@code slip} for counts of words and pairs.
 */
package io.minqing.text;
