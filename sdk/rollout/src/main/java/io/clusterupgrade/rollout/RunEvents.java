// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.rollout.decision.Fact;
import io.clusterupgrade.rollout.decision.RolloutMachine;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.progress.RolloutEvent;
import io.clusterupgrade.rollout.progress.RolloutEvent.Kind;
import io.clusterupgrade.rollout.progress.RolloutListener;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns facts into events for the listener. */
final class RunEvents {
    private static final Logger LOG = LoggerFactory.getLogger(Rollout.class);

    private final Rollout rollout;
    private final RolloutMachine machine;
    private final RolloutListener listener;
    private final String[] waveOf;
    private boolean hasFailed;

    RunEvents(Rollout rollout, RolloutMachine machine, RolloutListener listener) {
        this.rollout = rollout;
        this.machine = machine;
        this.listener = listener;
        this.waveOf = new String[rollout.clusters().size()];
        rollout.spec().waves().forEach(wave -> wave.members().forEach(member -> waveOf[member] = wave.name()));
    }

    void fact(Fact fact) {
        if (fact instanceof Fact.ClusterChanged changed) {
            cluster(
                    changed.at(),
                    Kind.CLUSTER,
                    changed.cluster(),
                    changed.state().name(),
                    changed.reason());
        } else if (fact instanceof Fact.WaveChanged changed) {
            wave(changed.at(), Kind.WAVE, changed.wave(), changed.phase().name(), changed.reason());
        } else if (fact instanceof Fact.Controlled controlled) {
            send(controlled.at(), Kind.CONTROL, null, null, controlled.control().name(), "from " + controlled.source());
        } else if (fact instanceof Fact.Opened) {
            send(fact.at(), Kind.OPENED, null, null, "", rollout.toString());
        }
    }

    void cluster(Instant at, Kind kind, int cluster, String value, String text) {
        send(at, kind, waveOf[cluster], rollout.clusters().get(cluster), value, text);
    }

    void wave(Instant at, Kind kind, int wave, String value, String text) {
        send(at, kind, rollout.waves().get(wave).name, null, value, text);
    }

    void send(Instant at, Kind kind, @Nullable String wave, @Nullable ClusterRef cluster, String value, String text) {
        RolloutEvent event = new RolloutEvent(at, kind, wave, cluster, value, text, counts());
        LOG.debug("{}", event);
        try {
            listener.onEvent(event);
        } catch (RuntimeException e) {
            if (!hasFailed) {
                // Messages of custom exceptions may contain secrets.
                LOG.warn("a listener of the rollout failed: {}", e.getClass().getName());
                hasFailed = true;
            }
        }
    }

    private Map<ClusterState, Integer> counts() {
        Map<ClusterState, Integer> counts = new EnumMap<>(ClusterState.class);
        for (ClusterState state : ClusterState.values()) {
            if (machine.count(state) > 0) {
                counts.put(state, machine.count(state));
            }
        }
        return counts;
    }
}
