package io.minqing.cli;

import io.minqing.explain.TerminalText;
import io.minqing.job.NightOptions;
import io.minqing.job.Nightly;
import io.minqing.table.CurrentTables;
import io.minqing.table.PublishedVersion;
import io.minqing.table.Versions;
import io.minqing.table.Warehouse;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** {@code minqing quarantine}: the records that could not be read, and their way back. */
@Command(
        name = "quarantine",
        description = "Lists what could not be read, shows one record of it, and reads corrected files again.",
        subcommands = {
            QuarantineCommand.ListCommand.class,
            QuarantineCommand.ShowCommand.class,
            QuarantineCommand.RetryCommand.class
        },
        mixinStandardHelpOptions = true)
final class QuarantineCommand implements Runnable {
    private static final int SHOWN_ID = 12;

    @Option(
            names = "--warehouse",
            paramLabel = "DIR",
            defaultValue = "warehouse",
            scope = ScopeType.INHERIT,
            description = "The warehouse (default: ${DEFAULT-VALUE}).")
    private Path warehouse;

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    /** What is done with the rows. */
    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    /** Rows of the quarantine whose id begins so, in the order of their files. */
    private int each(String id, Reader reader) throws IOException, SQLException {
        try (CurrentTables tables = CurrentTables.open(warehouse);
                PreparedStatement rows = tables.connection()
                        .prepareStatement(
                                "select * from quarantine where starts_with(quarantine_id, ?) order by input, file, record, quarantine_id")) {
            rows.setString(1, id);
            int count = 0;
            try (ResultSet row = rows.executeQuery()) {
                while (row.next()) {
                    reader.read(row);
                    count++;
                }
            }
            return count;
        } catch (NoSuchFileException e) {
            throw InputRefusedException.nothingPublished(warehouse);
        }
    }

    /** {@code quarantine list}. */
    @Command(
            name = "list",
            description = "Counts the reasons and lists every record that could not be read.",
            mixinStandardHelpOptions = true)
    static final class ListCommand implements Callable<Integer> {
        @CommandLine.ParentCommand
        private QuarantineCommand quarantine;

        @Override
        public Integer call() throws IOException, SQLException {
            Map<String, Integer> reasons = new TreeMap<>();
            List<String> lines = new ArrayList<>();
            int count = quarantine.each("", row -> {
                reasons.merge(row.getString("reason"), 1, Integer::sum);
                lines.add("%s  %-20s  %s%s: %s"
                        .formatted(
                                row.getString("quarantine_id").substring(0, SHOWN_ID),
                                row.getString("reason"),
                                row.getString("file"),
                                row.getInt("record") > 0 ? ", record " + row.getInt("record") : "",
                                row.getString("detail")));
            });
            if (count == 0) {
                System.out.println("The quarantine is empty.");
                return ExitCode.DONE;
            }
            reasons.forEach((reason, records) -> System.out.printf("%6d  %s%n", records, reason));
            System.out.println();
            lines.forEach(line -> System.out.println(TerminalText.inert(line)));
            System.out.println("\nCorrect the files where they lie, then: minqing quarantine retry");
            return ExitCode.DONE;
        }
    }

    /** {@code quarantine show ID}. */
    @Command(
            name = "show",
            description = "Shows one record as it came, with the reason why it was refused.",
            mixinStandardHelpOptions = true)
    static final class ShowCommand implements Callable<Integer> {
        @CommandLine.ParentCommand
        private QuarantineCommand quarantine;

        @Parameters(paramLabel = "ID", description = "Its id as listed, or the beginning of it.")
        private String id;

        @Override
        public Integer call() throws IOException, SQLException {
            int count = quarantine.each(id, row -> {
                System.out.println("id       " + row.getString("quarantine_id"));
                System.out.println("input    " + row.getString("input"));
                System.out.println(
                        "file     " + TerminalText.inert(row.getString("file")) + ", record " + row.getInt("record"));
                System.out.println("path     " + TerminalText.inert(String.valueOf(row.getString("path"))));
                System.out.println("reason   " + row.getString("reason"));
                System.out.println("detail   " + TerminalText.inert(row.getString("detail")));
                String raw = row.getString("raw");
                System.out.println(raw == null || raw.isEmpty() ? "(it is no text)" : "");
                if (raw != null) {
                    raw.lines().map(TerminalText::inert).forEach(System.out::println);
                }
            });
            if (count == 0) {
                throw new InputRefusedException("nothing in quarantine has an id that begins with " + id);
            }
            return ExitCode.DONE;
        }
    }

    /** {@code quarantine retry [ID…]}. */
    @Command(
            name = "retry",
            description = {
                "Reads the files of refused records again where they lie, as a night of its own:",
                "what was corrected is taken in and leaves the quarantine, the rest stays with its reason."
            },
            mixinStandardHelpOptions = true)
    static final class RetryCommand implements Callable<Integer> {
        @CommandLine.ParentCommand
        private QuarantineCommand quarantine;

        @Parameters(paramLabel = "ID", arity = "0..*", description = "Which ones (default: all).")
        private List<String> ids = List.of("");

        @Mixin
        private OperationOptions operation;

        @Override
        public Integer call() throws IOException, SQLException {
            Map<String, Set<String>> paths = new TreeMap<>();
            int before = 0;
            for (String id : ids) {
                before += quarantine.each(id, row -> {
                    if (row.getString("path") != null) {
                        paths.computeIfAbsent(row.getString("input"), input -> new TreeSet<>())
                                .add(row.getString("path"));
                    }
                });
            }
            if (paths.isEmpty()) {
                throw new InputRefusedException(
                        before == 0
                                ? "nothing in quarantine has such an id"
                                : "the files of these records are not known; run minqing nightly on them");
            }
            NightOptions options = new NightOptions(
                    List.copyOf(paths.getOrDefault("articles", Set.of())),
                    List.copyOf(paths.getOrDefault("activities", Set.of())),
                    List.copyOf(paths.getOrDefault("workrooms", Set.of())),
                    quarantine.warehouse,
                    asOf(),
                    1,
                    true);
            operation.run("quarantine retry", quarantine.warehouse, progress -> new Nightly(options, progress).run());
            int[] left = {0};
            for (String id : ids) {
                left[0] += quarantine.each(id, row -> {});
            }
            System.out.printf(
                    "%d of %d records left the quarantine; minqing quarantine list shows the rest.%n",
                    before - left[0], before);
            return ExitCode.DONE;
        }

        /** The tables go on speaking of the date they were asked to speak of. */
        private LocalDate asOf() throws IOException {
            try (Warehouse open = Warehouse.existing(quarantine.warehouse)) {
                return new Versions(open)
                        .current()
                        .filter(PublishedVersion::asOfGiven)
                        .map(version -> LocalDate.parse(version.asOf()))
                        .orElse(null);
            }
        }
    }
}
