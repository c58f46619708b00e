// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.fault;

/**
 * No fault.
 *
 * @since 0.1.0
 */
public record FaultNone() implements Fault {}
