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
import io.clusterupgrade.upgrade.readiness.ReadinessOptions;
import io.clusterupgrade.upgrade.readiness.ReadinessReport;
import io.clusterupgrade.upgrade.route.RouteHop;
import io.clusterupgrade.upgrade.route.RouteOptions;
import io.clusterupgrade.upgrade.service.PollResult;
import io.clusterupgrade.upgrade.service.PollTransport;
import io.clusterupgrade.upgrade.service.TokenCodec;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import io.clusterupgrade.upgrade.service.UpgradeService;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Starts, finds and resumes the upgrades of one cluster. It is the same for all services; only the plans differ.
 *
 * <pre>{@code
 * ClusterUpgrader<CssPlan> upgrader = ClusterUpgrader.of(css.cluster(id));
 * TokenStore store = TokenStore.file(path);
 * Upgrade upgrade = upgrader.start(CssImageUpgrade.toVersion("7.10.2"), store);
 * UpgradeOutcome outcome = upgrade.await();
 *
 * // in another process, if this one has ended
 * Upgrade found = upgrader.resume(store.load().orElseThrow(), store).orThrow();
 * }</pre>
 *
 * <p>Immutable and thread-safe. Methods that call the service throw the exceptions of {@link io.clusterupgrade.error}.
 *
 * @param <P> the plans of the service
 * @since 0.1.0
 */
public final class ClusterUpgrader<P extends UpgradePlan> {
    private static final UpgradeListener SILENT = event -> {};

    private final UpgradeService<P> service;
    private final UpgradeListener listener;

    private ClusterUpgrader(UpgradeService<P> service, UpgradeListener listener) {
        this.service = service;
        this.listener = listener;
    }

    /** Creates an upgrader for a CSS cluster. */
    public static ClusterUpgrader<CssPlan> of(CssCluster cluster) {
        return new ClusterUpgrader<>(new CssUpgradeService(cluster), SILENT);
    }

    /** Creates an upgrader for a CCE cluster. */
    public static ClusterUpgrader<CcePlan> of(CceCluster cluster) {
        return new ClusterUpgrader<>(new CceUpgradeService(cluster), SILENT);
    }

    /** Creates an upgrader for an ACK cluster. */
    public static ClusterUpgrader<AckPlan> of(AckCluster cluster) {
        return new ClusterUpgrader<>(new AckUpgradeService(cluster), SILENT);
    }

    /**
     * Returns an upgrader whose starts report their parts to a listener as {@link
     * io.clusterupgrade.upgrade.model.UpgradeEvent.StartProgress}: workflows, checks and snapshots before the upgrade, which may take half
     * an hour, and the start itself. The default reports them to the log only, as INFO. Watches report to {@link
     * AwaitOptions#listener}, and so do the starts within {@link RouteRun#await(AwaitOptions)}; a listener that is both is called once.
     *
     * @param listener receives the events in the thread of the start; replaces the one of this upgrader
     */
    public ClusterUpgrader<P> withListener(UpgradeListener listener) {
        return new ClusterUpgrader<>(service, Objects.requireNonNull(listener, "listener"));
    }

    /**
     * Reads what a start needs, and rejects a plan that cannot work. Changes nothing.
     *
     * @throws io.clusterupgrade.upgrade.model.StartRejectedException if the service does not offer the target of the
     *     plan, or the cluster is not ready
     */
    public PreparedStart prepare(P plan) {
        return new PreparedStart(service, service.prepare(plan), options -> readiness(plan, options), listener);
    }

    /**
     * Reports whether the cluster is ready for a plan, from what the service shows: state, tasks, results of its checks. Changes
     * nothing. A call that fails, for want of a permission for example, is in the report as not checked.
     *
     * @throws io.clusterupgrade.error.AuthenticationException if the service does not accept the credentials
     * @throws io.clusterupgrade.error.CredentialsException if there are none
     */
    public ReadinessReport readiness(P plan) {
        return readiness(plan, ReadinessOptions.defaults());
    }

