package io.minqing.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.minqing.table.Schemas;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A night on a standalone Spark cluster (a master and two workers, each a process, on loopback), of which one worker is
 * killed while it reads, against the same night on one machine; by the command that users give. Wants the Spark
 * distribution that {@code .ci/spark-distribution} fetches.
 */
class ClusterIT {
    private static final Path HOME =
            Path.of(System.getProperty("minqing.home", "..")).toAbsolutePath().normalize();
    private static final Path SPARK = Path.of(System.getProperty("minqing.spark.home", ""));
    private static final Duration LONGEST = Duration.ofMinutes(20);

    @TempDir
    static Path folder;

    @Test
    void givesTheTablesOfOneMachineAlsoWhenAWorkerDies() throws Exception {
        assumeThat(SPARK.resolve("bin/spark-submit"))
                .as("no Spark distribution there; .ci/spark-distribution fetches it")
                .isExecutable();
        // names that a C locale cannot spell
        Path alone = folder.resolve("仓库 甲");
        Path together = folder.resolve("仓库 乙");
        input();
        long begun = System.nanoTime();
        await(alone, start(alone, Map.of()), begun);
        try (Cluster cluster = new Cluster()) {
            begun = System.nanoTime();
            Process night = start(together, cluster.submit());
            while (!Files.exists(together.resolve("staging/articles/_temporary")) && night.isAlive()) {
                Thread.sleep(5);
            }
            cluster.killOneWorker();
            assertThat(together.resolve("staging/articles"))
                    .as("the worker died while documents were read")
                    .isDirectory();
            assertThat(together.resolve("staging/articles/_SUCCESS")).doesNotExist();
            await(together, night, begun);
        }
        assertThat(log(together)).contains("Lost executor");
        assertSameTables(together, alone);
        assertThat(new TrialWarehouse(folder, together).leftBehind()).isEmpty();
    }

    private static void input() throws IOException {
        // a Chinese name and two charsets: workers have a locale and libraries of their own
        write("articles/三月的茶山.txt", """
                三月的茶山

                2024-03-18 来源：左江观察

                宁明县政协茶业委员工作室三月里走进那楠乡的茶园，截至3月15日走访茶企5家，收集茶农意见12条，捐助肥料款2万余元。
                """);
        Files.write(
                folder.resolve("articles/gbk.txt"),
                "枣强县政协召开协商会\n\n2024-04-02 来源：冀南周刊\n\n枣强县政协就老旧小区改造召开协商会，委员提出意见8条，县住建局当场答复5条。\n"
                        .getBytes(Charset.forName("GB18030")));
        for (int i = 1; i <= 40; i++) {
            write("articles/school-" + i + ".txt", """
                    枣强县第%1$d小学来了委员

                    2024-04-%2$02d 来源：冀南周刊

                    枣强县政协教育界委员走进第%1$d小学，听了%1$d节课，提出课后服务建议9条，县教育局当场答复4条。
                    家长说，放学以后孩子有人管，做父母的才放得下心，委员把这句话写进了提案。
                    """.formatted(i, 1 + i % 28));
        }
        write("articles/empty.txt", "");
        write("workrooms/register.csv", "工作室编号,工作室名称,类型,地区\nW1,茶业委员工作室,委员工作室,广西崇左市宁明县\n");
        write("activities/log.csv", "活动编号,活动日期,工作室编号,活动类型,活动名称,参加人数\nA1,2024-03-05,W1,走访,走访茶农,20\n");
    }

    private static Process start(Path warehouse, Map<String, String> environment) throws IOException {
        ProcessBuilder night = new ProcessBuilder(
                        HOME.resolve("minqing").toString(),
                        "nightly",
                        "--articles",
                        folder.resolve("articles").toString(),
                        "--activities",
                        folder.resolve("activities").toString(),
                        "--workrooms",
                        folder.resolve("workrooms").toString(),
                        "--warehouse",
                        warehouse.toString())
                .redirectErrorStream(true)
                .redirectOutput(logFile(warehouse).toFile());
        night.environment().putAll(environment);
        return night.start();
    }

