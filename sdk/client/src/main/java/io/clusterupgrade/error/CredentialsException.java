// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when there are no credentials to sign with, or when the project they belong to cannot be found. The call
 * itself was not sent. The message says what was searched for and where, without values.
 *
 * @since 0.1.0
 */
public final class CredentialsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean notSetUp;
    private final boolean rejected;

    /**
     * Creates an exception for missing credentials.
     *
     * @param message what was searched for, where, and what to set; without values
     * @param cause the cause, or null
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
     * Creates an exception for a source of credentials that is not configured, which is no error: a chain tries the
     * next source without a warning.
     *
     * @param message the variable that is not set or the file that does not exist; without values
     */
    public static CredentialsException notSetUp(String message) {
        return new CredentialsException(message, null, true, false);
    }

    /**
     * Creates an exception for a request for credentials that the service rejected: a wrong password, a deleted key.
     * The same request would fail again and may lock an account.
     *
     * @param message the service that rejected the request and the reason; without secrets
     */
    public static CredentialsException rejected(String message) {
        return new CredentialsException(message, null, false, true);
    }

    /** Returns whether the source is not configured, as opposed to configured and failing. */
    public boolean isNotSetUp() {
        return notSetUp;
    }

    /** Returns whether a service rejected the request for credentials, as opposed to not responding. */
    public boolean isRejected() {
        return rejected;
    }
}
