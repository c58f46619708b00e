// SPDX-License-Identifier: Apache-2.0
/**
 * Scenario files: the clusters, scripts, keys and faults of a simulator in YAML (see sdk/docs/simulator.md). A table for each kind of
 * mapping names its keys and the setters that they call.
 */
@NullMarked
package io.clusterupgrade.simulator.scenario;

import org.jspecify.annotations.NullMarked;
