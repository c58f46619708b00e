// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.page;

import java.util.Locale;

/** The state of a cluster, a task, a step or a node, in the few values for which the page has a colour and a symbol. */
enum PartState {
    /** Nothing happens to it and nothing is planned. */
    IDLE,
    /** Planned, but not started. */
    WAITING,
    /** In progress. */
    RUNNING,
    /** Paused until it is resumed. */
    PAUSED,
    /** Done. */
    DONE,
    /** Failed. */
    FAILED,
    /** Ended by a user. */
    CANCELED;

    /** Returns the value in the JSON of the page. */
    String json() {
        return name().toLowerCase(Locale.ROOT);
    }
}
