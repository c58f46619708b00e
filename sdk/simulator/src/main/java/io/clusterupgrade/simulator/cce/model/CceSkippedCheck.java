// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce.model;

import java.util.List;

/**
 * An item that a pre-check skips (see sdk/docs/wire/cce.md#createprecheck).
 *
 * @param name name of the item
 * @param nodeUids the nodes on which it is skipped; empty for all nodes
 * @since 0.1.0
 */
public record CceSkippedCheck(String name, List<String> nodeUids) {
    /** Copies the list. */
    public CceSkippedCheck {
        nodeUids = List.copyOf(nodeUids);
    }
}
