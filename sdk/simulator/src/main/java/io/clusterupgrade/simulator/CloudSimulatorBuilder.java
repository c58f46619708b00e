// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds a {@link CloudSimulator}. Every setter returns the same object; not thread-safe.
 *
 * @since 0.1.0
 */
public final class CloudSimulatorBuilder {
    VirtualClock taskClock = new VirtualClock();
    InstantSource gatewayClock = InstantSource.system();
    String projectId = Accounts.PROJECT_ID;
    final List<SimulatorSetup> setups = new ArrayList<>();
    int port;

    CloudSimulatorBuilder() {}

    /** Sets the clock by which tasks advance; default: a new one that starts at {@link VirtualClock#DEFAULT_START}. */
    public CloudSimulatorBuilder taskClock(VirtualClock clock) {
        taskClock = clock;
        return this;
    }

    /**
     * Sets the clock of the gateways, for signature windows and the {@code Date} header; default: the system clock, so that
     * other tools can call while hours of task time pass. Pass the task clock here too to have only one clock.
     */
    public CloudSimulatorBuilder gatewayClock(InstantSource clock) {
        gatewayClock = clock;
        return this;
    }

    /** Sets the Huawei project of the account; default {@link Accounts#PROJECT_ID}. */
    public CloudSimulatorBuilder projectId(String value) {
        projectId = value;
        return this;
    }

    /** Sets the port on 127.0.0.1; default 0, which selects a free one. */
    public CloudSimulatorBuilder port(int value) {
        port = value;
        return this;
    }

    /**
     * Adds the settings and the contents of a scenario. Settings that this builder makes afterwards take precedence; contents
     * of several scenarios are added one after another.
     */
    public CloudSimulatorBuilder scenario(SimulatorSetup setup) {
        setup.configure(this);
        setups.add(setup);
        return this;
    }

    /** Starts the simulator; throws {@link java.io.UncheckedIOException} if the port is in use. */
    public CloudSimulator start() {
        return new CloudSimulator(this);
    }
}
