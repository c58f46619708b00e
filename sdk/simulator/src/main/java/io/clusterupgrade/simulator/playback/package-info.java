// SPDX-License-Identifier: Apache-2.0
/** Finds the recorded response to a request: {@link io.clusterupgrade.simulator.playback.Playback}. Not exported. */
@NullMarked
package io.clusterupgrade.simulator.playback;

import org.jspecify.annotations.NullMarked;
