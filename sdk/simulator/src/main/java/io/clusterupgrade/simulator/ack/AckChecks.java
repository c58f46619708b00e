// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import io.clusterupgrade.simulator.ack.model.AckCheck;
import io.clusterupgrade.simulator.engine.NextChange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The checks of a cluster, such as those before an upgrade, and their results. They neither block other operations nor are blocked by them. Thread-safe.
 *
 * @since 0.1.0
 */
public final class AckChecks {
    private static final Set<String> TYPES =
            Set.of("ClusterUpgrade", "MasterUpgrade", "NodePoolUpgrade", "ClusterMigrate");
    private static final String RUNNING = "Running";
    private static final int SUFFIX = 5;

    private final String clusterId;
    private final Duration duration;
    private final AckScript script;
    private final InstantSource taskTime;
    private final List<AckCheck> checks = new ArrayList<>();

    AckChecks(AckClusterSpec spec, AckScript script, InstantSource taskTime) {
        this.clusterId = spec.id;
        this.duration = spec.checkDuration;
        this.script = script;
        this.taskTime = taskTime;
    }

    /** Starts a check; the target is a node pool or empty. An unknown type is rejected with 400 InvalidParameter. */
    public synchronized AckCheck start(String type, String target) {
        if (!TYPES.contains(type)) {
            throw AckErrorException.invalid("type " + type);
        }
        Instant now = taskTime.instant();
        String seed = clusterId + "-check-" + (checks.size() + 1);
        String suffix = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, SUFFIX);
        long nanos = TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        String id = nanos + "-" + clusterId + "-clustercheck-" + suffix;
        AckCheck check = new AckCheck(id, type, target, RUNNING, "", now, null);
        checks.add(check);
        return check;
    }

    /** Returns all checks, newest first. */
    public synchronized List<AckCheck> all() {
        settle();
        List<AckCheck> newestFirst = new ArrayList<>();
        checks.forEach(check -> newestFirst.add(0, check));
        return newestFirst;
    }

    /** Returns a check; an unknown id is rejected with 404 ErrorCheckNotFound, which is the simulator's choice. */
    public AckCheck get(String checkId) {
        return all().stream()
                .filter(check -> check.id().equals(checkId))
                .findFirst()
                .orElseThrow(() -> new AckErrorException(404, "ErrorCheckNotFound", "no check with id " + checkId));
    }

    synchronized void nextChange(NextChange next) {
        checks.forEach(check -> next.at(check.created().plus(duration)));
    }

    synchronized void settle() {
        checks.replaceAll(this::settled);
    }

    private AckCheck settled(AckCheck check) {
        Instant due = check.created().plus(duration);
        if (!check.status().equals(RUNNING) || taskTime.instant().isBefore(due)) {
            return check;
        }
        @Nullable String failure = script.takeFailure(AckScript.CHECK);
        return failure == null
                ? finished(check, "Succeeded", "task succeed", due)
                : finished(check, "Failed", failure, due);
    }

    private static AckCheck finished(AckCheck check, String status, String message, Instant end) {
        return new AckCheck(check.id(), check.type(), check.target(), status, message, check.created(), end);
    }
}
