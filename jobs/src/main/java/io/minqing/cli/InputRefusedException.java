package io.minqing.cli;

import java.nio.file.Path;

/** Nothing of the input could be read. */
final class InputRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InputRefusedException(String message) {
        super(message);
    }

    /** There is no version to read yet. */
    static InputRefusedException nothingPublished(Path warehouse) {
        return new InputRefusedException(
                "nothing is published in " + warehouse + "; run minqing nightly --warehouse " + warehouse);
    }
}
