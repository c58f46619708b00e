// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.decision;

import java.time.Duration;

/**
 * What happens after a failed upgrade, and on a cluster with another operation.
 *
 * @param retries how often a failed upgrade is tried again, 0 for never
 * @param delay the time between a failure and the next attempt
 * @param waitEvery the time between two checks of a cluster with another operation
 * @param waitAtMost the time after which such a cluster is skipped
 * @since 0.1.0
 */
public record RetrySpec(int retries, Duration delay, Duration waitEvery, Duration waitAtMost) {}
