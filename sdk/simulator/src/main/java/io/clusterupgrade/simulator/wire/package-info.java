// SPDX-License-Identifier: Apache-2.0
/** Requests, answers and the routing table, free of any HTTP library. Not exported. */
@NullMarked
package io.clusterupgrade.simulator.wire;

import org.jspecify.annotations.NullMarked;
