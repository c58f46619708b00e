// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The input of an activity on a cluster. Immutable and thread-safe.
 *
 * @param rollout the name of the rollout
 * @param hash the hash of its plan
 * @param cluster the place of the cluster in the plan
 * @param attempt the attempt, from 1
 * @param round the number of the start within the attempt, from 1; 0 for other activities
 * @param token the newest token; for a start, that of the attempt before; null for none
 * @param limit how long an unknown start is looked for; zero for other activities
 * @since 0.1.0
 */
public record ClusterJob(
        String rollout,
        String hash,
        int cluster,
        int attempt,
        int round,
        @Nullable String token,
        Duration limit) {}
