package io.minqing.cli;

/** Nothing of the input could be read. */
final class InputRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InputRefusedException(String message) {
        super(message);
    }
}
