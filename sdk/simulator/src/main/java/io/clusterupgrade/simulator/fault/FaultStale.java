// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.fault;

/**
 * A real response, after which the connection is closed without {@code Connection: close}.
 *
 * @since 0.1.0
 */
public record FaultStale() implements Fault {}
