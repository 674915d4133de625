package io.minqing.bench;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process that is measured.
 *
 * @param seconds from its start to its end
 * @param cpuSeconds of all its threads; what it used in its last tenth of a second may be missing
 * @param peakBytes most memory that it held, {@code VmHWM}; 0 where there is no {@code /proc}
 * @param output what it wrote to its standard output
 */
record Child(double seconds, double cpuSeconds, long peakBytes, String output) {
    private static final long LOOK_EVERY_MILLIS = 100;

    /**
     * This program again, in a JVM with the flags of this one.
     *
     * @param cores how many processors it may use
     * @param main its class and arguments
     */
    static List<String> java(int cores, String heap, List<String> main) {
        List<String> command = new ArrayList<>();
        if (cores < Runtime.getRuntime().availableProcessors() && Files.isExecutable(Path.of("/usr/bin/taskset"))) {
            // a processor count alone leaves the other cores to the compiler and the collector
            command.addAll(List.of("/usr/bin/taskset", "-c", "0-" + (cores - 1)));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("-Xmx"))
                .forEach(command::add);
        command.add("-Xmx" + heap);
        command.add("-XX:ActiveProcessorCount=" + cores);
        command.addAll(main);
        return command;
    }

    /**
     * Runs a command to its end.
     *
     * @param log where its standard error goes
     * @throws IOException when it cannot be started, or fails; the message says which and where its log is
     */
    static Child run(List<String> command, Path log) throws IOException, InterruptedException {
        Path output = Files.createTempFile("minqing-bench", ".out");
        try {
            long start = System.nanoTime();
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.to(log.toFile()))
                    .redirectInput(new File("/dev/null"));
            builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
            Process process = builder.start();
            Duration cpu = Duration.ZERO;
            long peak = 0;
            while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                cpu = process.info().totalCpuDuration().orElse(cpu);
                peak = Math.max(peak, peak(process.pid()));
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            if (process.exitValue() != 0) {
                throw new IOException(
                        "%s ended with %d; %s says why".formatted(String.join(" ", command), process.exitValue(), log));
            }
            return new Child(seconds, cpu.toMillis() / 1e3, peak, Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
        }
    }

    private static long peak(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
                }
            }
        } catch (IOException e) {
            // gone between two looks, or no such system
        }
        return 0;
    }
}
