package io.minqing.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.record.QuarantineReason;
import io.minqing.text.file.TableReader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * One endless line, and records without end, read in little memory. {@code -Dminqing.hostile.line=1073741824} (bytes) and
 * {@code -Dminqing.hostile.records=10000000} set the sizes; the build is content with less.
 */
@Timeout(1800)
class HugeFilesTest {
    private static final long LINE = Long.getLong("minqing.hostile.line", 50L << 20);
    private static final int RECORDS = Integer.getInteger("minqing.hostile.records", 200_000);
    private static final String HEADER = "活动编号,活动日期,工作室编号,活动名称\n";
    private static final String ROW = "A,2024-03-01,W1,走访\n";
    private static final String JSON = "{\"activity_id\":\"A\",\"workroom_id\":\"W1\",\"title\":\"走访\"}\n";

    @TempDir
    Path folder;

    private int rows;
    private final List<QuarantineReason> problems = new ArrayList<>();

    @Test
    void aHugeLineOfCsvCostsItselfOnly() throws IOException {
        aHugeLine("line.csv", HEADER + ROW, "x", "\n" + ROW);
    }

    @Test
    void aHugeQuotedCellCostsItselfOnly() throws IOException {
        aHugeLine("cell.csv", HEADER + ROW, "x", ROW, "\"");
    }

    @Test
    void aHugeLineOfJsonCostsItselfOnly() throws IOException {
        aHugeLine("line.jsonl", JSON, "y", "\"}\n" + JSON, "{\"title\":\"");
    }

    private void aHugeLine(String name, String before, String filler, String after, String... opening)
            throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(utf8(before + String.join("", opening)));
            byte[] block = utf8(filler.repeat(1 << 16));
            for (long written = 0; written < LINE; written += block.length) {
                out.write(block);
            }
            out.write(utf8(after.startsWith("\n") || name.endsWith("jsonl") ? after : "\"\n" + after));
        }
        read(file);
        assertThat(rows).isEqualTo(2);
        assertThat(problems).containsExactly(QuarantineReason.TOO_LARGE);
    }

    @Test
    void manyTinyRecordsStreamThrough() throws IOException {
        for (String[] kind : new String[][] {{"many.csv", HEADER, ROW, "?\n"}, {"many.jsonl", "", JSON, "?\n"}}) {
            Path file = folder.resolve(kind[0]);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
                out.write(utf8(kind[1]));
                byte[] row = utf8(kind[2]);
                for (int i = 0; i < RECORDS - 1; i++) {
                    out.write(row);
                }
                out.write(utf8(kind[3]));
            }
            rows = 0;
            problems.clear();
            read(file);
            assertThat(rows).isEqualTo(RECORDS - 1);
            assertThat(problems).hasSize(1);
        }
    }

    private void read(Path file) throws IOException {
        long start = System.nanoTime();
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        TableReader.forActivities()
                .read(file, file.getFileName().toString(), row -> rows++, problem -> problems.add(problem.reason()));
        long peak =
                pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(
                "%s: %d MB in %.1f s, peak heap %d MB%n",
                file.getFileName(),
                Files.size(file) >> 20,
                Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0,
                peak >> 20);
        Files.delete(file);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
