// SPDX-License-Identifier: Apache-2.0
/** Immutable values: the state of simulated ACK clusters at one instant of task time. */
@NullMarked
package io.clusterupgrade.simulator.ack.model;

import org.jspecify.annotations.NullMarked;
