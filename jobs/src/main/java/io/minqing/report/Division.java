package io.minqing.report;

/**
 * An administrative division in use.
 *
 * @param code six digits, nine for a township
 * @param name official name
 * @param level province, prefecture, county or township
 * @param parent code of the division above; null for a province
 */
public record Division(String code, String name, String level, String parent) {
    /** Code of the division above; of a province that of the country. */
    String roof() {
        return parent == null ? "000000" : parent;
    }
}
