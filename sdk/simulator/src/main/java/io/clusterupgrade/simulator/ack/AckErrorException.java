// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

/**
 * Thrown when ACK rejects a request; it holds the error response (see sdk/docs/wire/ack.md#errors).
 *
 * @since 0.1.0
 */
public final class AckErrorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    /** Creates an exception with an HTTP status, a code such as {@code ErrorClusterNotFound} and a message. */
    public AckErrorException(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** Returns 400 InvalidParameter (see sdk/docs/wire/ack.md#errors). */
    public static AckErrorException invalid(String message) {
        return new AckErrorException(400, "InvalidParameter", message);
    }

    /** Returns 400 ErrorClusterState: the state does not allow the action; no other code for that is documented. */
    static AckErrorException wrongState(String message) {
        return new AckErrorException(400, "ErrorClusterState", message);
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns the code, for example {@code ErrorClusterNotFound}. */
    public String code() {
        return code;
    }
}
