// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.decision;

import io.clusterupgrade.rollout.model.Windows;
import java.time.Duration;

/**
 * The windows in which a gate is asked, and how often it is asked again.
 *
 * @param windows the windows in which it is asked
 * @param askEvery the time until it is asked again after it has not decided
 * @since 0.1.0
 */
public record GateSpec(Windows windows, Duration askEvery) {}
