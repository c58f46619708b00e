// SPDX-License-Identifier: Apache-2.0
/**
 * Stage 4 of a call: carries it over. {@link io.clusterupgrade.transport.Transport} is the seam, {@link
 * io.clusterupgrade.transport.OkHttpTransport} what stands behind it; {@link io.clusterupgrade.transport.Scheduler} is the seam for
 * time, {@link io.clusterupgrade.transport.RetryPolicy} says how often and how long.
 */
@NullMarked
package io.clusterupgrade.transport;

import org.jspecify.annotations.NullMarked;
