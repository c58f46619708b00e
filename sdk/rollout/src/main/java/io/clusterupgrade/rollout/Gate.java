// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.rollout.decision.GateSpec;
import io.clusterupgrade.rollout.model.MaintenanceWindow;
import io.clusterupgrade.rollout.model.Windows;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * An approval that a wave needs before it begins. What has been approved stays approved; a gate that has not decided is asked again,
 * after a restart too. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Gate {
    private static final Duration ASK_EVERY = Duration.ofMinutes(1);
    private static final int MOST_TARGET_CHECKS = 50;

    private final Callback callback;
    private final Windows windows;
    private final Duration askEvery;
    private final int targetChecks;

    private Gate(Callback callback, Windows windows, Duration askEvery, int targetChecks) {
        this.callback = callback;
        this.windows = windows;
        this.askEvery = askEvery;
        this.targetChecks = targetChecks;
    }

    /** Creates a gate that asks the program. */
    public static Gate of(Callback callback) {
        return new Gate(Objects.requireNonNull(callback, "callback"), Windows.always(), ASK_EVERY, MOST_TARGET_CHECKS);
    }

    /**
     * Creates a gate that approves as soon as a file exists, such as {@code touch approve-prod}. A file whose text begins with {@code
     * reject} rejects the wave; the rest is the reason.
     *
     * @param file the file, which need not exist; it is not changed
     */
    public static Gate approvalFile(Path file) {
        return of(context -> ApprovalFile.read(file));
    }

    /** Returns this gate with windows in which it is asked; without any it is always asked. */
    public Gate withWindows(MaintenanceWindow... value) {
        return new Gate(callback, Windows.of(value), askEvery, targetChecks);
    }

    /**
     * Returns this gate with another time until it is asked again; a minute by default.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public Gate withAskEvery(Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("askEvery must be positive: " + value);
        }
        return new Gate(callback, windows, value, targetChecks);
    }

    /**
     * Returns this gate with another number of clusters of the wave, evenly spread over it, whose service must offer the target of
     * their plan before the gate is asked; 50 by default, 0 for none. As long as one does not, the wave is not approved.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Gate withTargetChecks(int value) {
        if (value < 0) {
            throw new IllegalArgumentException("targetChecks must not be negative: " + value);
        }
        return new Gate(callback, windows, askEvery, value);
    }

    Callback callback() {
        return callback;
    }

    int targetChecks() {
        return targetChecks;
    }

    GateSpec spec() {
        return new GateSpec(windows, askEvery);
    }

    /**
     * Decides whether a wave may begin. Called in a thread of the run's executor.
     *
     * @since 0.1.0
     */
    @FunctionalInterface
    public interface Callback {

        /**
         * Decides.
         *
         * @throws Exception if it cannot decide now: it is asked again later
         */
        GateDecision decide(WaveContext context) throws Exception;
    }
}
