// SPDX-License-Identifier: Apache-2.0
/**
 * Stage 4 of a call: HTTP. {@link io.clusterupgrade.transport.Transport} is the interface and
 * {@link io.clusterupgrade.transport.OkHttpTransport} its implementation;
 * {@link io.clusterupgrade.transport.Scheduler} is the source of time, {@link io.clusterupgrade.transport.RetryPolicy}
 * determines the number of attempts and the waits.
 */
@NullMarked
package io.clusterupgrade.transport;

import org.jspecify.annotations.NullMarked;
