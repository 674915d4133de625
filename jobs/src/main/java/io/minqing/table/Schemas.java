package io.minqing.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The DDL files of {@code schemas/}, the one place where tables and columns are named. */
public final class Schemas {
    /** Tables that hold interpreted input and what is counted of it from night to night, in the order they are filled. */
    public static final List<String> INTERPRETED = List.of(
            "article",
            "activity",
            "workroom",
            "quarantine",
            "withdrawn",
            "raw_record",
            "matter",
            "region_count",
            "topic_count",
            "period_digest");

    /** Tables that are only added to and never taken back, also when a night fails. */
    public static final List<String> LOGS = List.of("audit");

    /** Tables that readers see, in the order they are built: {@code schemas/published.txt}. */
    public static final List<String> PUBLISHED =
            resource("/schemas/published.txt").lines().toList();

    /** What the audit asks of every night, in this order: {@code schemas/expectations.txt}. */
    public static final List<String> EXPECTATIONS =
            resource("/schemas/expectations.txt").lines().toList();

    /** Published tables that tell of runs: built last, when all others stand. */
    public static final List<String> ABOUT_RUNS = List.of("change", "run");

    /**
     * Published tables of which only those rows are made anew whose documents have changed: the others are carried over from the
     * version before, see {@link BuiltTables}. Those made of all documents take longest, and come first.
     */
    public static final List<String> CARRIED =
            List.of("topic_trend", "region_heatmap", "indicator", "claim_check", "proposal_progress", "emerging_term");

    private static final Pattern KEY = Pattern.compile("'minqing\\.key' = '([^']+)'");

    private Schemas() {}

    /** Every table of the namespace {@code interpreted}: those that hold input and the logs. */
    public static List<String> notPublished() {
        return Stream.concat(INTERPRETED.stream(), LOGS.stream()).toList();
    }

    /** The {@code create table} statement of a table. */
    public static String ddl(String table) {
        return resource("/schemas/" + table + ".sql");
    }

    /** The columns that tell the rows of a table apart, separated by commas. */
    public static String key(String table) {
        Matcher key = KEY.matcher(ddl(table));
        if (!key.find()) {
            throw new IllegalStateException("schemas/" + table + ".sql names no minqing.key");
        }
        return key.group(1);
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
