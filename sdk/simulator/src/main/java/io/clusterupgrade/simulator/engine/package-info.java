// SPDX-License-Identifier: Apache-2.0
/** What the three services share: the registry of clusters, and steps that run in task time. Not exported. */
@NullMarked
package io.clusterupgrade.simulator.engine;

import org.jspecify.annotations.NullMarked;
