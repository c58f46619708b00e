// SPDX-License-Identifier: Apache-2.0
/** What a cluster shows before its start, read once for each service. Not exported. */
@NullMarked
package io.clusterupgrade.rollout.probe;

import org.jspecify.annotations.NullMarked;
