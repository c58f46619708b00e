// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.fault;

import java.time.Duration;

/**
 * The gateway's clock is off for one call.
 *
 * @param offset how far it is ahead; negative if behind
 * @since 0.1.0
 */
public record FaultClock(Duration offset) implements Fault {}
