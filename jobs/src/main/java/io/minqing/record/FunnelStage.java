package io.minqing.record;

/**
 * A stage on the way of people's concerns: an element of {@code concern_funnel.stages}, whose DDL says more.
 *
 * @param stage id
 * @param label in Chinese
 * @param reached concerns that have come this far or farther
 * @param share of those that reached the stage before; null when there is no such stage or nobody reached it
 * @param shareLow lower end of its 95 % interval; null as above
 * @param shareHigh upper end of its 95 % interval; null as above
 * @param medianDays from the stage before; null when unknown
 * @param waiting concerns that stand here without a reply
 * @param longestWaitDays days without a record of the one that waits longest; null when unknown
 */
public record FunnelStage(
        String stage,
        String label,
        int reached,
        Double share,
        Double shareLow,
        Double shareHigh,
        Double medianDays,
        int waiting,
        Integer longestWaitDays) {}
