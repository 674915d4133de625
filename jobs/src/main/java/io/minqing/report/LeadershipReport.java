package io.minqing.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * Writes the leadership report: one Chinese HTML page that carries its styles, scripts and data, so that it works from a
 * mail attachment and from {@code file://}. The page depends on the published tables and the records behind them alone:
 * the same tables give the same bytes. Without the records its numbers open as far as the tables tell.
 *
 * <pre>Path page = LeadershipReport.write(Path.of("warehouse/published/current"), Path.of("warehouse/report"));</pre>
 */
public final class LeadershipReport {
    private static final String CHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.common.min.js";

    /** Parts of the page's program, in the order in which they build on each other. */
    private static final List<String> PAGE_SCRIPTS = List.of(
            "data",
            "words",
            "dom",
            "compare",
            "evidence",
            "record",
            "fact",
            "claim",
            "alarm",
            "issue",
            "headline",
            "heatmap",
            "slider",
            "map",
            "ranking",
            "trend",
            "workroom",
            "member",
            "source",
            "change",
            "brief",
            "state",
            "page");

    /** What of it the sheet needs. */
    private static final List<String> SHEET_SCRIPTS = List.of(
            "data",
            "words",
            "dom",
            "compare",
            "alarm",
            "issue",
            "headline",
            "heatmap",
            "map",
            "workroom",
            "brief",
            "state",
            "sheet");

    private LeadershipReport() {}

    /** What a page is for. */
    public enum View {
        /** Everything, {@code index.html}. */
        PAGE("index.html", "民情热度研判报告"),
        /** One sheet of A4 for the desk, {@code brief.html}, which carries nothing but what stands on it. */
        BRIEF("brief.html", "民情简报");

        private final String file;
        private final String title;

        View(String file, String title) {
            this.file = file;
            this.title = title;
        }
    }

    /**
     * Writes {@code index.html} about all regions, replacing an older one at once.
     *
     * @param published folder of one published version: a folder of plain Parquet for each table; tables that are absent
     *     or empty give a page that says so
     * @param out folder of the page, created when absent
     * @return the page
     * @throws IOException when the folder does not exist, a table cannot be read, or the page cannot be written
     */
    public static Path write(Path published, Path out) throws IOException {
        return write(published, out, Scope.COUNTRY, null, View.PAGE);
    }

    /**
     * Writes a page, replacing an older one at once.
     *
     * @param published as above
     * @param out as above
     * @param scope what the page speaks of
     * @param boundaries areas of the user's own map; null when there is none, and places stand on tiles
     * @param view what the page is for
     * @return the page
     * @throws IOException as above
     */
    public static Path write(Path published, Path out, Scope scope, Boundaries boundaries, View view)
            throws IOException {
        Files.createDirectories(out);
        Path page = out.resolve(view.file);
        // no temporary file of the system: those are private, and the page is as readable as the caller's other files
        Path draft = out.resolve(view.file + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            try (PublishedTables tables = PublishedTables.open(published, scope);
                    Writer writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                writePage(ReportData.read(tables, view, scope, boundaries), view, writer);
            }
            Files.move(draft, page, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
        return page;
    }

    /** Fills the template's {@code {{names}}} in one pass, so that nothing inside the data can be taken for a name. */
    private static void writePage(String data, View view, Writer out) throws IOException {
        String charts = Resource.text(CHARTS);
        String program = program(view == View.PAGE ? PAGE_SCRIPTS : SHEET_SCRIPTS);
        String template = Resource.text("/report/" + view.file).replace("{{head}}", Resource.text("/report/head.html"));
        int at = 0;
        for (int open = template.indexOf("{{"); open >= 0; open = template.indexOf("{{", at)) {
            out.append(template, at, open);
            int close = template.indexOf("}}", open);
            String name = template.substring(open + 2, close);
            switch (name) {
                case "policy" ->
                    out.write((template.contains("{{charts}}") ? "'" + sha256(charts) + "' " : "") + "'"
                            + sha256(program) + "'");
                case "title" -> out.write(view.title);
                case "style" -> out.write(Resource.text("/report/report.css"));
                case "data" -> out.write(data);
                case "charts" -> out.write(charts);
                case "program" -> out.write(program);
                case "dictionary" -> out.write(DictionarySection.html());
                default -> throw new IllegalStateException("the template names an unknown part: " + name);
            }
            at = close + 2;
        }
        out.append(template, at, template.length());
    }

    private static String program(List<String> scripts) throws IOException {
        StringBuilder program = new StringBuilder("\"use strict\";\n(async () => {\n");
        for (String script : scripts) {
            program.append(Resource.text("/report/js/" + script + ".js"));
        }
        return program.append("})();\n").toString();
    }

    /** A script's hash as a content security policy names it. */
    private static String sha256(String script) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
