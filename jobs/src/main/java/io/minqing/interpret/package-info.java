/** Meaning: regions, topics, facts, workrooms and fingerprints, as pure functions composed by {@link io.minqing.interpret.ArticleInterpreter}. */
package io.minqing.interpret;
