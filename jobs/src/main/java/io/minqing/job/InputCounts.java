package io.minqing.job;

/**
 * What became of the records of one input; {@code read} is always the sum of the other three.
 *
 * @param input which input
 * @param read records read this night
 * @param accepted new or changed
 * @param duplicate known already, unchanged
 * @param quarantined could not be read
 */
public record InputCounts(Input input, long read, long accepted, long duplicate, long quarantined) {
    public InputCounts {
        if (read != accepted + duplicate + quarantined) {
            throw new IllegalStateException("%s: %d read, but %d accepted + %d duplicate + %d quarantined"
                    .formatted(input, read, accepted, duplicate, quarantined));
        }
    }
}
