package io.minqing.cli;

import io.minqing.report.ExcelWorkbook;
import io.minqing.report.LeadershipReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code minqing report}. */
@Command(
        name = "report",
        description = {
            "Writes the leadership report again from the published tables, without running the pipeline:",
            "a page (index.html) and a workbook of all tables (minqing.xlsx)."
        },
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    @Mixin
    private WarehouseOption warehouse;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "report",
            description = "Where to write (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Override
    public Integer call() throws IOException {
        Path current = warehouse.folder().resolve("published/current");
        if (!Files.isDirectory(current)) {
            throw InputRefusedException.nothingPublished(warehouse.folder());
        }
        System.out.println(LeadershipReport.write(current, out));
        System.out.println(ExcelWorkbook.write(current, out));
        return ExitCode.DONE;
    }
}
