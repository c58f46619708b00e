// SPDX-License-Identifier: Apache-2.0
/** Simulated ACK clusters: their tasks, rules and scripts. Usable without the network. */
@NullMarked
package io.clusterupgrade.simulator.ack;

import org.jspecify.annotations.NullMarked;
