// SPDX-License-Identifier: Apache-2.0
/**
 * Recordings of a client's exchanges, which the simulator replays instead of its own clusters: see {@link
 * io.clusterupgrade.simulator.replay.Recording}.
 */
@NullMarked
package io.clusterupgrade.simulator.replay;

import org.jspecify.annotations.NullMarked;
