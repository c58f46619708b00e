// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.fault;

import java.util.function.UnaryOperator;

/**
 * The body is changed on its way; the action takes effect.
 *
 * @param change from the real body to the one sent
 * @since 0.1.0
 */
public record FaultRewrite(UnaryOperator<String> change) implements Fault {}
