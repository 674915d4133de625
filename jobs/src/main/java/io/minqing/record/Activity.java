package io.minqing.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One thing a workroom did: the row of table {@code activity}.
 *
 * @param activityId stable id as the workroom gave it, or a hash of the row when it gave none
 * @param file where it came from
 * @param record row number in that file
 * @param heldOn day it was held; null when unreadable
 * @param workroomId id in the register
 * @param type id of the activity-type vocabulary, or the wording as it came when unknown
 * @param regionCode county or township; the workroom's own when the row names none; null when unresolved
 * @param sector 界别; null when none
 * @param title what it was about
 * @param text free text; null when none
 * @param participants people taking part; null when not given
 * @param households households visited; null when not given
 * @param amountYuan money or goods given, in yuan; null when not given
 * @param members names of the members taking part
 * @param concernId the matter this record moves forward; null when it belongs to none
 * @param stage id of the concern-stage vocabulary (collected … rated); null when none
 * @param status free wording of the state (满意, 办理中); null when none
 * @param topics topics of title and text
 * @param issues what to know before trusting it
 * @param contentHash hash of the row as it came
 * @param extras columns that Minqing does not know
 */
public record Activity(
        String activityId,
        String file,
        int record,
        LocalDate heldOn,
        String workroomId,
        String type,
        String regionCode,
        String sector,
        String title,
        String text,
        Integer participants,
        Integer households,
        Double amountYuan,
        List<String> members,
        String concernId,
        String stage,
        String status,
        List<String> topics,
        List<Issue> issues,
        String contentHash,
        Map<String, String> extras) {}
