package io.minqing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamageCommandTest {
    @TempDir
    private Path folder;

    @Test
    void showsATextAsAMirrorWould() throws Exception {
        assertThat(damage("在海口市政协召开会议")).startsWith("在??谑姓\ue849f(xié)召開");
    }

    @Test
    void dropsBrokenBytesWhenAskedTo() throws Exception {
        assertThat(damage("在海口市政协", "--decoder", "drops", "--drop-private-use", "--plain-marks"))
                .isEqualTo("在?谑姓f(xié)");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThat(Minqing.run("damage", folder.resolve("nothing.txt").toString())).isEqualTo(ExitCode.INPUT_REFUSED);
    }

    private String damage(String clean, String... options) throws Exception {
        Path file = folder.resolve("clean.txt");
        Files.writeString(file, clean);
        String[] arguments = new String[options.length + 2];
        arguments[0] = "damage";
        arguments[1] = file.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(Minqing.run(arguments)).isEqualTo(ExitCode.DONE);
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
