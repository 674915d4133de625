package io.minqing.interpret.fact;

import io.minqing.record.Fact;

/**
 * A fact with what it was read from, as later numbers of the sentence refer to it.
 *
 * @param whole index of the fact of which this one is a part; -1 when it is part of none
 */
record StatedFact(Count count, Phrase phrase, Fact fact, int whole) {}
