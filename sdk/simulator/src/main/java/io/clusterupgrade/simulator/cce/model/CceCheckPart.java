// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce.model;

import java.util.List;

/**
 * A part of a pre-check.
 *
 * @param stage which one
 * @param phase how it stands
 * @param results its items; empty before it has begun
 * @since 0.1.0
 */
public record CceCheckPart(CceCheckStage stage, CceCheckPhase phase, List<CceCheckResult> results) {
    /** Copies the list. */
    public CceCheckPart {
        results = List.copyOf(results);
    }
}
