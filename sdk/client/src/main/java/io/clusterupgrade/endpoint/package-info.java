// SPDX-License-Identifier: Apache-2.0
/**
 * Stage 2 of a call: where it goes. An {@link io.clusterupgrade.endpoint.EndpointStyle} turns a {@link
 * io.clusterupgrade.endpoint.EndpointContext} into an {@link io.clusterupgrade.endpoint.Endpoint}.
 */
@NullMarked
package io.clusterupgrade.endpoint;

import org.jspecify.annotations.NullMarked;
