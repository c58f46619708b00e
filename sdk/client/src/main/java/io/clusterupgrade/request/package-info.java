// SPDX-License-Identifier: Apache-2.0
/**
 * Stage 1 of a call: requests and responses as values. An {@link io.clusterupgrade.request.Operation} describes one operation of a
 * service's API; an {@link io.clusterupgrade.request.ApiResponse} is a response with status, headers, request id and body.
 */
@NullMarked
package io.clusterupgrade.request;

import org.jspecify.annotations.NullMarked;
