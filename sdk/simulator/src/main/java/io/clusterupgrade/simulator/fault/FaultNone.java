// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.fault;

/**
 * Nothing goes wrong.
 *
 * @since 0.1.0
 */
public record FaultNone() implements Fault {}
