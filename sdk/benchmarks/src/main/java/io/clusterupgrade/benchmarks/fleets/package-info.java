// SPDX-License-Identifier: Apache-2.0
/** What a rollout of many clusters costs. */
@NullMarked
package io.clusterupgrade.benchmarks.fleets;

import org.jspecify.annotations.NullMarked;
