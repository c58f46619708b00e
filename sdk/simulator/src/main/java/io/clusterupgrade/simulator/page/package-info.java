// SPDX-License-Identifier: Apache-2.0
/**
 * The status page: one HTML document, the state of the simulator as JSON, and the actions of its buttons. Not exported. It does not
 * depend on the classes that own clock, faults and journal; they implement {@link io.clusterupgrade.simulator.page.PageControls}.
 */
@NullMarked
package io.clusterupgrade.simulator.page;

import org.jspecify.annotations.NullMarked;
