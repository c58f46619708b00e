// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.fault;

import java.time.Duration;

/**
 * The response comes slowly, in real time; the action takes effect.
 *
 * @param beforeHeaders pause before the response begins
 * @param bytesPerPiece size of the pieces of the body; 0 for all at once
 * @param betweenPieces pause after each piece
 * @since 0.1.0
 */
public record FaultSlow(Duration beforeHeaders, int bytesPerPiece, Duration betweenPieces) implements Fault {}
