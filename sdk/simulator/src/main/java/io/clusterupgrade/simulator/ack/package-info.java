// SPDX-License-Identifier: Apache-2.0
/** The state of simulated ACK clusters; usable without the network. */
@NullMarked
package io.clusterupgrade.simulator.ack;

import org.jspecify.annotations.NullMarked;
