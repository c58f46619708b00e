// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.fault;

import java.time.Duration;

/**
 * A slow response, in real time; the action takes effect.
 *
 * @param beforeHeaders pause before the response begins
 * @param bytesPerPiece size of the pieces of the body; 0 to send it at once
 * @param betweenPieces pause after each piece
 * @since 0.1.0
 */
public record FaultSlow(Duration beforeHeaders, int bytesPerPiece, Duration betweenPieces) implements Fault {}
