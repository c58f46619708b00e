// SPDX-License-Identifier: Apache-2.0
/**
 * Observability with Micrometer. {@link io.clusterupgrade.micrometer.CallObservations} makes an observation of each call, from which
 * Micrometer makes a timer and a span; {@link io.clusterupgrade.micrometer.CallMeters} counts attempts and retries by reason; {@link
 * io.clusterupgrade.micrometer.UpgradeObservations} makes an observation of each watched upgrade and has gauges of the upgrades that
 * are watched, by state. Names follow OpenTelemetry's semantic conventions for remote procedure calls where these have one.
 *
 * <p>No tag of a meter has an id, an error message or anything else with an unlimited number of values, and nothing here ever holds a
 * secret, a header or a body.
 */
@NullMarked
package io.clusterupgrade.micrometer;

import org.jspecify.annotations.NullMarked;
