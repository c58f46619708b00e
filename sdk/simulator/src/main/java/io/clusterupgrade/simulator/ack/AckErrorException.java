// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

/**
 * ACK says no: what the service would answer instead of doing the action (see sdk/docs/wire/ack.md#errors).
 *
 * @since 0.1.0
 */
public final class AckErrorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    /** A rejection with an HTTP status, a code such as {@code ErrorClusterNotFound} and a text. */
    public AckErrorException(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** 400 InvalidParameter (see sdk/docs/wire/ack.md#errors). */
    public static AckErrorException invalid(String message) {
        return new AckErrorException(400, "InvalidParameter", message);
    }

    /** 400 ErrorClusterState: the action does not fit the state; no other code for that is documented. */
    static AckErrorException wrongState(String message) {
        return new AckErrorException(400, "ErrorClusterState", message);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The code, for example {@code ErrorClusterNotFound}. */
    public String code() {
        return code;
    }
}
