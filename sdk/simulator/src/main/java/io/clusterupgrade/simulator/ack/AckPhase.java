// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import java.time.Duration;
import java.util.List;

/** A part of a task that ends at one instant. Consecutive phases of the same kind are one stage on the wire. */
record AckPhase(Kind kind, Duration duration, List<Item> items) {
    /** The kind of work. */
    enum Kind {
        PRECHECK("PreCheck", "PrecheckFailed"),
        CONTROL_PLANE("UpgradeControlPlane", "ControlPlaneUpgradeFailed"),
        NODES("UpgradeNodes", "NodeUpgradeFailed"),
        NODE_CHANGE("ChangeNodes", "NodeChangeFailed"),
        ADDONS("UpgradeAddons", "AddonUpgradeFailed"),
        SCAN("ScanVulnerabilities", "ScanFailed"),
        INSPECTION("Inspect", "InspectFailed");

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
     * @param key the key of its failure in the script
     * @param data its name in the results of the task
     * @param onSuccess the change when it succeeds
     */
    record Item(int number, String key, String data, Runnable onSuccess) {}

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
