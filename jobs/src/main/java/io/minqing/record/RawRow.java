package io.minqing.record;

import java.util.Map;

/**
 * One row of a table file (documents, activity records, the workroom register) as it came.
 *
 * @param file path of the file, relative to the input argument
 * @param record number of the row, from 1, header not counted
 * @param fields canonical English column name to text; unknown columns under their own header; blank cells are absent
 * @param withdrawn true when the row takes back the record of its id, false when it brings a withdrawn one back; null when
 *     it says nothing of that
 */
public record RawRow(String file, int record, Map<String, String> fields, Boolean withdrawn) {
    /** A row that says nothing of a withdrawal. */
    public RawRow(String file, int record, Map<String, String> fields) {
        this(file, record, fields, null);
    }
}
