package io.minqing.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One workroom of the register: the row of table {@code workroom}.
 *
 * @param workroomId stable id
 * @param name full name
 * @param kind id of the workroom-kind vocabulary, or the wording as it came when unknown
 * @param host the body that runs it; null when not given
 * @param regionCode county or township; null when unresolved
 * @param sector 界别; null when it is bound to a place and not to a sector
 * @param openedOn null when not given
 * @param closedOn null while it is open
 * @param file where it came from
 * @param record row number in that file
 * @param issues what to know before trusting it
 * @param contentHash hash of the row as it came
 * @param extras columns that Minqing does not know
 */
public record Workroom(
        String workroomId,
        String name,
        String kind,
        String host,
        String regionCode,
        String sector,
        LocalDate openedOn,
        LocalDate closedOn,
        String file,
        int record,
        List<Issue> issues,
        String contentHash,
        Map<String, String> extras) {}
