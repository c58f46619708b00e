// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css.model;

import java.util.List;

/**
 * The progress of a task (see sdk/docs/wire/css.md#upgradedetail). All lists are unmodifiable.
 *
 * @param totalNodes the nodes of the task, in the order of their upgrade
 * @param completedNodes nodes that are done
 * @param currentNode the node in progress, or the last one when the task has ended
 * @param batchSize the number of nodes that migrate their data at once
 * @param currentBatch nodes of the batch in progress that are not done; empty when the task has ended
 * @param steps the thirteen steps of the current node
 * @since 0.1.0
 */
public record CssProgress(
        List<String> totalNodes,
        List<String> completedNodes,
        String currentNode,
        int batchSize,
        List<String> currentBatch,
        List<CssStep> steps) {
    /** Returns the share of nodes that are done, 0 to 100. */
    public int percent() {
        return completedNodes.size() * 100 / totalNodes.size();
    }
}
