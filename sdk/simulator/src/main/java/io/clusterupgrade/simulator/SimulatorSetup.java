// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

/**
 * The settings and the contents of a simulator as one value, such as a scenario file.
 *
 * @since 0.1.0
 */
public interface SimulatorSetup {
    /** Sets what must be known before the start: clocks and the project. Called at once by the builder. */
    default void configure(CloudSimulatorBuilder builder) {}

    /** Adds keys, clusters, scripts and faults to a simulator that does not listen yet. */
    void populate(CloudSimulator cloud);
}
