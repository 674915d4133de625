package io.minqing.record;

/**
 * An administrative division.
 *
 * @param code six digits (Ministry of Civil Affairs), nine for townships; text, since codes are joined and never added
 * @param name official name, for example 新城区
 * @param level province, prefecture, county or township
 * @param parent code of the next higher division; null for provinces
 */
public record Region(String code, String name, RegionLevel level, String parent) {}
