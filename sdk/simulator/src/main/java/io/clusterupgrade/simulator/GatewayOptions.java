// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import io.clusterupgrade.simulator.page.StatusPage;
import io.clusterupgrade.simulator.playback.Playback;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway does beside passing requests to the services.
 *
 * @param playback responds instead of the services; null without a recording
 * @param page responds to its own requests; null for none
 * @param traffic the limits and the speed of all services
 * @param beforeRead runs before each read
 */
record GatewayOptions(@Nullable Playback playback, @Nullable StatusPage page, Traffic traffic, Runnable beforeRead) {}
