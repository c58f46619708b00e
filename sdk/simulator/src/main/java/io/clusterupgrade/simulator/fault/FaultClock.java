// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.fault;

import java.time.Duration;

/**
 * A shift of the gateway's clock for one call.
 *
 * @param offset the shift; negative if the clock is behind
 * @since 0.1.0
 */
public record FaultClock(Duration offset) implements Fault {}
