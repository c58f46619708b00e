// SPDX-License-Identifier: Apache-2.0
/** Steps that run in task time: the state machine of all three services. Not exported. */
@NullMarked
package io.clusterupgrade.simulator.engine;

import org.jspecify.annotations.NullMarked;
