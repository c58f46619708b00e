// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import io.clusterupgrade.client.ServiceClient;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.upgrade.model.ActionAvailability;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.model.Verification;
import io.clusterupgrade.upgrade.plan.UpgradePlan;
import io.clusterupgrade.upgrade.readiness.ReadinessOptions;
import io.clusterupgrade.upgrade.readiness.ReadinessReport;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The service-specific part of upgrades, for one cluster. Polls use {@link PollTransport}; everything else blocks.
 * Implementations are immutable and thread-safe.
 *
 * @param <P> the plans of the service
 */
public abstract class UpgradeService<P extends UpgradePlan> {
    private final CloudService service;
    private final ServiceClient client;
    private final String clusterId;

    protected UpgradeService(CloudService service, ServiceClient client, String clusterId) {
        this.service = service;
        this.client = client;
        this.clusterId = clusterId;
    }

    /** Finds the task and reads its state: one poll. */
    public abstract CompletableFuture<PollResult> read(PollTransport reads, UpgradeRecord record);

    /** Compares the cluster with the target of a succeeded upgrade. */
    public abstract CompletableFuture<Verification> confirm(PollTransport reads, UpgradeRecord record);

    /** Returns all tasks that the service shows, of all kinds, newest first. */
    public abstract List<UpgradeSnapshot> history();

    /**
     * Returns the record of an existing task; returns null or throws {@link io.clusterupgrade.error.NotFoundException}
     * if it does not exist.
     */
    public abstract @Nullable UpgradeRecord attach(String taskId);

    /** Reads what a start needs, and rejects a plan that cannot work. Changes nothing. */
    public abstract Prepared prepare(P plan);

    /** Reports whether the cluster is ready for a plan. Changes nothing, unless the options ask for new checks. */
    public abstract ReadinessReport readiness(P plan, ReadinessOptions options);

    /**
     * Returns the plans that lead to a version, in order, according to the service's own data; empty if the cluster has
     * the version.
     */
    public abstract List<P> path(String version);

    /**
     * Returns the plans that lead to a version, as {@link #path(String)} does, for some node pools only and in this order.
     *
     * @param nodePools the ids of the pools; empty for all
     * @throws IllegalArgumentException if there is no such pool, or the service does not upgrade pools on their own
     */
    public List<P> path(String version, List<String> nodePools) {
        if (!nodePools.isEmpty()) {
            throw new IllegalArgumentException(
                    "nodePools must be empty: " + service + " does not upgrade node pools on their own");
        }
        return path(version);
    }

    /** Returns whether a succeeded upgrade must be completed with {@link #finish} before the next one; one read at most. */
    public boolean needsFinish(UpgradeRecord record) {
        return false;
    }

    /** Returns why the service never supports an action; null if it has a call for it. */
    public abstract @Nullable String lacks(UpgradeAction action);

    /** Returns whether the documentation allows an action that the service has a call for. */
    public abstract ActionAvailability availability(UpgradeAction action, UpgradeSnapshot now, UpgradeRecord record);

    /**
     * Prepares the call of an action. If the call does not contain the id of the task, this first checks that it will
     * affect this task.
     *
     * @throws io.clusterupgrade.upgrade.model.ActionNotAllowedException if it would affect another task; nothing was
     *     sent
     */
    public abstract Runnable action(UpgradeAction action, UpgradeSnapshot now, UpgradeRecord record);

    /** Returns whether a task shows that it was continued after our abort. */
    public boolean goesOnAfterAbort(UpgradeSnapshot now) {
        return now.state() == UpgradeState.RUNNING || now.state() == UpgradeState.SUCCEEDED;
    }

    /**
     * Completes a successful upgrade; most services need nothing.
     *
     * @throws io.clusterupgrade.upgrade.model.NotFinishedException if the service did not accept it
     */
    public void finish(UpgradeSnapshot now, UpgradeRecord record) {}

