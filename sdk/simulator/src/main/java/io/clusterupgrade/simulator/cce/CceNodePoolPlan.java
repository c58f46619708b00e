// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import java.util.ArrayList;
import java.util.List;

/**
 * The settings of a job that resets nodes of a pool (see sdk/docs/wire/cce.md#upgradenodepool). Every setter returns the
 * same object; not thread-safe.
 *
 * @since 0.1.0
 */
public final class CceNodePoolPlan {
    int maxUnavailable = 1;
    final List<String> nodeUids = new ArrayList<>();
    final List<String> skippedUids = new ArrayList<>();

    CceNodePoolPlan() {}

    /** Sets how many nodes are reset at once, 1 to 20; default 1. */
    public CceNodePoolPlan maxUnavailable(int nodes) {
        maxUnavailable = nodes;
        return this;
    }

    /** Resets these nodes only. */
    public CceNodePoolPlan nodes(List<String> uids) {
        nodeUids.addAll(uids);
        return this;
    }

    /** Skips these nodes. */
    public CceNodePoolPlan skip(List<String> uids) {
        skippedUids.addAll(uids);
        return this;
    }
}
