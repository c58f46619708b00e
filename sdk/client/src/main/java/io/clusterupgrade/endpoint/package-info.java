// SPDX-License-Identifier: Apache-2.0
/**
 * Stage 2 of a call: the address. An {@link io.clusterupgrade.endpoint.EndpointStyle} derives from an
 * {@link io.clusterupgrade.endpoint.EndpointContext} an {@link io.clusterupgrade.endpoint.Endpoint}.
 */
@NullMarked
package io.clusterupgrade.endpoint;

import org.jspecify.annotations.NullMarked;
