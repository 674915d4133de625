package io.minqing.cli;

import io.minqing.report.Boundaries;
import io.minqing.report.BoundaryException;
import io.minqing.report.Chromium;
import io.minqing.report.ExcelWorkbook;
import io.minqing.report.HeatmapPicture;
import io.minqing.report.LeadershipReport;
import io.minqing.report.Scope;
import io.minqing.report.UnknownRegionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code minqing report}. */
@Command(
        name = "report",
        description = {
            "Writes the leadership report again from the published tables, without running the pipeline:",
            "a page (index.html), one sheet of A4 (brief.html) and a workbook of all tables (minqing.xlsx);",
            "where Chromium or Chrome is installed also the sheet as brief.pdf and the heatmap as heatmap.png."
        },
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    private static final int MOST_NAMES = 8;

    @Spec
    private CommandSpec spec;

    @Mixin
    private WarehouseOption warehouse;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "report",
            description = "Where to write (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Option(
            names = "--region",
            paramLabel = "CODE",
            description = "Only this province, prefecture or county (six digits, such as 451422) and what lies in it.")
    private String region;

    @Option(
            names = "--boundaries",
            paramLabel = "DIR",
            description = {
                "Draw maps from your own official GeoJSON files (EPSG:4326; properties adcode or code, and name).",
                "Their 审图号 stands in the files or in 审图号.txt; without it no map is drawn."
            })
    private Path boundaries;

    @Override
    public Integer call() throws IOException {
        Scope scope = scope();
        Boundaries map = boundaries();
        Path current = warehouse.folder().resolve("published/current");
        if (!Files.isDirectory(current)) {
            throw InputRefusedException.nothingPublished(warehouse.folder());
        }
        Path page = LeadershipReport.write(current, out, scope, map, LeadershipReport.View.PAGE);
        System.out.println(page);
        Path brief = LeadershipReport.write(current, out, scope, map, LeadershipReport.View.BRIEF);
        System.out.println(brief);
        System.out.println(ExcelWorkbook.write(current, out, scope));
        Optional<Chromium> browser = Chromium.installed();
        if (browser.isEmpty()) {
            System.err.println("minqing: no Chromium or Chrome is installed: brief.pdf and heatmap.png were not made;"
                    + " open brief.html and print it");
            return ExitCode.DONE;
        }
        System.out.println(browser.get().print(brief, out.resolve("brief.pdf")));
        System.out.println(HeatmapPicture.take(browser.get(), page, out.resolve("heatmap.png")));
        return ExitCode.DONE;
    }

    private Scope scope() {
        try {
            return region == null ? Scope.COUNTRY : Scope.of(region);
        } catch (UnknownRegionException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--region: " + e.getMessage(), e);
        }
    }

    private Boundaries boundaries() throws IOException {
        if (boundaries == null) {
            return null;
        }
        try {
            Boundaries map = Boundaries.read(boundaries);
            tell("areas that belong to no region and are drawn as outlines", map.unmatched());
            tell("places that have no area", map.missing());
            return map;
        } catch (BoundaryException e) {
            throw new InputRefusedException(e.getMessage());
        }
    }

    private static void tell(String what, List<String> names) {
        if (!names.isEmpty()) {
            System.err.println("minqing: " + names.size() + " " + what + ": "
                    + String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())))
                    + (names.size() > MOST_NAMES ? ", …" : ""));
        }
    }
}
