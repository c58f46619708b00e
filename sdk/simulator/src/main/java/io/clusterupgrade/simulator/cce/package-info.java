// SPDX-License-Identifier: Apache-2.0
/** The state of simulated CCE clusters; usable without the network. */
@NullMarked
package io.clusterupgrade.simulator.cce;

import org.jspecify.annotations.NullMarked;
