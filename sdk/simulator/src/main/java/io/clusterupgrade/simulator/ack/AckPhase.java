// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import java.time.Duration;
import java.util.List;

/** A part of a task that ends at one instant. Phases of a kind that follow each other are one stage on the wire. */
record AckPhase(Kind kind, Duration duration, List<Item> items) {
    /** What is worked on. */
    enum Kind {
        PRECHECK("PreCheck", "PrecheckFailed"),
        CONTROL_PLANE("UpgradeControlPlane", "ControlPlaneUpgradeFailed"),
        NODES("UpgradeNodes", "NodeUpgradeFailed"),
        ADDONS("UpgradeAddons", "AddonUpgradeFailed");

        final String stage;
        final String errorCode;

        Kind(String stage, String errorCode) {
            this.stage = stage;
            this.errorCode = errorCode;
        }
    }

    /**
     * A node or an add-on.
     *
     * @param number 1 for the first of its task
     * @param key under which the script may let it fail
     * @param data what the task's result calls it
     * @param done what its success changes
     */
    record Item(int number, String key, String data, Runnable done) {}

    static AckPhase of(Kind kind, Duration duration) {
        return new AckPhase(kind, duration, List.of());
    }

    static String nodeKey(int number) {
        return "node-" + number;
    }

    static String addonKey(String name) {
        return "addon-" + name;
    }

    boolean isNodes() {
        return kind == Kind.NODES;
    }
}
