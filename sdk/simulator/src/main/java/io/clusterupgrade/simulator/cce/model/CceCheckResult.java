// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce.model;

/**
 * An item of a pre-check and how it stands.
 *
 * @param item what is looked at
 * @param phase how it stands
 * @since 0.1.0
 */
public record CceCheckResult(CceCheckItem item, CceCheckPhase phase) {}
