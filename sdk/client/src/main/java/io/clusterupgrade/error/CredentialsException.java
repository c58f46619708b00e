// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

import org.jspecify.annotations.Nullable;

/**
 * There are no credentials to sign with. Nothing was sent. The message says what was looked for and where, names only.
 *
 * @since 0.1.0
 */
public final class CredentialsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what is missing.
     *
     * @param message what was looked for, where, and what to set; names only
     * @param cause why it was not found, or null
     */
    public CredentialsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
