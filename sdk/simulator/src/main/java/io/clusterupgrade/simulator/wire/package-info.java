// SPDX-License-Identifier: Apache-2.0
/** Requests, responses and routes, independent of any HTTP library. Not exported. */
@NullMarked
package io.clusterupgrade.simulator.wire;

import org.jspecify.annotations.NullMarked;
