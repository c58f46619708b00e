// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import java.time.Duration;

/** How long a pre-check stays in phase Init, how long each of its three parts takes, and how long it is valid afterwards. */
record CcePreCheckTimes(Duration init, Duration part, Duration validity) {}
