// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import java.time.Duration;

/** The duration of phase Init of a pre-check, the duration of each of its three parts, and its validity afterwards. */
record CcePreCheckTimes(Duration init, Duration part, Duration validity) {}
