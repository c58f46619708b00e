// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

import org.jspecify.annotations.Nullable;

/**
 * There are no credentials to sign with, or the project they belong to cannot be found. The call itself was not sent. The
 * message says what was looked for and where, names only.
 *
 * @since 0.1.0
 */
public final class CredentialsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean notSetUp;
    private final boolean rejected;

    /**
     * Says what is missing.
     *
     * @param message what was looked for, where, and what to set; names only
     * @param cause why it was not found, or null
     */
    public CredentialsException(String message, @Nullable Throwable cause) {
        this(message, cause, false, false);
    }

    private CredentialsException(String message, @Nullable Throwable cause, boolean notSetUp, boolean rejected) {
        super(message, cause);
        this.notSetUp = notSetUp;
        this.rejected = rejected;
    }

    /**
     * Nothing is wrong, nobody has set up this source of credentials: a chain goes on to the next one without a warning.
     *
     * @param message what is not set, or which file is not there; names only
     */
    public static CredentialsException notSetUp(String message) {
        return new CredentialsException(message, null, true, false);
    }

    /**
     * The service that was asked for credentials said no: a wrong password, a deleted key. Asking the same again soon brings nothing,
     * and may lock an account.
     *
     * @param message who said no, and why; no secrets
     */
    public static CredentialsException rejected(String message) {
        return new CredentialsException(message, null, false, true);
    }

    /** Returns whether the source was never set up, as opposed to set up and failing. */
    public boolean isNotSetUp() {
        return notSetUp;
    }

    /** Returns whether a service that was asked for credentials said no, as opposed to none answering. */
    public boolean isRejected() {
        return rejected;
    }
}
