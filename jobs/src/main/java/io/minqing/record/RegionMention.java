package io.minqing.record;

import java.util.List;

/**
 * A place an article is about, resolved.
 *
 * @param code six-digit code of the Ministry of Civil Affairs (nine digits for townships), as text
 * @param name full name from the province down, for example 陕西省西安市新城区
 * @param level its administrative level
 * @param role the part it plays
 * @param confidence 0 to 1
 * @param inTitle whether the title (not only the body) names it
 * @param evidence spans in the body, first ones first, at most 8; may be empty when only title or source name it
 */
public record RegionMention(
        String code,
        String name,
        RegionLevel level,
        RegionRole role,
        double confidence,
        boolean inTitle,
        List<Evidence> evidence) {}
