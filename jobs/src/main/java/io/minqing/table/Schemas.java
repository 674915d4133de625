package io.minqing.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The DDL files of {@code schemas/}, the one place where tables and columns are named. */
public final class Schemas {
    /** Tables that hold interpreted input, in the order they are filled. */
    public static final List<String> INTERPRETED =
            List.of("article", "activity", "workroom", "quarantine", "withdrawn", "raw_record", "matter");

    /** Tables that are only added to and never taken back, also when a night fails. */
    public static final List<String> LOGS = List.of("audit");

    /** Tables that readers see, in the order they are built: {@code schemas/published.txt}. */
    public static final List<String> PUBLISHED =
            resource("/schemas/published.txt").lines().toList();

    /** What the audit asks of every night, in this order: {@code schemas/expectations.txt}. */
    public static final List<String> EXPECTATIONS =
            resource("/schemas/expectations.txt").lines().toList();

    private Schemas() {}

    /** Every table of the namespace {@code interpreted}: those that hold input and the logs. */
    public static List<String> notPublished() {
        return Stream.concat(INTERPRETED.stream(), LOGS.stream()).toList();
    }

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
