/** What single characters are: their script, reading and simple form, by HanLP's tables. Needs {@code segment}. */
package io.minqing.text.character;
