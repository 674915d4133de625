/** Meaning out of clean, segmented text: regions, topics, facts, workrooms. Pure functions; no Spark. */
package io.minqing.interpret;
