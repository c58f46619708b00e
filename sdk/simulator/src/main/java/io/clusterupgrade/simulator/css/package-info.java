// SPDX-License-Identifier: Apache-2.0
/** Simulated CSS clusters: their tasks, rules and scripts. Usable without the network. */
@NullMarked
package io.clusterupgrade.simulator.css;

import org.jspecify.annotations.NullMarked;
