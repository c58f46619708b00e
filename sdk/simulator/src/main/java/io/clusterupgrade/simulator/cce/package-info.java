// SPDX-License-Identifier: Apache-2.0
/** Simulated CCE clusters: their tasks, rules and scripts. Usable without the network. */
@NullMarked
package io.clusterupgrade.simulator.cce;

import org.jspecify.annotations.NullMarked;
