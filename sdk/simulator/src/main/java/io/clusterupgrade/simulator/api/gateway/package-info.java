// SPDX-License-Identifier: Apache-2.0
/** The gateways in front of the services: routing, authentication, error bodies. Not exported. */
@NullMarked
package io.clusterupgrade.simulator.api.gateway;

import org.jspecify.annotations.NullMarked;
