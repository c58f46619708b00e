// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.fault;

import java.util.function.UnaryOperator;

/**
 * A change of the response body; the action takes effect.
 *
 * @param change maps the real body to the body sent
 * @since 0.1.0
 */
public record FaultRewrite(UnaryOperator<String> change) implements Fault {}
