// SPDX-License-Identifier: Apache-2.0
/**
 * Reads YAML against a table of keys, and reports every mistake with its place. The same table gives the JSON Schema. Knows nothing of
 * clusters; not exported.
 */
@NullMarked
package io.clusterupgrade.simulator.scenario.yaml;

import org.jspecify.annotations.NullMarked;
