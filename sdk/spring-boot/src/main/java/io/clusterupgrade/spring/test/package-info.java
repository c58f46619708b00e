// SPDX-License-Identifier: Apache-2.0
/** Tests of applications: see {@link io.clusterupgrade.spring.test.SimulatedClusterUpgrade}. Needs {@code cluster-upgrade-testkit}. */
@NullMarked
package io.clusterupgrade.spring.test;

import org.jspecify.annotations.NullMarked;
