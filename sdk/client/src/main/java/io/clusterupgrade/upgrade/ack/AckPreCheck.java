// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import io.clusterupgrade.ack.AckCluster;
import io.clusterupgrade.ack.model.ClusterCheck;
import io.clusterupgrade.ack.model.ClusterCheckStatus;
import io.clusterupgrade.ack.request.RunClusterCheckRequest;
import io.clusterupgrade.error.NotFoundException;
import io.clusterupgrade.internal.text.InvisibleCharacters;
import io.clusterupgrade.transport.Deadline;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.upgrade.model.Finding;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.plan.AckPlan;
import io.clusterupgrade.upgrade.service.StartSteps;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs the service's own check before a start (see sdk/docs/wire/ack.md#checks). The status of a check in progress is
 * not documented: every status but passed and failed counts as in progress.
 */
final class AckPreCheck {
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final AckCluster cluster;
    private final StartSteps steps;
    private final Duration limit;

    AckPreCheck(AckCluster cluster, StartSteps steps, Duration limit) {
        this.cluster = cluster;
        this.steps = steps;
        this.limit = limit;
    }

    /** Runs the check of a plan; see {@link #run}. */
    static void pass(AckCluster cluster, AckPlan plan, StartSteps steps) {
        AckPreCheck check = new AckPreCheck(cluster, steps, plan.checkLimit());
        RunClusterCheckRequest request = plan.checkRequest(cluster.clusterId());
        List<Finding> rejecting = plan.rejecting(check.run(request));
        if (!rejecting.isEmpty()) {
            throw StartRejectedException.of(check.title(request) + " did not pass", rejecting);
        }
        steps.done("passed");
    }

    /**
     * Runs a check and waits for its end.
     *
     * @return what it found
     * @throws StartRejectedException if it does not end in time
     */
    List<Finding> run(RunClusterCheckRequest request) {
        String id = create(request);
        return AckFindings.of(ended(request, id)).stream()
                .map(finding -> finding.withText(this::line))
                .toList();
    }

    /** Creates a check in the cloud, and returns its id. */
    String create(RunClusterCheckRequest request) {
        String id = cluster.checks().runClusterCheck(request).checkId();
        if (id == null || id.isBlank()) {
            throw rejected(request, "the service returned no check id");
        }
        return id;
    }

    /**
     * Waits for the end of a check.
     *
     * @throws StartRejectedException if it does not end in time
     */
    ClusterCheck ended(RunClusterCheckRequest request, String id) {
        Scheduler time = cluster.client().scheduler();
        Deadline end = Deadline.in(limit, time);
        steps.begin("check " + request.type() + " " + id);
        while (true) {
            if (Thread.currentThread().isInterrupted()) {
                throw rejected(request, "the wait for it was interrupted");
            }
            ClusterCheck check = read(id);
            if (check != null && isOver(check)) {
                return check;
            }
            Duration left = end.remaining();
            if (left.isZero()) {
                String status = check == null ? "not shown" : String.valueOf(check.status());
                throw rejected(request, "after " + limit + " it is still " + status);
            }
            time.sleep(left.compareTo(EVERY) < 0 ? left : EVERY);
            steps.proceed();
        }
    }

    /** Returns the check; null while the service does not show it, or returns another one. */
    private @Nullable ClusterCheck read(String id) {
        try {
            ClusterCheck check = cluster.checks().getClusterCheck(id);
            return check.checkId() == null || check.checkId().equals(id) ? check : null;
        } catch (NotFoundException e) {
            return null;
        }
    }

    static boolean isOver(ClusterCheck check) {
        return check.status().equals(ClusterCheckStatus.SUCCEEDED)
                || check.status().equals(ClusterCheckStatus.FAILED);
    }

    private StartRejectedException rejected(RunClusterCheckRequest request, String why) {
        return new StartRejectedException(
                title(request) + " did not pass: " + cluster.client().redact(why), null);
    }

    private String line(String text) {
        return InvisibleCharacters.asSpaces(cluster.client().redact(text));
    }

    private String title(RunClusterCheckRequest request) {
        return "ACK: the check " + request.type() + " of cluster " + cluster.clusterId();
    }
}
