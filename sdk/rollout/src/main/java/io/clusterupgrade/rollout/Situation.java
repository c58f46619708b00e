// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

/**
 * What a cluster shows before its start.
 *
 * @param value whether it can be prepared
 * @param reason the reason, for users
 */
record Situation(Value value, String reason) {

    /** Whether a cluster can be prepared. */
    enum Value {
        /** Nothing speaks against it; the start itself checks the rest. */
        OPEN,
        /** Another operation is running. */
        BUSY,
        /** It is stopped or being deleted. */
        STOPPED,
        /** It is at the target. */
        AT_TARGET
    }

    static Situation open() {
        return new Situation(Value.OPEN, "");
    }

    static Situation busy(Object state) {
        return new Situation(Value.BUSY, "another operation is running: the cluster shows " + state);
    }

    static Situation stopped(Object state) {
        return new Situation(Value.STOPPED, "the cluster is not running: it shows " + state);
    }

    static Situation atTarget(String target) {
        return new Situation(Value.AT_TARGET, "the cluster has " + target);
    }
}
