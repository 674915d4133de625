package io.minqing.operation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/**
 * What a run is called, in its log, its notification and its lineage events.
 *
 * @param startedAt when it began
 * @param uuid its id
 */
record RunId(Instant startedAt, UUID uuid) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The id of a run that begins now. */
    static RunId now() {
        return new RunId(Instant.now(), UUID.randomUUID());
    }

    /** A short name that sorts by time, for files. */
    String name() {
        return TIME.format(startedAt) + "-" + uuid.toString().substring(0, 8);
    }
}
