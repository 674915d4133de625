package io.minqing.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A shape of a map as an SVG path, in an equal-area projection: an area of sea or desert must not look larger than it is
 * only because it lies in the north. Albers with the parallels 25° and 47° and the meridian 105°, as maps of China use it
 * (Snyder, Map Projections, 1987, p. 98, on the sphere); a unit is 50 m.
 *
 * <p>Points that lie closer together than a 400th of their ring are left out; no ring ever is, however small: an island is
 * part of the map.
 */
final class Outline {
    private static final double RADIUS_IN_UNITS = 6_371_007 / 50.0;
    private static final double SOUTH = Math.toRadians(25);
    private static final double NORTH = Math.toRadians(47);
    private static final double MERIDIAN = Math.toRadians(105);
    private static final double N = (Math.sin(SOUTH) + Math.sin(NORTH)) / 2;
    private static final double C = Math.cos(SOUTH) * Math.cos(SOUTH) + 2 * N * Math.sin(SOUTH);
    private static final double DETAIL = 400;

    private final String name;
    private final StringBuilder path = new StringBuilder();
    private final int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};

    private Outline(String name) {
        this.name = name;
    }

    /**
     * The outline of a GeoJSON geometry.
     *
     * @throws IllegalArgumentException when its coordinates are no longitudes and latitudes, or it is of a kind that is no
     *     shape
     */
    static Outline of(String name, JsonNode geometry) {
        Outline outline = new Outline(name);
        outline.add(geometry);
        return outline;
    }

    private void add(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        switch (geometry.path("type").asText()) {
            case "Polygon" -> coordinates.forEach(ring -> line(ring, true));
            case "MultiPolygon" -> coordinates.forEach(polygon -> polygon.forEach(ring -> line(ring, true)));
            case "LineString" -> line(coordinates, false);
            case "MultiLineString" -> coordinates.forEach(line -> line(line, false));
            case "GeometryCollection" -> geometry.path("geometries").forEach(this::add);
            case "Point", "MultiPoint" -> {
                // a label's place: not drawn
            }
            default ->
                throw new IllegalArgumentException(
                        "no shape of the kind “" + geometry.path("type").asText() + "” can be drawn");
        }
    }

    private void line(JsonNode positions, boolean closed) {
        List<int[]> points = new ArrayList<>();
        int[] edges = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
        for (JsonNode position : positions) {
            int[] point = project(
                    position.path(0).asDouble(Double.NaN), position.path(1).asDouble(Double.NaN));
            points.add(point);
            widen(edges, point);
        }
        double least = Math.hypot((double) edges[2] - edges[0], (double) edges[3] - edges[1]) / DETAIL;
        int[] last = null;
        for (int i = 0; i < points.size(); i++) {
            int[] point = points.get(i);
            widen(box, point);
            if (last == null) {
                path.append('M').append(point[0]).append(' ').append(point[1]);
            } else if (i == points.size() - 1 || Math.hypot(point[0] - last[0], point[1] - last[1]) >= least) {
                path.append('l').append(point[0] - last[0]).append(' ').append(point[1] - last[1]);
            } else {
                continue;
            }
            last = point;
        }
        if (closed) {
            path.append('z');
        }
    }

    private static void widen(int[] edges, int[] point) {
        edges[0] = Math.min(edges[0], point[0]);
        edges[1] = Math.min(edges[1], point[1]);
        edges[2] = Math.max(edges[2], point[0]);
        edges[3] = Math.max(edges[3], point[1]);
    }

    private static int[] project(double longitude, double latitude) {
        if (!(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException(
                    longitude + ", " + latitude + " is no longitude and latitude (EPSG:4326 is wanted)");
        }
        double rho = Math.sqrt(C - 2 * N * Math.sin(Math.toRadians(latitude))) / N * RADIUS_IN_UNITS;
        double theta = N * (Math.toRadians(longitude) - MERIDIAN);
        return new int[] {(int) Math.round(rho * Math.sin(theta)), (int) Math.round(rho * Math.cos(theta))};
    }

    /** The name that the file gives it; blank when none. */
    String name() {
        return name;
    }

    /** SVG path data; y grows downwards. */
    String path() {
        return path.toString();
    }

    /** Left, top, right and bottom edge. */
    int[] box() {
        return box.clone();
    }
}
