// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import io.clusterupgrade.simulator.playback.Playback;
import io.clusterupgrade.simulator.replay.Recording;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link CloudSimulator}: its clock, port, scenario, limits and TLS. Every setter returns the same object; not thread-safe.
 *
 * @since 0.1.0
 */
public final class CloudSimulatorBuilder {
    SimulatorClock clock = SimulatorClock.manual();

    @Nullable VirtualClock taskClock;

    /** Null for the default. */
    @Nullable InstantSource gatewayClock;

    @Nullable Recording recording;

    String projectId = Accounts.PROJECT_ID;
    final List<SimulatorSetup> setups = new ArrayList<>();
    boolean oneClock;
    boolean tls;
    int port;
    boolean cceLimits;
    Duration requestTimeout = Duration.ofSeconds(30);
    boolean statusPage;

    CloudSimulatorBuilder() {}

    /**
     * Sets how task time passes; default {@link SimulatorClock#manual}. Without a start of its own the new setting keeps the start
     * of the one before.
     */
    public CloudSimulatorBuilder clock(SimulatorClock value) {
        clock = value.orStartOf(clock);
        taskClock = null;
        return this;
    }

    /** Sets the clock by which tasks advance, for several simulators with the same time; default: a new one, see {@link #clock}. */
    public CloudSimulatorBuilder taskClock(VirtualClock value) {
        taskClock = value;
        clock = SimulatorClock.manual();
        return this;
    }

    /**
     * Sets the clock of the gateways, for signature windows and the {@code Date} header; default: the system clock, so that
     * other tools can call while hours of task time pass. Pass the task clock here too to have only one clock.
     */
    public CloudSimulatorBuilder gatewayClock(InstantSource value) {
        gatewayClock = value;
        return this;
    }

    /** Makes the gateways use the task clock, too, so that there is only one; the counterpart of {@link #gatewayClock}. */
    public CloudSimulatorBuilder oneClock() {
        gatewayClock = null;
        oneClock = true;
        return this;
    }

    /**
     * Replays a recording: all requests that pass authentication get recorded responses instead of those of the simulated clusters, as
     * described in {@code sdk/docs/recording.md}. A request that is not in the recording is rejected with status 400 and the error code
     * {@code Replay.NotRecorded}. Sets the task clock to a new one that starts at the start of the recording, and the default
     * of the gateway clock to the task clock. The keys are those of {@link CloudSimulator#accounts}, and faults can be added.
     */
    public CloudSimulatorBuilder replay(Recording value) {
        recording = value;
        return taskClock(new VirtualClock(value.start()));
    }

    /** Sets the Huawei project of the account; default {@link Accounts#PROJECT_ID}. */
    public CloudSimulatorBuilder projectId(String value) {
        projectId = value;
        return this;
    }

    /** Returns how task time passes, as set so far. */
    public SimulatorClock clock() {
        return clock;
    }

    /**
     * Makes the endpoint {@code https}, with a new self-signed certificate for 127.0.0.1 and {@code localhost}; default {@code http}. Faults
     * that change bytes of the message itself need {@code http}.
     */
    public CloudSimulatorBuilder tls() {
        tls = true;
        return this;
    }

    /** Sets the port on 127.0.0.1; default 0, which selects a free one. */
    public CloudSimulatorBuilder port(int value) {
        port = value;
        return this;
    }

    /**
     * Sets how long a request may take from its first bytes to its last, in real time; default 30 seconds. A client that sends half of a
     * request and stalls gets status 408 in the format of the service, and its connection is closed. A connection that waits between
     * requests stays open. With {@link #tls} the handshake has the same limit of its own; a connection that does not complete it is closed.
     *
     * @throws IllegalArgumentException if it is not at least a millisecond
     */
    public CloudSimulatorBuilder requestTimeout(Duration value) {
        if (value.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException("requestTimeout must be at least 1 ms: " + value);
        }
        requestTimeout = value;
        return this;
    }

    InstantSource effectiveGatewayClock(VirtualClock tasks) {
        if (gatewayClock != null) {
            return gatewayClock;
        }
        return recording == null && !oneClock ? InstantSource.system() : tasks;
    }

    @Nullable Playback playback(VirtualClock tasks) {
        return recording == null ? null : new Playback(recording, tasks);
    }

    /**
     * Rejects calls of CCE beyond 70 reads a second or 10 writes a minute of gateway time with 429 APIGW.0308 and {@code Retry-After},
     * which are the limits that users report: the same as {@link Traffic#cceLimits}; default: no limits.
     */
    public CloudSimulatorBuilder cceLimits() {
        cceLimits = true;
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
