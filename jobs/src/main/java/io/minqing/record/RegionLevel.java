package io.minqing.record;

/** Administrative level. Township covers towns, townships and street offices (乡镇街道). */
public enum RegionLevel {
    COUNTRY,
    PROVINCE,
    PREFECTURE,
    COUNTY,
    TOWNSHIP
}
