package io.minqing.serve;

import io.minqing.report.LeadershipReport;
import io.minqing.serve.CurrentVersion.Tables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The leadership report of the version that is read, written once for each version. */
final class ReportPage {
    private static final Pattern POLICY =
            Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]+)\">");

    private String version;
    private Answer page;

    /** The page with the policy that it carries itself: scripts by their hash, nothing else. */
    synchronized Answer of(Tables tables) throws IOException {
        if (!tables.name().equals(version)) {
            Path folder = Files.createTempDirectory("minqing-report");
            try {
                byte[] html = Files.readAllBytes(LeadershipReport.write(tables.folder(), folder));
                Matcher policy =
                        POLICY.matcher(new String(html, 0, Math.min(html.length, 4096), StandardCharsets.UTF_8));
                if (!policy.find()) {
                    throw new IllegalStateException("the report carries no policy");
                }
                page = Answer.page(html, policy.group(1) + "; frame-ancestors 'none'");
                version = tables.name();
            } finally {
                Files.deleteIfExists(folder.resolve("index.html"));
                Files.deleteIfExists(folder);
            }
        }
        return page;
    }
}
