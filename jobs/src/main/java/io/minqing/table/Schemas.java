package io.minqing.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The DDL files of {@code schemas/}, the one place where tables and columns are named. */
public final class Schemas {
    /** Tables that hold interpreted input, in the order they are filled. */
    public static final List<String> INTERPRETED = List.of("article", "activity", "workroom", "quarantine");

    /** Tables that readers see, in the order they are built. */
    public static final List<String> PUBLISHED = List.of(
            "topic_trend",
            "region_heatmap",
            "indicator",
            "workroom_activity",
            "workroom_coverage",
            "concern_funnel",
            "sector_activity",
            "source_health",
            "run");

    private Schemas() {}

    /** The {@code create table} statement of a table. */
    public static String ddl(String table) {
        return resource("/schemas/" + table + ".sql");
    }

    /** The {@code select} that builds a published table. */
    public static String query(String table) {
        return resource("/sql/" + table + ".sql");
    }

    /** A text on the class path. */
    public static String resource(String path) {
        try (InputStream in = Schemas.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no file " + path + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