    /**
     * Reports whether the cluster is ready for a plan. With {@link ReadinessOptions#newChecks} it starts the service's own checks
     * where they have no result that can be used, each once, and waits for them; else it changes nothing.
     */
    public ReadinessReport readiness(P plan, ReadinessOptions options) {
        return service.readiness(plan, options);
    }

    /**
     * Prepares and starts an upgrade without saving its token: if the process ends before the response arrives, only
     * {@link #findLatest} and {@link #history} can show whether it was started.
     *
     * @see PreparedStart#start()
     */
    public Upgrade start(P plan) {
        return prepare(plan).start();
    }

    /**
     * Prepares and starts an upgrade, and saves its token before the request is sent and again when the task id is
     * known.
     *
     * @see PreparedStart#start(TokenStore)
     */
    public Upgrade start(P plan, TokenStore store) {
        return prepare(plan).start(store);
    }

    /**
     * Prepares and starts an upgrade if the cluster is ready for it.
     *
     * @param readiness how the report is made that has to show it
     * @throws io.clusterupgrade.upgrade.model.StartRejectedException also if the cluster is not ready: its findings are all
     *     that the report shows to prevent the start
     * @see ReadinessReport#isReady()
     * @see PreparedStart#start(TokenStore)
     */
    public Upgrade start(P plan, TokenStore store, ReadinessOptions readiness) {
        readiness(plan, readiness).requireReady();
        return prepare(plan).start(store);
    }

    /**
     * Returns the plans that lead to a version, in order, according to the service's own data. Start each one after the
     * previous one has succeeded.
     *
     * @return the plans; empty if the cluster has the version
     * @throws io.clusterupgrade.upgrade.model.StartRejectedException if the service offers no path to the version; the
     *     message says what it offers
     */
    public List<P> path(String version) {
        return service.path(version);
    }

    /**
     * Returns the route to a version, with the default options.
     *
     * @see #route(String, RouteOptions)
     */
    public UpgradeRoute route(String version) {
        return route(version, RouteOptions.defaults());
    }

    /**
     * Returns the route to a version: what {@link #path} returns, to be run as one thing. Reads, and changes nothing.
     *
     * @param version the version, with or without {@code v} in front; for CCE also a minor version, such as {@code v1.31}, for
     *     the newest one of it that can be reached
     * @param options the options of the hops
     * @throws io.clusterupgrade.upgrade.model.StartRejectedException if the service offers no path to the version; the
     *     message says what it offers
     * @throws IllegalArgumentException if the version is blank, an option does not fit the cluster, or the options are too long
     *     for a token
     */
    public UpgradeRoute route(String version, RouteOptions options) {
        return routes().route(version, options);
    }

    /**
     * Carries on the route of a store, with the options that its token holds. Sends nothing; {@link RouteRun#await} does.
     *
     * @throws IllegalArgumentException if the store has no token, the token of a single upgrade, or one of another service,
     *     endpoint, project or cluster; or if the route has a gate or changes plans, which must be given again
     */
    public RouteRun resumeRoute(TokenStore store) {
        return resumeRoute(store, options -> options);
    }

    /**
     * Carries on the route of a store with changed options.
     *
     * @param change returns the options to use, from those of the token; it gives the gate again, if the route has one
     * @see #resumeRoute(TokenStore)
     */
    public RouteRun resumeRoute(TokenStore store, UnaryOperator<RouteOptions> change) {
        return routes().resume(store, change);
    }

    /**
     * Makes sure that the cluster gets to a version: does nothing if it has it, carries on the route of the store, with the
     * options of its token, or an upgrade that is in progress on the way to the version, and starts a route otherwise. Run it as
     * often as you like.
     *
     * @param version as for {@link #route(String, RouteOptions)}
     * @throws io.clusterupgrade.upgrade.model.StartRejectedException as {@link UpgradeRoute#start}
     */
    public EnsureResult ensure(String version, TokenStore store) {
        return routes().ensure(version, null, store);
    }

    /**
     * Makes sure that the cluster gets to a version, with options, which also hold for a route that is carried on.
     *
     * @see #ensure(String, TokenStore)
     */
    public EnsureResult ensure(String version, RouteOptions options, TokenStore store) {
        return routes().ensure(version, options, store);
    }

