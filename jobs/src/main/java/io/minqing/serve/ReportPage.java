package io.minqing.serve;

import io.minqing.report.LeadershipReport;
import io.minqing.serve.CurrentVersion.Tables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The leadership report of the version that is read: the one the night wrote, or, where that is absent, one written once. */
final class ReportPage {
    private static final Pattern POLICY =
            Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]+)\">");

    private String version;
    private Answer page;

    /** The page with the policy that it carries itself: scripts by their hash, nothing else. */
    synchronized Answer of(Tables tables) throws IOException {
        if (!tables.name().equals(version)) {
            byte[] html = html(tables.folder());
            Matcher policy = POLICY.matcher(new String(html, 0, Math.min(html.length, 4096), StandardCharsets.UTF_8));
            if (!policy.find()) {
                throw new IllegalStateException("the report carries no policy");
            }
            page = Answer.page(html, policy.group(1) + "; frame-ancestors 'none'");
            version = tables.name();
        }
        return page;
    }

    private static byte[] html(Path published) throws IOException {
        Path ready = published.resolve("report").resolve("index.html");
        if (Files.isRegularFile(ready)) {
            return Files.readAllBytes(ready);
        }
        Path folder = Files.createTempDirectory("minqing-report");
        try {
            return Files.readAllBytes(LeadershipReport.write(published, folder));
        } finally {
            Files.deleteIfExists(folder.resolve("index.html"));
            Files.deleteIfExists(folder);
        }
    }
}
