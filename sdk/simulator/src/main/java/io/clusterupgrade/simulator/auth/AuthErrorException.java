// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.auth;

/** Thrown when authentication fails. The message is sent in the response, so it never contains a secret. */
public final class AuthErrorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    AuthErrorException(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns the error code of the gateway. */
    public String code() {
        return code;
    }
}
