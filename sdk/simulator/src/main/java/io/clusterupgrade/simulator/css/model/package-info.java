// SPDX-License-Identifier: Apache-2.0
/** Immutable values: the state of simulated CSS clusters at one instant of task time. */
@NullMarked
package io.clusterupgrade.simulator.css.model;

import org.jspecify.annotations.NullMarked;
