// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.CloudSimulatorBuilder;
import io.clusterupgrade.simulator.SimulatorClock;
import io.clusterupgrade.simulator.VirtualClock;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** A simulator and its clients, for one test or one class. Thread-safe. */
final class CloudSession implements AutoCloseable {
    private static final Map<Class<?>, Function<SimulatedClients, Object>> PARAMETERS = Map.of(
            CloudSimulator.class, SimulatedClients::cloud,
            VirtualClock.class, SimulatedClients::clock,
            VirtualScheduler.class, SimulatedClients::scheduler,
            CssClient.class, SimulatedClients::css,
            CceClient.class, SimulatedClients::cce,
            AckClient.class, SimulatedClients::ack,
            SimulatedClients.class, clients -> clients);

    private final SimulatedClients clients;
    private volatile boolean isChecked;

    private CloudSession(SimulatedClients clients, boolean isChecked) {
        this.clients = clients;
        this.isChecked = isChecked;
    }

    /** Starts a simulator whose gateways go by the clock of its tasks; a scenario of {@code ""} is an empty cloud. */
    static CloudSession start(String scenario, boolean leakCheck) {
        CloudSimulatorBuilder builder = CloudSimulator.builder();
        if (!scenario.isEmpty()) {
            builder.scenario(ScenarioSource.load(scenario));
        }
        if (builder.clock().mode() != SimulatorClock.Mode.MANUAL) {
            throw new IllegalArgumentException("The clock of " + scenario + " must be manual for a test, not "
                    + builder.clock().mode());
        }
        return new CloudSession(SimulatedClients.of(builder.oneClock().start()), leakCheck);
    }

    /** Returns whether there is a value for parameters of a type. */
    static boolean supports(Class<?> type) {
        return PARAMETERS.containsKey(type);
    }

    /** Returns the value for parameters of a type that is supported. */
    Object get(Class<?> type) {
        return Objects.requireNonNull(PARAMETERS.get(type)).apply(clients);
    }

    CloudSimulator cloud() {
        return clients.cloud();
    }

    /** Leaves the check for leaks out: a test that failed may not have come to where it closes things. */
    void failed() {
        isChecked = false;
    }

    /** Closes everything; throws an {@link AssertionError} if the test has left something open. */
    @Override
    public void close() {
        if (isChecked) {
            LeakCheck.close(clients);
        } else {
            clients.close();
            clients.cloud().close();
        }
    }
}
