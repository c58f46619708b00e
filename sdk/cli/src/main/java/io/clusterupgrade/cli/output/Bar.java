// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.output;

import io.clusterupgrade.upgrade.model.NodeProgress;

/** A bar of the nodes that are done. */
final class Bar {
    private static final int WIDTH = 12;

    private Bar() {}

    /** Returns a bar; empty if the service does not tell how many nodes there are. */
    static String of(NodeProgress nodes) {
        Integer total = nodes.total();
        if (total == null || total <= 0) {
            return "";
        }
        int done = Math.min(WIDTH, nodes.done().size() * WIDTH / total);
        return "[" + "=".repeat(done) + " ".repeat(WIDTH - done) + "] ";
    }
}
