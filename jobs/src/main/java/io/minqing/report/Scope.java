package io.minqing.report;

import java.util.List;

/**
 * What a report speaks of: the whole country, or one region and what lies in it. The places above a region stand in its
 * report for comparison, with their counts and nothing else.
 *
 * @param path regions from the province down to the region itself; empty for the whole country
 */
public record Scope(List<Division> path) {
    /** Everything that was published. */
    public static final Scope COUNTRY = new Scope(List.of());

    /** Tables in which the places above are a comparison; in all others their rows would be those of other places. */
    private static final List<String> COMPARED =
            List.of("region_heatmap", "topic_trend", "concern_funnel", "workroom_coverage");

    /** Tables about no region in particular, of which a report of one region says nothing, and the books of the night. */
    private static final List<String> UNPLACED = List.of("sector_activity", "source_health", "emerging_term");

    private static final String BOOKS = "run";

    /** Under which all provinces stand. */
    static final String COUNTRY_CODE = "000000";

    /** Copies the path. */
    public Scope {
        path = List.copyOf(path);
    }

    /**
     * One region and what lies in it.
     *
     * @param code its six-digit code
     * @throws UnknownRegionException when no place in use has the code
     */
    public static Scope of(String code) throws UnknownRegionException {
        return new Scope(Divisions.read().pathTo(code));
    }

    /** Whether this is the whole country. */
    boolean everything() {
        return path.isEmpty();
    }

    /** The region itself. */
    Division region() {
        return path.get(path.size() - 1);
    }

    /** Whether any code of a list lies in the region, as an expression in SQL. */
    String holdsAny(String codes) {
        return everything()
                ? "true"
                : "len(list_filter(" + codes + ", lambda code: starts_with(code, '" + Divisions.prefix(region().code())
                        + "'))) > 0";
    }

    /** What a row of a table must fulfil to stand in the report, as a condition in SQL; codes hold digits only. */
    String condition(String table) {
        if (everything() || table.equals(BOOKS)) {
            return "true";
        } else if (UNPLACED.contains(table)) {
            return "false";
        }
        String within = "starts_with(region_code, '" + Divisions.prefix(region().code()) + "')";
        if (!COMPARED.contains(table)) {
            return within;
        }
        StringBuilder above = new StringBuilder("'" + COUNTRY_CODE + "'");
        for (Division division : path.subList(0, path.size() - 1)) {
            above.append(", '").append(division.code()).append('\'');
        }
        return "(" + within + " or region_code in (" + above + "))";
    }
}
