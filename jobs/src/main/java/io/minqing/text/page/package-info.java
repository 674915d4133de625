/**
 * A page into title, date, source, writers and a clean body, line by line: {@link io.minqing.text.page.PageReader}. Needs {@code repair},
 * {@code privacy} and {@code segment}.
 */
package io.minqing.text.page;
