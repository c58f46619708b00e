// SPDX-License-Identifier: Apache-2.0
/** The stand-alone program {@code cloudsim} (see sdk/docs/simulator.md). Not exported. */
@NullMarked
package io.clusterupgrade.simulator.program;

import org.jspecify.annotations.NullMarked;
