/**
 * Files into records: charsets, archives and tables, each within bounds, what cannot be read with its reason:
 * {@link io.minqing.text.file.ArticleReader} and {@link io.minqing.text.file.TableReader}. Needs {@code character} and {@code privacy}.
 */
package io.minqing.text.file;
