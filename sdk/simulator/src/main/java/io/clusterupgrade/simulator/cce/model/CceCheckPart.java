// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce.model;

import java.util.List;

/**
 * A part of a pre-check: the items for the cluster, its add-ons or its nodes.
 *
 * @param stage its stage
 * @param phase its phase
 * @param results its items; empty before it begins
 * @since 0.1.0
 */
public record CceCheckPart(CceCheckStage stage, CceCheckPhase phase, List<CceCheckResult> results) {
    /** Copies the list. */
    public CceCheckPart {
        results = List.copyOf(results);
    }
}
