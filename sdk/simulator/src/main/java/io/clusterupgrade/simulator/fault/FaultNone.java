// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.fault;

/**
 * No fault: the call takes its usual course, so that a later one can have a fault.
 *
 * @since 0.1.0
 */
public record FaultNone() implements Fault {}
