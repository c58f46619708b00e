// SPDX-License-Identifier: Apache-2.0
/** The status page of the simulator in Chromium. Without Chromium and its driver these tests are skipped and say so. */
@NullMarked
package io.clusterupgrade.simulator.browser;

import org.jspecify.annotations.NullMarked;
