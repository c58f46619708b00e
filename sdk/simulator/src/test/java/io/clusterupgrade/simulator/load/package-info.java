// SPDX-License-Identifier: Apache-2.0
/** Programs that put load on the simulator. */
@NullMarked
package io.clusterupgrade.simulator.load;

import org.jspecify.annotations.NullMarked;
