// SPDX-License-Identifier: Apache-2.0
/** The faults that can be injected into a call. */
@NullMarked
package io.clusterupgrade.simulator.fault;

import org.jspecify.annotations.NullMarked;
