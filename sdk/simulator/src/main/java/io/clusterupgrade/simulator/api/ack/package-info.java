// SPDX-License-Identifier: Apache-2.0
/** The operations of ACK on the wire: routes, request bodies, response bodies. Not exported. */
@NullMarked
package io.clusterupgrade.simulator.api.ack;

import org.jspecify.annotations.NullMarked;