    /** Returns whether a task that we aborted shows that it has ended, in a service without a state value for that. */
    public boolean showsAbort(UpgradeSnapshot now) {
        return now.state() == UpgradeState.FAILED;
    }

    /** Returns a copy of this service's client with a call timeout. */
    public abstract ServiceClient clientWithin(Duration callTimeout);

    /** Returns the client, or a copy whose calls time out after the remaining time. */
    public final ServiceClient clientUntil(@Nullable Duration remaining) {
        return remaining == null || remaining.compareTo(client.callTimeout()) >= 0 ? client : clientWithin(remaining);
    }

    public final CloudService service() {
        return service;
    }

    public final ServiceClient client() {
        return client;
    }

    public final String clusterId() {
        return clusterId;
    }

    public final Instant now() {
        return client.scheduler().now();
    }

    /** Sorts tasks newest first by the service's clock; those without a time last. */
    public static List<UpgradeSnapshot> newestFirst(Stream<UpgradeSnapshot> tasks) {
        return tasks.sorted(Comparator.comparing(
                        UpgradeSnapshot::startedAt, Comparator.nullsLast(Comparator.<Instant>reverseOrder())))
                .toList();
    }

    public final UpgradeRecord record(UpgradeKind kind) {
        return new UpgradeRecord(service, client.endpoint(), client.projectId(), clusterId, kind, now())
                .with(known -> known.autopilot(autopilot()));
    }

    /** Returns whether the client is a view for Autopilot clusters; null for a service without such a view. */
    protected @Nullable Boolean autopilot() {
        return null;
    }

    /** Checks that a token belongs to this cluster and client; the message says what differs. */
    public final void mustBeMine(UpgradeRecord record) {
        same("service", record.service().name(), service.name());
        same("endpoint", record.endpoint(), client.endpoint());
        same("cluster", record.clusterId(), clusterId);
        if (record.project() != null) {
            same("project", record.project(), String.valueOf(client.projectId()));
        }
        sameView(record.autopilot());
    }

    /** Checks the view last: the other view of the same client would not find the cluster. */
    private void sameView(@Nullable Boolean tokens) {
        if (tokens != null && !tokens.equals(autopilot())) {
            String cluster =
                    "ClusterUpgrader.of(client" + (tokens ? ".autopilot()" : "") + ".cluster(\"" + clusterId + "\"))";
            throw new IllegalArgumentException("the token belongs to "
                    + (tokens
                            ? "an Autopilot cluster, this upgrader is for a standard one"
                            : "a standard cluster, this upgrader is for an Autopilot one")
                    + ": use the token with " + cluster);
        }
    }

    private static void same(String what, String tokens, String mine) {
        if (!tokens.equals(mine)) {
            throw new IllegalArgumentException("the token belongs to another " + what + ": the token has " + tokens
                    + ", this upgrader has " + mine);
        }
    }

    /**
     * A start that is ready to be sent.
     *
     * @param record finds the task after the start
     * @param readying runs the steps before the start
     * @param start sends the start
     */
    public record Prepared(UpgradeRecord record, Readying readying, Start start) {}

    /** Runs the steps before a start, checks included. Whatever it throws, nothing was started. */
    @FunctionalInterface
    public interface Readying {

        /**
         * Runs the steps.
         *
         * @param record the record of the prepared start
         * @param checkpoint saves an updated record before the next request is sent
         * @param steps reports which step begins and ends; a step that is in progress when this throws has failed
         * @return the record to start with, with the existing tasks
         */
        UpgradeRecord makeReady(UpgradeRecord record, Consumer<UpgradeRecord> checkpoint, StartSteps steps);
    }

    /** Sends a start, once. */
    @FunctionalInterface
    public interface Start {

        /**
         * Sends the start; throws what the call throws.
         *
         * @return the id of the task; null if the response has none
         */
        @Nullable String send(UpgradeRecord record);
    }
}
