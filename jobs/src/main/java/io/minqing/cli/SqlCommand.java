package io.minqing.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code minqing sql}: DuckDB over the files of the current version; no Spark, no write. */
@Command(
        name = "sql",
        description = {
            "Answers a query over the published tables and the interpreted ones. Without a query it asks for one after",
            "another, with history and completion (\\d lists the tables, \\d TABLE explains one, \\q leaves); when its input",
            "is no terminal, it reads one query from there."
        },
        footer = {
            "",
            "For example: minqing sql \"select topic_label, sum(originals) from topic_trend group by all\"",
            "             minqing sql \"from region_heatmap where heat = 'high'\" --export high.xlsx"
        },
        mixinStandardHelpOptions = true)
final class SqlCommand implements Callable<Integer> {
    @Parameters(paramLabel = "QUERY", arity = "0..1", description = "One select statement, or \\d [TABLE].")
    private String query;

    @Mixin
    private WarehouseOption warehouse;

    @Option(
            names = "--format",
            paramLabel = "table|csv|json",
            defaultValue = "table",
            description = "How to print (default: ${DEFAULT-VALUE}).")
    private ResultFormat format;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "Write the rows into a file instead: .csv, .json (one object a line), .xlsx or .parquet.")
    private Path export;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Select select = new Select(warehouse.folder());
        try {
            if (query != null) {
                answer(select, query);
            } else if (!new SqlShell(select, format).run()) {
                answer(select, new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (Select.WrongException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        return ExitCode.DONE;
    }

    private void answer(Select select, String text) throws IOException, Select.WrongException {
        if (text.startsWith("\\d")) {
            TableDescription.print(text.substring(2), System.out);
        } else if (export == null) {
            select.print(text, format, System.out);
        } else {
            ExportFile file = ExportFile.of(export)
                    .filter(named -> Files.isDirectory(named.path().getParent()))
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "--export " + export
                                    + " must end in .csv, .json, .xlsx or .parquet and lie in a folder that exists"));
            select.export(text, file);
            System.out.println(file.path());
        }
    }
}
