// SPDX-License-Identifier: Apache-2.0
/** The operations of each service on the wire: routes, answers, error bodies. Not exported. */
@NullMarked
package io.clusterupgrade.simulator.api;

import org.jspecify.annotations.NullMarked;
