// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import java.util.List;

/**
 * The names and descriptions of the steps of one node. The documents show only the first and the last
 * (see sdk/docs/wire/css.md#upgradedetail); the others follow the text of the documents, and their description says so.
 */
final class CssStepNames {
    private static final List<String> NAMES = List.of(
            "Data migration",
            "Node isolation",
            "Node stop",
            "Port detachment",
            "Image switch",
            "Node creation",
            "Volume attachment",
            "Port attachment",
            "Node initialization",
            "Service start",
            "Cluster join",
            "Node health check",
            "Task status update");

    static final int COUNT = NAMES.size();

    private CssStepNames() {}

    static List<String> all() {
        return NAMES;
    }

    static String name(int order) {
        return NAMES.get(order);
    }

    static String description(int order) {
        if (order == 0) {
            return "Moves the data off the node.";
        }
        if (order == COUNT - 1) {
            return "Closes the task or takes the next node.";
        }
        return "(simulated) Step " + order + " is not documented; its name is the simulator's own.";
    }

    static int checked(int order) {
        if (order < 0 || order >= COUNT) {
            throw new IllegalArgumentException("Step order must be 0 to " + (COUNT - 1) + ": " + order);
        }
        return order;
    }
}
