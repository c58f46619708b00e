// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.route.CompletedHop;
import io.clusterupgrade.upgrade.route.RouteOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The data that carries on a route: the content of its token. Immutable.
 *
 * @param service the service
 * @param endpoint the base URL of the service
 * @param project the Huawei project; null for none
 * @param clusterId the cluster's id
 * @param target the version that the route leads to, as the service writes it
 * @param startedAt when the route was started, by the client's clock
 * @param owner a random text that distinguishes the runs: two of them never write the same token
 * @param options the options, as far as they are no code
 * @param needsGate whether the route has a gate
 * @param needsPlans whether the route changes plans by code
 * @param hopName the name of the hop in progress; null between hops
 * @param hop the token of the hop in progress; null between hops
 * @param done the newest hops that have succeeded, in order
 * @param isOver whether the route was done
 * @param autopilot whether the cluster is used through the view for Autopilot clusters; null if that is not known
 */
public record RouteRecord(
        CloudService service,
        String endpoint,
        @Nullable String project,
        String clusterId,
        String target,
        Instant startedAt,
        String owner,
        RouteOptions options,
        boolean needsGate,
        boolean needsPlans,
        @Nullable String hopName,
        @Nullable ResumeToken hop,
        List<CompletedHop> done,
        boolean isOver,
        @Nullable Boolean autopilot) {
    private static final int KEPT = 20;

    /** Copies the list. */
    public RouteRecord {
        done = List.copyOf(done);
    }

    /** Creates the record of a route that is not started. */
    public static RouteRecord of(UpgradeService<?> of, String target, RouteOptions options, String owner) {
        UpgradeRecord identity = of.record(UpgradeKind.CLUSTER_UPGRADE);
        return new RouteRecord(
                identity.service(),
                identity.endpoint(),
                identity.project(),
                identity.clusterId(),
                target,
                identity.preparedAt(),
                owner,
                options,
                options.gate() != null,
                options.changesPlans(),
                null,
                null,
                List.of(),
                false,
                identity.autopilot());
    }

    /** Returns this record of another run, with options that it was given. */
    public RouteRecord ownedBy(String newOwner, RouteOptions given) {
        return with(draft -> {
            draft.owner = newOwner;
            draft.options = given;
            draft.needsGate = given.gate() != null;
            draft.needsPlans = given.changesPlans();
        });
    }

    /** Returns this record with a hop in progress; null for none. */
    public RouteRecord inHop(@Nullable String name, @Nullable ResumeToken token) {
        return with(draft -> {
            draft.hopName = name;
            draft.hop = token;
        });
    }

    /** Returns this record with one more hop that has succeeded, and none in progress. */
    public RouteRecord completed(CompletedHop hop) {
        List<CompletedHop> all = new ArrayList<>(done);
        all.add(hop);
        return with(draft -> {
            draft.done = all.subList(Math.max(0, all.size() - KEPT), all.size());
            draft.hopName = null;
            draft.hop = null;
        });
    }

    /** Returns this record with other completed hops. */
    public RouteRecord keeping(List<CompletedHop> kept) {
        return with(draft -> draft.done = kept);
    }

    /** Returns this record of a route that is done. */
    public RouteRecord over() {
        return with(draft -> draft.isOver = true);
    }

    /** Returns whether a hop of this name has succeeded. */
    public boolean hasDone(String name) {
        return done.stream().anyMatch(hop -> hop.name().equals(name));
    }

    private RouteRecord with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.record();
    }

    /** A mutable copy of the values that change, from which the changed record is made. */
    private static final class Draft {
        private final RouteRecord of;
        private String owner;
        private RouteOptions options;
        private boolean needsGate;
        private boolean needsPlans;
        private @Nullable String hopName;
        private @Nullable ResumeToken hop;
        private List<CompletedHop> done;
        private boolean isOver;

        Draft(RouteRecord of) {
            this.of = of;
            this.owner = of.owner;
            this.options = of.options;
            this.needsGate = of.needsGate;
            this.needsPlans = of.needsPlans;
            this.hopName = of.hopName;
            this.hop = of.hop;
            this.done = of.done;
            this.isOver = of.isOver;
        }

        RouteRecord record() {
            return new RouteRecord(
                    of.service,
                    of.endpoint,
                    of.project,
                    of.clusterId,
                    of.target,
                    of.startedAt,
                    owner,
                    options,
                    needsGate,
                    needsPlans,
                    hopName,
                    hop,
                    done,
                    isOver,
                    of.autopilot);
        }
    }
}
