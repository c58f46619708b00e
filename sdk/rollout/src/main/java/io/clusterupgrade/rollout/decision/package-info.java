// SPDX-License-Identifier: Apache-2.0
/**
 * What a rollout does next: {@link io.clusterupgrade.rollout.decision.RolloutMachine} is fed with facts and returns commands. It has no
 * I/O, no threads and no clock, so that the same facts always lead to the same commands, whoever drives it.
 */
@NullMarked
package io.clusterupgrade.rollout.decision;

import org.jspecify.annotations.NullMarked;
