// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce.model;

/**
 * The result of one item of a pre-check.
 *
 * @param item the item
 * @param phase its phase
 * @since 0.1.0
 */
public record CceCheckResult(CceCheckItem item, CceCheckPhase phase) {}
