// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.wire;

/**
 * An operation that the service has and the simulator does not play: the response is 501 {@link #CODE} in the form of the
 * service's errors.
 *
 * @param operation the service's name of the operation
 * @param method HTTP method
 * @param path path with variables
 */
public record NotPlayed(String operation, String method, String path) {
    /** The HTTP status. */
    public static final int STATUS = 501;

    /** The code, which no service has. */
    public static final String CODE = "Simulator.NotPlayed";

    /** Returns the text of the error. */
    public String message() {
        return "The simulator does not play " + operation + "; see sdk/docs/simulator-rules.md";
    }
}
