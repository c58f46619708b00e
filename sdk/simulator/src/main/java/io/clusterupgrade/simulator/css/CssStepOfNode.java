// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

/** A step (0 to 12) of the node with this number in its task (1 for the first). */
record CssStepOfNode(int node, int step) {
    CssStepOfNode {
        if (node < 1) {
            throw new IllegalArgumentException("node must be >= 1: " + node);
        }
    }
}
