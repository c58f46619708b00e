// SPDX-License-Identifier: Apache-2.0
/** A rollout on Temporal, which goes on when a machine is lost. It runs offline, on the simulator and on Temporal's test server. */
@NullMarked
package io.clusterupgrade.examples.temporal;

import org.jspecify.annotations.NullMarked;
