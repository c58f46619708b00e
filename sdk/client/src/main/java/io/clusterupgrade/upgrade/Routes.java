// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.internal.text.VersionText;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.route.RouteHop;
import io.clusterupgrade.upgrade.route.RouteOptions;
import io.clusterupgrade.upgrade.service.RouteCodec;
import io.clusterupgrade.upgrade.service.RouteRecord;
import io.clusterupgrade.upgrade.service.TokenCodec;
import io.clusterupgrade.upgrade.service.UnfinishedTasks;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import io.clusterupgrade.upgrade.service.UpgradeService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Creates, finds and carries on the routes of a cluster. Immutable. */
final class Routes {
    private final ClusterUpgrader<?> upgrader;

    Routes(ClusterUpgrader<?> upgrader) {
        this.upgrader = upgrader;
    }

    UpgradeRoute route(String version, RouteOptions options) {
        List<RouteHop> hops = upgrader.hops(version, options);
        String last = hops.isEmpty() ? null : hops.get(hops.size() - 1).target();
        UpgradeRoute route = new UpgradeRoute(upgrader, last == null ? version.strip() : last, options, hops);
        // Options that do not fit into a token are rejected here, before anything is sent.
        RouteCodec.encode(RouteRecord.of(service(), route.target(), options, owner()));
        return route;
    }

    RouteRun resume(TokenStore store, UnaryOperator<RouteOptions> change) {
        ResumeToken token = store.load()
                .orElseThrow(
                        () -> new IllegalArgumentException(store + " has no token: there is no route to carry on"));
        RouteRecord record = RouteCodec.decode(token);
        mustBeMine(token);
        return resume(store, token, record, change.apply(record.options()));
    }

    /** Carries on a route. Its gate and its changes of plans must be given again. */
    RouteRun resume(TokenStore store, @Nullable ResumeToken token, RouteRecord record, RouteOptions options) {
        if (record.needsGate() && options.gate() == null) {
            throw missing("gate", "withGate");
        }
        if (record.needsPlans() && !options.changesPlans()) {
            throw missing("changes of plans", "withPlans");
        }
        return new RouteRun(upgrader, new HopStore(store, token, record.ownedBy(owner(), options)));
    }

    private static IllegalArgumentException missing(String what, String option) {
        return new IllegalArgumentException("the route was started with " + what
                + ", which a token cannot hold: give the options of the route again (RouteOptions." + option + ")");
    }

    RouteRun create(TokenStore store, @Nullable ResumeToken replaced, String target, RouteOptions options) {
        RouteRecord record = RouteRecord.of(service(), target, options, owner());
        return new RouteRun(upgrader, new HopStore(store, replaced, record));
    }

    /**
     * Returns the route of a store if it is to be carried on; null if the store is free for a new one.
     *
     * @throws StartRejectedException if the store has something else that was started
     */
    @Nullable RouteRecord unfinished(TokenStore store, @Nullable ResumeToken token, String version) {
        if (token == null) {
            return null;
        }
        mustBeMine(token);
        if (!token.isRoute()) {
            if (!Boolean.FALSE.equals(TokenCodec.decode(token).sent())) {
                throw occupied(store, "an upgrade that was started before, with task " + token.taskId());
            }
            return null;
        }
        RouteRecord record = RouteCodec.decode(token);
        if (record.isOver()) {
            return null;
        }
        if (!leadsTo(record.target(), version)) {
            throw occupied(store, "a route to " + record.target() + ", not to " + version + ", which is not done");
        }
        return record;
    }

    private static StartRejectedException occupied(TokenStore store, String what) {
        return new StartRejectedException(
                store + " has the token of " + what
                        + ". Carry it on; or, when you are done with it, call TokenStore.clear() and start again",
                null);
    }

    EnsureResult ensure(String version, @Nullable RouteOptions given, TokenStore store) {
        ResumeToken token = store.load().orElse(null);
        RouteRecord known = unfinished(store, token, version);
        if (known != null) {
            RouteOptions options = given == null ? known.options() : given;
            RouteRun run = resume(store, token, known, options);
            boolean isThere = known.hop() == null
                    && upgrader.hops(known.target(), options).isEmpty();
            return isThere ? new EnsureResult.AlreadyThere(known.target()) : new EnsureResult.Resumed(run);
        }
        RouteOptions options = given == null ? RouteOptions.defaults() : given;
        UpgradeRoute route = route(version, options);
        if (route.hops().isEmpty()) {
            return new EnsureResult.AlreadyThere(route.target());
        }
        Optional<Upgrade> running = running(route);
        if (running.isPresent()) {
            Upgrade upgrade = running.get();
            RouteRun run = create(store, token, route.target(), options);
            run.adopt(upgrade);
            return new EnsureResult.Resumed(run);
        }
        return new EnsureResult.Started(route.startNew(store, token));
    }

    /** Returns the upgrade that is in progress, if it is one of the route. */
    private Optional<Upgrade> running(UpgradeRoute route) {
        List<String> targets = new ArrayList<>(List.of(route.target()));
        route.hops().stream().map(RouteHop::target).forEach(target -> {
            if (target != null) {
                targets.add(target);
            }
        });
        return upgrader.history().stream()
                .filter(UnfinishedTasks::isUnfinished)
                .filter(task -> task.taskId() != null && task.kind() != UpgradeKind.AZ_CHANGE)
                .findFirst()
                .filter(task -> isOneOf(targets, task))
                .map(task -> upgrader.attach(String.valueOf(task.taskId())));
    }

    private static boolean isOneOf(List<String> targets, UpgradeSnapshot task) {
        String target = task.target();
        return target != null && targets.stream().anyMatch(hop -> leadsTo(target, hop));
    }

    /** Returns whether a target in full is the version that a user wrote, in part or with another spelling. */
    private static boolean leadsTo(String target, String version) {
        return VersionText.fits(VersionText.bare(target), VersionText.bare(version));
    }

    private void mustBeMine(ResumeToken token) {
        service()
                .mustBeMine(new UpgradeRecord(
                                token.service(),
                                token.endpoint(),
                                token.projectId(),
                                token.clusterId(),
                                token.kind(),
                                token.preparedAt())
                        .with(known -> known.autopilot(token.autopilot())));
    }

    private UpgradeService<?> service() {
        return upgrader.service();
    }

    private static String owner() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
