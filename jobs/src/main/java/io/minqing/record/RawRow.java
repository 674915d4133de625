package io.minqing.record;

import java.util.Map;

/**
 * One row of a table file (documents, activity records, the workroom register) as it came.
 *
 * @param file path of the file, relative to the input argument
 * @param record number of the row, from 1, header not counted
 * @param fields canonical English column name to text; unknown columns under their own header; blank cells are absent
 */
public record RawRow(String file, int record, Map<String, String> fields) {}
