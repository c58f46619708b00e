// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

/**
 * What a gate decides about the next wave: to go on, to wait, or to stop. Immutable and thread-safe.
 *
 * @param value the decision
 * @param reason the reason, for users; may be empty
 * @since 0.1.0
 */
public record GateDecision(Value value, String reason) {

    /**
     * Whether the rollout goes on, waits or stops.
     *
     * @since 0.1.0
     */
    public enum Value {
        /** The wave may begin. */
        APPROVED,
        /** Nothing is decided: the gate is asked again later. */
        NOT_YET,
        /** The wave must not begin: the run ends. A later run asks again. */
        REJECTED
    }

    /** Approves the wave. */
    public static GateDecision approved() {
        return new GateDecision(Value.APPROVED, "");
    }

    /** Decides nothing yet. */
    public static GateDecision notYet(String reason) {
        return new GateDecision(Value.NOT_YET, reason);
    }

    /** Rejects the wave. */
    public static GateDecision rejected(String reason) {
        return new GateDecision(Value.REJECTED, reason);
    }
}
