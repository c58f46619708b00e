// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.ack.AckCluster;
import io.clusterupgrade.cce.CceCluster;
import io.clusterupgrade.css.CssCluster;
import io.clusterupgrade.upgrade.ack.AckUpgradeService;
import io.clusterupgrade.upgrade.cce.CceUpgradeService;
import io.clusterupgrade.upgrade.css.CssUpgradeService;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.plan.AckPlan;
import io.clusterupgrade.upgrade.plan.CcePlan;
import io.clusterupgrade.upgrade.plan.CssPlan;
import io.clusterupgrade.upgrade.plan.UpgradePlan;
import io.clusterupgrade.upgrade.service.PollResult;
import io.clusterupgrade.upgrade.service.PollTransport;
import io.clusterupgrade.upgrade.service.TokenCodec;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import io.clusterupgrade.upgrade.service.UpgradeService;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The upgrades of one cluster: starts them, finds them, goes on with them. The same for all services; only the plans differ.
 *
 * <pre>{@code
 * ClusterUpgrader<CssPlan> upgrader = ClusterUpgrader.of(css.cluster(id));
 * TokenStore store = TokenStore.file(path);
 * Upgrade upgrade = upgrader.start(CssImageUpgrade.toVersion("7.10.2"), store);
 * UpgradeOutcome outcome = upgrade.await();
 *
 * // in another process, if this one has ended meanwhile
 * Upgrade found = upgrader.resume(store.load().orElseThrow(), store).orThrow();
 * }</pre>
 *
 * <p>Immutable and thread-safe. Methods that call the cloud throw the exceptions of {@link io.clusterupgrade.error}.
 *
 * @param <P> the plans of the service
 * @since 0.1.0
 */
public final class ClusterUpgrader<P extends UpgradePlan> {
    private final UpgradeService<P> service;

    private ClusterUpgrader(UpgradeService<P> service) {
        this.service = service;
    }

    /** The upgrades of a cluster of CSS. */
    public static ClusterUpgrader<CssPlan> of(CssCluster cluster) {
        return new ClusterUpgrader<>(new CssUpgradeService(cluster));
    }

    /** The upgrades of a cluster of CCE. */
    public static ClusterUpgrader<CcePlan> of(CceCluster cluster) {
        return new ClusterUpgrader<>(new CceUpgradeService(cluster));
    }

    /** The upgrades of a cluster of ACK. */
    public static ClusterUpgrader<AckPlan> of(AckCluster cluster) {
        return new ClusterUpgrader<>(new AckUpgradeService(cluster));
    }

    /**
     * Reads what a start needs to know, and rejects what could not work. Changes nothing.
     *
     * @throws io.clusterupgrade.upgrade.model.StartRejectedException if what the plan asks for is not offered, or the cluster is not ready
     */
    public PreparedStart prepare(P plan) {
        return new PreparedStart(service, service.prepare(plan));
    }

    /**
     * Prepares and starts an upgrade without keeping its token: if the process ends before the response is there, only {@link
     * #findLatest} and {@link #history} can tell whether it was started.
     *
     * @see PreparedStart#start()
     */
    public Upgrade start(P plan) {
        return prepare(plan).start();
    }

    /**
     * Prepares and starts an upgrade, and keeps its token: before the request leaves, and when its task is known.
     *
     * @see PreparedStart#start(TokenStore)
     */
    public Upgrade start(P plan, TokenStore store) {
        return prepare(plan).start(store);
    }

    /**
     * The plans that lead to a version, one after another, by the service's own data. Each is started when the one before has
     * succeeded.
     *
     * @return the plans; empty if the cluster has the version
     * @throws io.clusterupgrade.upgrade.model.StartRejectedException if the service offers no way; the message says what it offers
     */
    public List<P> path(String version) {
        return service.path(version);
    }

    /** All upgrades that the service shows for the cluster, finished ones included, newest first. */
    public List<UpgradeSnapshot> history() {
        return service.history();
    }

    /** The upgrade that began last, finished or not; empty if the service shows none. */
    public Optional<Upgrade> findLatest() {
        return history().stream()
                .filter(task -> task.taskId() != null)
                .findFirst()
                .flatMap(task -> Optional.ofNullable(service.attach(String.valueOf(task.taskId()))))
                .map(this::attached);
    }

    /**
     * Goes on with an upgrade that is known by its id, whoever started it.
     *
     * @throws IllegalArgumentException if the service shows no such task for the cluster, or its ids fit into no token
     */
    public Upgrade attach(String taskId) {
        UpgradeRecord record = service.attach(taskId);
        if (record == null) {
            throw new IllegalArgumentException("the cluster has no upgrade task " + taskId);
        }
        return attached(record);
    }

    /** Ids that fit into no token are rejected here, not when a watch ends and says how to go on. */
    private Upgrade attached(UpgradeRecord record) {
        TokenCodec.encode(record);
        return new Upgrade(service, record, new TokenSaver(null)).seen();
    }

    /**
     * Finds the upgrade of a token, by reading once. Never starts anything.
     *
     * @throws IllegalArgumentException if the token is of another service, endpoint, project or cluster
     */
    public ResumeResult resume(ResumeToken token) {
        return find(token, null);
    }

    /**
     * Finds the upgrade of a token, by reading once, and keeps what is learnt about it. Never starts anything.
     *
     * @param store has this token, or none. Another token in it stays, and is warned of
     * @throws IllegalArgumentException if the token is of another service, endpoint, project or cluster
     */
    public ResumeResult resume(ResumeToken token, TokenStore store) {
        return find(token, store);
    }

    private ResumeResult find(ResumeToken token, @Nullable TokenStore store) {
        UpgradeRecord record = TokenCodec.decode(token);
        service.mustBeMine(record);
        PollResult reading = PollTransport.join(service.read(PollTransport.blocking(service.client()), record));
        if (Boolean.FALSE.equals(record.sent())) {
            return unsent(token, reading);
        }
        if (!reading.candidates().isEmpty()) {
            return new ResumeResult.Ambiguous(reading.candidates());
        }
        if (!reading.snapshot().isFound()) {
            return new ResumeResult.NotFoundYet(token);
        }
        Upgrade upgrade = new Upgrade(service, record, new TokenSaver(store, token));
        upgrade.see(reading);
        return new ResumeResult.Found(upgrade);
    }

    /** A new task all the same is somebody else's, or the token is not the newest that there was: people decide. */
    private static ResumeResult unsent(ResumeToken token, PollResult reading) {
        if (reading.snapshot().isFound()) {
            return new ResumeResult.Ambiguous(List.of(reading.snapshot()));
        }
        return reading.candidates().isEmpty()
                ? new ResumeResult.NotStarted(token)
                : new ResumeResult.Ambiguous(reading.candidates());
    }
}
