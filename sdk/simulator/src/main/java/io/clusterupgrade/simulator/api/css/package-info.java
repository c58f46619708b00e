// SPDX-License-Identifier: Apache-2.0
/** The operations of CSS on the wire: routes, request bodies, response bodies. Not exported. */
@NullMarked
package io.clusterupgrade.simulator.api.css;

import org.jspecify.annotations.NullMarked;
