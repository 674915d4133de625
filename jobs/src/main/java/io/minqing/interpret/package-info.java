/** Meaning out of clean text and rows: pure functions, no Spark. */
package io.minqing.interpret;
