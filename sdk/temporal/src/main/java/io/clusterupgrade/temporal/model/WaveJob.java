// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal.model;

import io.clusterupgrade.temporal.model.RolloutInput.WaveDecision;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The input of an activity on a wave. Immutable and thread-safe.
 *
 * @param rollout the name of the rollout
 * @param hash the hash of its plan
 * @param wave the place of the wave in the plan
 * @param isBefore whether it is the action before the wave
 * @param askEvery the time until a gate is asked again
 * @param decision what an operator decided; null to ask the gate
 * @since 0.1.0
 */
public record WaveJob(
        String rollout,
        String hash,
        int wave,
        boolean isBefore,
        Duration askEvery,
        @Nullable WaveDecision decision) {}
