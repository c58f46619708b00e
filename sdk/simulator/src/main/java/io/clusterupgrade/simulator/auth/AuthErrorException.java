// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.auth;

/** The gateway does not believe the caller. The message is sent, so it never holds a secret. */
public final class AuthErrorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    AuthErrorException(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Code of the gateway. */
    public String code() {
        return code;
    }
}
