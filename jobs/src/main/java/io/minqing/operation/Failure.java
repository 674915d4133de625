package io.minqing.operation;

/**
 * What a failed run comes to.
 *
 * @param exitCode the exit code that schedulers see
 * @param message what went wrong; what is told beyond this machine is redacted first
 */
public record Failure(int exitCode, String message) {}
