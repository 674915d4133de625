package io.minqing.cli;

import io.minqing.text.slip.ByteSlipDamage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code minqing damage}: does to clean text what mirrors do, for trials of the repair. */
@Command(
        name = "damage",
        description = "Prints a text as a mirror would show it that edits GBK bytes without minding character borders.",
        mixinStandardHelpOptions = true)
final class DamageCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Clean text in UTF-8.")
    private Path file;

    @Option(
            names = "--decoder",
            paramLabel = "WAY",
            defaultValue = "swallows",
            description = "What becomes of a broken byte: ${COMPLETION-CANDIDATES} (a question mark for it and the next"
                    + " one, U+FFFD, nothing). Default: ${DEFAULT-VALUE}.")
    private ByteSlipDamage.Decoder decoder;

    @Option(names = "--drop-private-use", description = "Drop codes that GBK leaves to private use.")
    private boolean dropsPrivateUse;

    @Option(names = "--plain-marks", description = "Turn marks into ASCII without putting a comma before them.")
    private boolean plainMarks;

    @Override
    public Integer call() {
        String clean;
        try {
            clean = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InputRefusedException(file + " cannot be read as a text in UTF-8");
        }
        System.out.print(new ByteSlipDamage(decoder, !dropsPrivateUse, !plainMarks).damage(clean));
        return ExitCode.DONE;
    }
}
