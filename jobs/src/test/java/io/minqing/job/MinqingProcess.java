package io.minqing.job;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/**
 * The command in a process of its own, as a scheduler starts it, so that it can be killed or lied to. The first one that
 * ends by itself records the classes it loaded (JDK class-data sharing) and the others start from that record, which halves
 * their time to the first stage.
 */
final class MinqingProcess {
    private static final Pattern STAGE = Pattern.compile("(?m)^\\[\\d+:\\d+\\] ([a-z_]+(?: [a-z_]+)*)");
    private static final Path HOME = home();
    private static final Path ARCHIVE = HOME.resolve("classes.jsa");
    private static final int PATIENCE_MINUTES = 10;
    private static Process recorder;

    private final Process process;
    private final Path log;

    private MinqingProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts a verb; what it prints goes to the log. */
    static MinqingProcess start(Path log, String... arguments) throws IOException {
        return start(log, List.of(), arguments);
    }

    /** Starts a verb through another command, for example {@code env NAME=value}. */
    static synchronized MinqingProcess start(Path log, List<String> through, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(through);
        command.add(ProcessHandle.current().info().command().orElseThrow());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("--add-opens"))
                .forEach(command::add);
        boolean records = false;
        if (recorder == null || (!recorder.isAlive() && !Files.exists(ARCHIVE))) {
            command.add("-XX:ArchiveClassesAtExit=" + ARCHIVE);
            records = true;
        } else if (!recorder.isAlive()) {
            // "on" ends the process when the record cannot be used
            command.addAll(List.of("-XX:SharedArchiveFile=" + ARCHIVE, "-Xshare:on"));
        }
        command.addAll(List.of(
                "-Xms1g",
                "-Xmx1g",
                "-Xmn640m",
                "-XX:MetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=240m",
                "-Dfile.encoding=UTF-8",
                "-Dspark.master=local[2]",
                "-Dspark.driver.host=127.0.0.1",
                "-Dspark.driver.bindAddress=127.0.0.1",
                "-Dspark.sql.shuffle.partitions=1",
                // a handful of rows is not worth compiling a query for, nor planning it twice
                "-Dspark.sql.codegen.wholeStage=false",
                "-Dspark.sql.adaptive.enabled=false",
                "-cp",
                classPath(),
                "io.minqing.cli.Minqing"));
        command.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (records) {
            recorder = process;
        }
        return new MinqingProcess(process, log);
    }

    /** Its number. */
    long pid() {
        return process.pid();
    }

    /** Waits for its end, at most so long as no night takes, and returns its exit code. */
    int exit() throws InterruptedException {
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
        return process.exitValue();
    }

    /** What it has printed so far. */
    String printed() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** What it says before it ends in trouble: the lines of the command itself. */
    List<String> complaint() {
        return printed().lines().filter(line -> line.startsWith("minqing: ")).toList();
    }

    /** Waits until it tells of a stage or has ended. */
    void awaitStage(String stage) throws InterruptedException {
        while (process.isAlive() && !stages().contains(stage)) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /** SIGKILL after so long; returns the stage that it hit. */
    String killAfter(long millis) throws InterruptedException {
        if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            return "it had ended";
        }
        process.destroyForcibly().waitFor();
        return lastStage();
    }

    /** The last stage that it told of. */
    String lastStage() {
        List<String> stages = stages();
        return stages.isEmpty() ? "start" : stages.get(stages.size() - 1);
    }

    private List<String> stages() {
        Matcher matcher = STAGE.matcher(printed());
        List<String> stages = new ArrayList<>();
        while (matcher.find()) {
            stages.add(matcher.group(1));
        }
        return stages;
    }

    /** The class path of the tests without the tests, and all in jars: classes in folders cannot be shared. */
    private static String classPath() throws IOException {
        Path jar = HOME.resolve("minqing.jar");
        List<String> entries = new ArrayList<>();
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String entry : all.split(File.pathSeparator, -1)) {
            if (entry.endsWith(".jar")) {
                entries.add(entry);
            } else if (Files.exists(Path.of(entry, "io/minqing/cli/Minqing.class"))) {
                if (!Files.exists(jar)) {
                    ToolProvider.findFirst("jar")
                            .orElseThrow()
                            .run(System.out, System.err, "cf", jar.toString(), "-C", entry, ".");
                }
                entries.add(jar.toString());
            }
        }
        return String.join(":", entries);
    }

    private static Path home() {
        try {
            Path home = Files.createTempDirectory("minqing-process");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                for (String file : List.of("classes.jsa", "minqing.jar", "")) {
                    home.resolve(file).toFile().delete();
                }
            }));
            return home;
        } catch (IOException e) {
            throw new IllegalStateException("no room for temporary files", e);
        }
    }
}
