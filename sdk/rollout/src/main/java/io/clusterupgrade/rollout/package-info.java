// SPDX-License-Identifier: Apache-2.0
/**
 * The upgrade of a fleet of clusters in waves, from one machine. {@link io.clusterupgrade.rollout.Rollout} is the plan, {@link
 * io.clusterupgrade.rollout.RolloutRun} one run of it over a journal.
 *
 * <p>The packages: {@code model} has the values, {@code decision} decides what to do next and has no I/O, {@code journal} keeps what has
 * happened, {@code report} and {@code progress} show it, and this package drives the clusters.
 */
@NullMarked
package io.clusterupgrade.rollout;

import org.jspecify.annotations.NullMarked;
