// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.probe;

/**
 * What a cluster shows before its start.
 *
 * @param value whether it can be prepared
 * @param reason the reason, for users
 */
public record Situation(Value value, String reason) {

    /** Whether a cluster can be prepared. */
    public enum Value {
        /** Nothing speaks against it; the start itself checks the rest. */
        OPEN,
        /** Another operation is running. */
        BUSY,
        /** It is stopped or being deleted. */
        STOPPED,
        /** It is at the target. */
        AT_TARGET
    }

    public static Situation open() {
        return new Situation(Value.OPEN, "");
    }

    public static Situation busy(Object state) {
        return new Situation(Value.BUSY, "another operation is running: the cluster shows " + state);
    }

    public static Situation stopped(Object state) {
        return new Situation(Value.STOPPED, "the cluster is not running: it shows " + state);
    }

    public static Situation atTarget(String target) {
        return new Situation(Value.AT_TARGET, "the cluster has " + target);
    }
}
