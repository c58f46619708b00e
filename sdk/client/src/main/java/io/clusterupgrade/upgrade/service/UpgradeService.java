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
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What differs between the services, for one cluster. Reads of a poll go through {@link PollTransport}; everything else blocks.
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

    /** Finds the task and reads how it stands: one poll. */
    public abstract CompletableFuture<PollResult> read(PollTransport reads, UpgradeRecord record);

    /** Compares the cluster with where a succeeded upgrade was to bring it. */
    public abstract CompletableFuture<Verification> confirm(PollTransport reads, UpgradeRecord record);

    /** All tasks that the service shows, of all kinds, newest first. */
    public abstract List<UpgradeSnapshot> history();

    /** The record of a task that exists. Throws {@link io.clusterupgrade.error.NotFoundException} or returns null if none does. */
    public abstract @Nullable UpgradeRecord attach(String taskId);

    /** Reads what a start needs to know, and rejects what could not work. Changes nothing. */
    public abstract Prepared prepare(P plan);

    /** The plans, one after another, that lead to a version, by the service's own data; empty if the cluster has it. */
    public abstract List<P> path(String version);

    /** Why the service can never do this; null if it has a call for it. */
    public abstract @Nullable String lacks(UpgradeAction action);

    /** Whether the documents allow an action that the service has a call for. */
    public abstract ActionAvailability availability(UpgradeAction action, UpgradeSnapshot now, UpgradeRecord record);

    /**
     * An action that is ready to be sent: one call. Where that does not carry the id of the task, this checks before that it will
     * hit this task.
     *
     * @throws io.clusterupgrade.upgrade.model.ActionNotAllowedException if it would hit another task; nothing was sent
     */
    public abstract Runnable action(UpgradeAction action, UpgradeSnapshot now, UpgradeRecord record);

    /** Returns whether a task shows that our abort is not its last word: somebody has made it go on. */
    public boolean goesOnAfterAbort(UpgradeSnapshot now) {
        return now.state() == UpgradeState.RUNNING || now.state() == UpgradeState.SUCCEEDED;
    }

    /**
     * Does what the service wants done after a success; most want nothing.
     *
     * @throws io.clusterupgrade.upgrade.model.NotFinishedException if the service did not accept it
     */
    public void finish(UpgradeSnapshot now, UpgradeRecord record) {}

    /** Returns whether a task that we aborted shows that it has ended, in a service that has no word of its own for that. */
    public boolean showsAbort(UpgradeSnapshot now) {
        return now.state() == UpgradeState.FAILED;
    }

    /** A client like this service's whose calls take no longer than this. */
    public abstract ServiceClient clientWithin(Duration callTimeout);

    /** The client, or one whose calls end when this time is over. */
    public final ServiceClient clientUntil(@Nullable Duration remaining) {
        return remaining == null || remaining.compareTo(client.callTimeout()) >= 0 ? client : clientWithin(remaining);
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

    /** Newest first by the cloud's clock; those without a time last. */
    public static List<UpgradeSnapshot> newestFirst(Stream<UpgradeSnapshot> tasks) {
        return tasks.sorted(Comparator.comparing(
                        UpgradeSnapshot::startedAt, Comparator.nullsLast(Comparator.<Instant>reverseOrder())))
                .toList();
    }

    public final UpgradeRecord record(UpgradeKind kind) {
        return new UpgradeRecord(service, client.endpoint(), client.projectId(), clusterId, kind, now());
    }

    /** Whether a token is of this cluster, behind this client; the sentence says what differs. */
    public final void mustBeMine(UpgradeRecord record) {
        same("service", record.service().name(), service.name());
        same("endpoint", record.endpoint(), client.endpoint());
        same("cluster", record.clusterId(), clusterId);
        if (record.project() != null) {
            same("project", record.project(), String.valueOf(client.projectId()));
        }
    }

    private static void same(String what, String tokens, String mine) {
        if (!tokens.equals(mine)) {
            throw new IllegalArgumentException(
                    "the token is of another " + what + ": it has " + tokens + ", this upgrader has " + mine);
        }
    }

    /**
     * A start that waits to be sent.
     *
     * @param record finds the task once it is started
     * @param readying does what comes before
     * @param start sends it
     */
    public record Prepared(UpgradeRecord record, Readying readying, Start start) {}

    /** Does what comes before a start, checks included. Whatever it throws, nothing was started. */
    @FunctionalInterface
    public interface Readying {

        /**
         * Makes ready.
         *
         * @param record of the prepared start
         * @param checkpoint keeps a record that has learnt something, before the next request leaves
         * @return the record to start with: with the tasks that there are now
         */
        UpgradeRecord makeReady(UpgradeRecord record, Consumer<UpgradeRecord> checkpoint);
    }

    /** Sends a start, once. */
    @FunctionalInterface
    public interface Start {

        /**
         * Sends it; throws what the call throws.
         *
         * @return the id of the task; null if the response has none
         */
        @Nullable String send(UpgradeRecord record);
    }
}
