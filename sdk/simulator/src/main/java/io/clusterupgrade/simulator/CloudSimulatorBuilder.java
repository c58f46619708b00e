// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import java.time.InstantSource;

/**
 * Builds a {@link CloudSimulator}. Every setter returns the same object; not thread-safe.
 *
 * @since 0.1.0
 */
public final class CloudSimulatorBuilder {
    VirtualClock taskClock = new VirtualClock();
    InstantSource gatewayClock = InstantSource.system();
    String projectId = Accounts.PROJECT_ID;
    int port;
    boolean statusPage;

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
     * Sets whether the simulator has a status page at {@code /} (see sdk/docs/simulator-page.md): clusters, upgrades, calls, and buttons
     * for the clock and for faults; default false. Its requests are not recorded and take no faults. Only a browser on this machine can
     * use it, and no other site.
     */
    public CloudSimulatorBuilder statusPage(boolean value) {
        statusPage = value;
        return this;
    }

    /** Starts the simulator; throws {@link java.io.UncheckedIOException} if the port is in use. */
    public CloudSimulator start() {
        return new CloudSimulator(this);
    }
}
