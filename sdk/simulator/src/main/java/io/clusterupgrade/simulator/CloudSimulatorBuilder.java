// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import io.clusterupgrade.simulator.playback.Playback;
import io.clusterupgrade.simulator.replay.Recording;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link CloudSimulator}. Every setter returns the same object; not thread-safe.
 *
 * @since 0.1.0
 */
public final class CloudSimulatorBuilder {
    VirtualClock taskClock = new VirtualClock();

    @Nullable InstantSource gatewayClock;

    @Nullable Recording recording;

    String projectId = Accounts.PROJECT_ID;
    int port;
    boolean cceLimits;

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

    /**
     * Replays a recording: all requests that pass authentication get recorded responses instead of those of the simulated clusters, as
     * described in {@code sdk/docs/recording.md}. A request that is not in the recording is rejected with status 400 and the error code
     * {@code Replay.NotRecorded}. Sets the task clock to a new one that starts at the start of the recording, and the default
     * of the gateway clock to the task clock. The keys are those of {@link CloudSimulator#accounts}, and faults can be added.
     */
    public CloudSimulatorBuilder replay(Recording value) {
        recording = value;
        taskClock = new VirtualClock(value.start());
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

    InstantSource effectiveGatewayClock() {
        if (gatewayClock != null) {
            return gatewayClock;
        }
        return recording == null ? InstantSource.system() : taskClock;
    }

    @Nullable Playback playback() {
        return recording == null ? null : new Playback(recording, taskClock);
    }

    /**
     * Rejects calls of CCE beyond 70 reads a second or 10 writes a minute of gateway time with 429 APIGW.0308 and {@code Retry-After},
     * which are the limits that users report (see sdk/docs/wire/cce.md#errors); default: no limits.
     */
    public CloudSimulatorBuilder cceLimits() {
        cceLimits = true;
        return this;
    }

    /** Starts the simulator; throws {@link java.io.UncheckedIOException} if the port is in use. */
    public CloudSimulator start() {
        return new CloudSimulator(this);
    }
}