    private static void await(Path warehouse, Process night, long begun) throws Exception {
        boolean ended = night.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS);
        night.destroyForcibly();
        assertThat(ended).as("did not end: %s", log(warehouse)).isTrue();
        assertThat(night.exitValue()).as(log(warehouse)).isZero();
        System.err.printf(
                "cluster test: %s, %d s%n",
                warehouse.getFileName(), TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
    }

    private static void assertSameTables(Path warehouse, Path expected) throws Exception {
        for (String table : Schemas.PUBLISHED) {
            if (!table.equals("run")) {
                String file = "published/current/" + table + "/part-00000.parquet";
                assertThat(warehouse.resolve(file)).as(table).hasSameBinaryContentAs(expected.resolve(file));
            }
        }
        assertThat(new TrialWarehouse(folder, warehouse).tables())
                .isEqualTo(new TrialWarehouse(folder, expected).tables());
    }

    private static Path logFile(Path warehouse) {
        return warehouse.resolveSibling(warehouse.getFileName() + ".log");
    }

    private static String log(Path warehouse) throws IOException {
        return Files.readString(logFile(warehouse));
    }

    private static void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** A master and two workers of one core each. */
    private static final class Cluster implements AutoCloseable {
        private final String master;
        private final List<Process> processes = new ArrayList<>();

        Cluster() throws IOException, InterruptedException {
            int port;
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
            master = "spark://127.0.0.1:" + port;
            run("master", "master.Master", "--port", String.valueOf(port));
            for (String worker : List.of("worker1", "worker2")) {
                String work = folder.resolve(worker).toString();
                run(worker, "worker.Worker", "--cores", "1", "--memory", "1g", "--work-dir", work, master);
            }
            for (String worker : List.of("worker1", "worker2")) {
                long until = System.nanoTime() + LONGEST.toNanos();
                while (!Files.readString(folder.resolve(worker + ".log")).contains("Successfully registered")) {
                    assertThat(System.nanoTime())
                            .as(worker + " does not find its master")
                            .isLessThan(until);
                    Thread.sleep(100);
                }
            }
        }

        private void run(String name, String type, String... arguments) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    SPARK.resolve("bin/spark-class").toString(),
                    "org.apache.spark.deploy." + type,
                    "--host",
                    "127.0.0.1",
                    "--webui-port",
                    "0"));
            command.addAll(List.of(arguments));
            ProcessBuilder process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(name + ".log").toFile());
            process.environment().put("SPARK_DAEMON_MEMORY", "256m");
            // as a service manager starts them: no locale, another time zone
            process.environment().putAll(environment());
            process.environment().put("LC_ALL", "C");
            process.environment().put("TZ", "Asia/Shanghai");
            processes.add(process.start());
        }

        private static Map<String, String> environment() {
            return Map.of("SPARK_HOME", SPARK.toString(), "SPARK_LOCAL_IP", "127.0.0.1");
        }

        /** What users set. The amounts are those of a small machine, and speculation is eager. */
        Map<String, String> submit() {
            Map<String, String> environment = new TreeMap<>(environment());
            environment.put(
                    "MINQING_SPARK_SUBMIT",
                    SPARK.resolve("bin/spark-submit")
                            + " --properties-file " + HOME.resolve("jobs/src/examples/cluster/cluster.conf")
                            + " --master " + master
                            + " --driver-memory 1g --executor-memory 768m"
                            + " --conf spark.default.parallelism=4 --conf spark.sql.shuffle.partitions=4"
                            + " --conf spark.speculation=true --conf spark.speculation.multiplier=1.5"
                            + " --conf spark.speculation.quantile=0.5");
            return environment;
        }

        void killOneWorker() {
            Process worker = processes.get(processes.size() - 1);
            List<ProcessHandle> executors = worker.descendants().toList();
            worker.destroyForcibly();
            executors.forEach(ProcessHandle::destroyForcibly);
        }

        @Override
        public void close() throws InterruptedException {
            for (Process process : processes) {
                List<ProcessHandle> executors = process.descendants().toList();
                process.destroyForcibly().waitFor();
                executors.forEach(ProcessHandle::destroyForcibly);
            }
        }
    }
}
