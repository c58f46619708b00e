// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.page;

/** An action of the page on one cluster. */
enum ClusterAction {
    /** Makes the node in progress fail. */
    FAIL_NODE("Fail current node"),
    /** Makes the stage in progress fail, for tasks whose current stage changes no single node. */
    FAIL_STAGE("Fail current stage"),
    /** Pauses the upgrade. */
    PAUSE("Pause"),
    /** Resumes the upgrade. */
    RESUME("Resume");

    private final String label;

    ClusterAction(String label) {
        this.label = label;
    }

    /** Returns the text of its button. */
    String label() {
        return label;
    }
}
