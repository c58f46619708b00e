// SPDX-License-Identifier: Apache-2.0
/** The state of simulated CSS clusters; usable without the network. */
@NullMarked
package io.clusterupgrade.simulator.css;

import org.jspecify.annotations.NullMarked;
