package io.minqing.cli;

/** The exit codes that schedulers rely on. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAILURE = 1;
    static final int USAGE = 2;
    static final int INPUT_REFUSED = 3;
    static final int AUDIT_FAILED = 4;
    static final int WAREHOUSE_HELD = 5;

    private ExitCode() {}
}
