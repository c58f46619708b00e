// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.http;

/** Thrown when bytes are not an HTTP request that this server reads. The connection cannot be used again. */
public final class BadRequestException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String target;

    BadRequestException(int status, String message) {
        this(status, message, "");
    }

    private BadRequestException(int status, String message, String target) {
        super(message);
        this.status = status;
        this.target = target;
    }

    /** Returns a copy for a request whose target is known. */
    BadRequestException at(String requestTarget) {
        return new BadRequestException(status, String.valueOf(getMessage()), requestTarget);
    }

    /** Returns the status of the response. */
    public int status() {
        return status;
    }

    /** Returns the target of the request, encoded; empty if it could not be read. */
    public String target() {
        return target;
    }
}
