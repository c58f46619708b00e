// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

/**
 * ACK says no: what the service would answer instead of doing the action (ACK sheet 1.5).
 *
 * @since 0.1.0
 */
public final class AckRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    /** A refusal with an HTTP status, a code such as {@code ErrorClusterNotFound} and a text. */
    public AckRefusal(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** 400 InvalidParameter (ACK sheet 1.5). */
    public static AckRefusal invalid(String message) {
        return new AckRefusal(400, "InvalidParameter", message);
    }

    /** 400 ErrorClusterState: the action does not fit the state; the sheet knows no other code for that. */
    static AckRefusal wrongState(String message) {
        return new AckRefusal(400, "ErrorClusterState", message);
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
