// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.decision;

import io.clusterupgrade.rollout.model.WavePhase;
import java.time.Instant;
import java.util.Arrays;

/** The phases of the waves. */
final class WaveTable {
    private final WavePhase[] phases;
    private final WavePhase[] beforeStop;
    private final Instant[] since;
    private int current;

    WaveTable(int waves) {
        phases = new WavePhase[waves];
        beforeStop = new WavePhase[waves];
        since = new Instant[waves];
        Arrays.fill(phases, WavePhase.PENDING);
        Arrays.fill(beforeStop, WavePhase.PENDING);
        Arrays.fill(since, Instant.MIN);
    }

    void set(int wave, WavePhase phase, Instant at) {
        if (!phases[wave].isStop()) {
            beforeStop[wave] = phases[wave];
        }
        phases[wave] = phase;
        since[wave] = at;
        find();
    }

    /** Returns the waves that had stopped to the phase before, so that it is tried again. */
    void reopen(Instant at) {
        for (int wave = 0; wave < phases.length; wave++) {
            if (phases[wave].isStop()) {
                set(wave, beforeStop[wave], at);
            }
        }
    }

    private void find() {
        current = 0;
        while (current < phases.length && phases[current] == WavePhase.DONE) {
            current++;
        }
    }

    WavePhase phase(int wave) {
        return phases[wave];
    }

    Instant since(int wave) {
        return since[wave];
    }

    /** Returns the first wave that is not done; the number of waves if all are. */
    int current() {
        return current;
    }

    boolean areDone() {
        return current == phases.length;
    }
}
