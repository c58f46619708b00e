// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.failure;

import io.clusterupgrade.cli.host.ExitCode;
import org.jspecify.annotations.Nullable;

/** Thrown by commands to end with a problem. */
public final class CliException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode code;
    private final @Nullable String remedy;

    /**
     * Creates an exception.
     *
     * @param message what failed and why
     * @param remedy what to do; null if the message says it
     */
    public CliException(ExitCode code, String message, @Nullable String remedy) {
        this(code, message, remedy, null);
    }

    /** Creates an exception with the cause, which is shown with {@code --debug}. */
    public CliException(ExitCode code, String message, @Nullable String remedy, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.remedy = remedy;
    }

    /** Returns an exception about the command line or a file that it names. */
    public static CliException usage(String message) {
        return new CliException(ExitCode.USAGE, message, null);
    }

    /** Returns an exception about something that is not there. */
    public static CliException notFound(String message, @Nullable String remedy) {
        return new CliException(ExitCode.NOT_FOUND, message, remedy);
    }

    /** Returns an exception about an action that is not possible now. */
    public static CliException rejected(String message, @Nullable String remedy) {
        return new CliException(ExitCode.REJECTED, message, remedy);
    }

    /** Returns the problem. */
    public Problem problem() {
        return new Problem(code, String.valueOf(getMessage()), remedy);
    }
}
