// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce.model;

/**
 * A stage of a task in {@code spec.items}.
 *
 * @param name stage name
 * @param status {@code Init}, {@code Running}, {@code Success} or {@code Failed}
 * @since 0.1.0
 */
public record CceStage(String name, String status) {}