    Routes routes() {
        return new Routes(this);
    }

    UpgradeService<P> service() {
        return service;
    }

    /** Returns the hops that are left to a version, with options in their plans. */
    List<RouteHop> hops(String version, RouteOptions options) {
        return service.path(version, options.nodePools()).stream()
                .map(plan -> new RouteHop(options.applyTo(plan)))
                .toList();
    }

    /**
     * Prepares a hop that {@link #hops} returned, which has a plan of this service.
     *
     * @param needsReadiness whether a report must show that the cluster is ready
     */
    @SuppressWarnings("unchecked")
    PreparedStart prepareHop(RouteHop hop, boolean needsReadiness) {
        P plan = (P) hop.plan();
        if (needsReadiness) {
            readiness(plan).requireReady();
        }
        return prepare(plan);
    }

    /** Returns all upgrades that the service shows for the cluster, finished ones included, newest first. */
    public List<UpgradeSnapshot> history() {
        return service.history();
    }

    /** Returns the upgrade that started last, finished or not; empty if the service shows none. */
    public Optional<Upgrade> findLatest() {
        return history().stream()
                .filter(task -> task.taskId() != null)
                .findFirst()
                .flatMap(task -> Optional.ofNullable(service.attach(String.valueOf(task.taskId()))))
                .map(this::attached);
    }

    /**
     * Returns the upgrade with a task id, started by this library or by others.
     *
     * @throws IllegalArgumentException if the service shows no such task for the cluster, or its ids do not fit into a
     *     token
     */
    public Upgrade attach(String taskId) {
        UpgradeRecord record = service.attach(taskId);
        if (record == null) {
            throw new IllegalArgumentException("the cluster has no upgrade task " + taskId);
        }
        return attached(record);
    }

    /** Rejects ids that do not fit into a token here, instead of when a watch ends and returns its token. */
    private Upgrade attached(UpgradeRecord record) {
        TokenCodec.encode(record);
        return new Upgrade(service, record, new TokenSaver(null)).seen();
    }

    /**
     * Finds the upgrade of a token with a single poll. Never starts anything.
     *
     * @throws IllegalArgumentException if the token belongs to another service, endpoint, project or cluster
     */
    public ResumeResult resume(ResumeToken token) {
        return find(token, null);
    }

    /**
     * Finds the upgrade of a token with a single poll, and saves a token with what the poll found. Never starts
     * anything.
     *
     * @param store a store that holds this token, or none; another token in it stays, and a warning is logged
     * @throws IllegalArgumentException if the token belongs to another service, endpoint, project or cluster
     */
    public ResumeResult resume(ResumeToken token, TokenStore store) {
        return find(token, store);
    }

    private ResumeResult find(ResumeToken token, @Nullable TokenStore store) {
        if (token.isRoute()) {
            throw new IllegalArgumentException("this is the token of a route: carry it on with resumeRoute");
        }
        UpgradeRecord record = TokenCodec.decode(token);
        service.mustBeMine(record);
        PollResult result = PollTransport.join(service.read(PollTransport.blocking(service.client()), record));
        if (Boolean.FALSE.equals(record.sent())) {
            return unsent(token, result);
        }
        if (!result.candidates().isEmpty()) {
            return new ResumeResult.Ambiguous(result.candidates());
        }
        if (!result.snapshot().isFound()) {
            return new ResumeResult.NotFoundYet(token);
        }
        Upgrade upgrade = new Upgrade(service, record, new TokenSaver(store, token));
        upgrade.see(result);
        return new ResumeResult.Found(upgrade);
    }

    /** A new task nevertheless was started by others, or the token is not the newest one: the caller has to decide. */
    private static ResumeResult unsent(ResumeToken token, PollResult result) {
        if (result.snapshot().isFound()) {
            return new ResumeResult.Ambiguous(List.of(result.snapshot()));
        }
        return result.candidates().isEmpty()
                ? new ResumeResult.NotStarted(token)
                : new ResumeResult.Ambiguous(result.candidates());
    }
}
