// SPDX-License-Identifier: Apache-2.0
/** Trouble on order: what can go wrong with a call, and the queue that says with which one. */
@NullMarked
package io.clusterupgrade.simulator.fault;

import org.jspecify.annotations.NullMarked;
