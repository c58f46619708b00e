// SPDX-License-Identifier: Apache-2.0
/**
 * Stage 1 of a call: what is asked and what comes back, as values. An {@link io.clusterupgrade.request.Operation} is one call of a
 * cloud's API; an {@link io.clusterupgrade.request.ApiResponse} is its response with everything around it.
 */
@NullMarked
package io.clusterupgrade.request;

import org.jspecify.annotations.NullMarked;
