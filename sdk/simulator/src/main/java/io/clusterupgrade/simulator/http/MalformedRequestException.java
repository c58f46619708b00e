// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.http;

/** Thrown when bytes are not an HTTP request that this server reads. The connection cannot be used again. */
public final class MalformedRequestException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String target;

    MalformedRequestException(int status, String message) {
        this(status, message, "");
    }

    private MalformedRequestException(int status, String message, String target) {
        super(message);
        this.status = status;
        this.target = target;
    }

    /** Returns a copy for a request whose target is known. */
    MalformedRequestException at(String requestTarget) {
        return new MalformedRequestException(status, String.valueOf(getMessage()), requestTarget);
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
