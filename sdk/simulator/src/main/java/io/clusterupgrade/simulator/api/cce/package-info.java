// SPDX-License-Identifier: Apache-2.0
/** The operations of CCE on the wire: routes, request bodies, response bodies. Not exported. */
@NullMarked
package io.clusterupgrade.simulator.api.cce;

import org.jspecify.annotations.NullMarked;
