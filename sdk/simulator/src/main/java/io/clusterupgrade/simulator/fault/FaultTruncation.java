// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.fault;

/**
 * Closes the connection before the response is complete.
 *
 * @param moment when the connection is closed
 * @since 0.1.0
 */
public record FaultTruncation(Moment moment) implements Fault {
    /** When the connection is closed; the request is read to its end in each case. */
    public enum Moment {
        /** The action does not take effect. */
        BEFORE_EXECUTION,
        /** The action takes effect, no byte of the response is sent. */
        AFTER_EXECUTION,
        /** The action takes effect, the body of the response is cut. */
        INSIDE_BODY
    }

    @Override
    public boolean executes() {
        return moment != Moment.BEFORE_EXECUTION;
    }

    @Override
    public boolean responds() {
        return moment == Moment.INSIDE_BODY;
    }
}
