package io.minqing.bench;

/**
 * What a first night costs by its number of pages: a start, and so much a page. The line goes through two measured nights; a third
 * between them tells how far it can be trusted. Beyond the larger night it is a guess that cost goes on growing with the pages alone:
 * that a cluster waits for its network is not in it, only how much goes over it.
 *
 * @param fewer the smaller night
 * @param more the larger night
 */
record CostModel(Night fewer, Night more) {
    /**
     * A measured night on an empty warehouse.
     *
     * @param cpuSeconds of all threads, start of Spark and all stages among them
     * @param bytes of the warehouse behind it
     * @param shuffledBytes what tasks handed on to later stages
     */
    record Night(long pages, double cpuSeconds, long bytes, long shuffledBytes) {}

    CostModel {
        if (fewer.pages() >= more.pages()) {
            throw new IllegalArgumentException(
                    "no line through nights of " + fewer.pages() + " and " + more.pages() + " pages");
        }
    }

    /** Processor seconds of a night of so many pages. */
    double cpuSeconds(long pages) {
        return at(pages, fewer.cpuSeconds(), more.cpuSeconds());
    }

    /** Bytes of a warehouse with so many pages. */
    double bytes(long pages) {
        return at(pages, (double) fewer.bytes(), (double) more.bytes());
    }

    /** Bytes that the tasks of a night of so many pages hand on to later stages. */
    double shuffledBytes(long pages) {
        return at(pages, (double) fewer.shuffledBytes(), (double) more.shuffledBytes());
    }

    private double at(long pages, double costOfFewer, double costOfMore) {
        double each = (costOfMore - costOfFewer) / (more.pages() - fewer.pages());
        return costOfFewer + each * (pages - fewer.pages());
    }
}
