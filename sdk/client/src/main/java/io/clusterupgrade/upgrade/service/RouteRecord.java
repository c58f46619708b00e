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
        return new RouteRecord(
                service,
                endpoint,
                project,
                clusterId,
                target,
                startedAt,
                newOwner,
                given,
                given.gate() != null,
                given.changesPlans(),
                hopName,
                hop,
                done,
                isOver,
                autopilot);
    }

    /** Returns this record with a hop in progress; null for none. */
    public RouteRecord inHop(@Nullable String name, @Nullable ResumeToken token) {
        return new RouteRecord(
                service,
                endpoint,
                project,
                clusterId,
                target,
                startedAt,
                owner,
                options,
                needsGate,
                needsPlans,
                name,
                token,
                done,
                isOver,
                autopilot);
    }

    /** Returns this record with one more hop that has succeeded, and none in progress. */
    public RouteRecord completed(CompletedHop hop) {
        List<CompletedHop> all = new ArrayList<>(done);
        all.add(hop);
        return keeping(all.subList(Math.max(0, all.size() - KEPT), all.size())).inHop(null, null);
    }

    /** Returns this record with other completed hops. */
    public RouteRecord keeping(List<CompletedHop> kept) {
        return new RouteRecord(
                service,
                endpoint,
                project,
                clusterId,
                target,
                startedAt,
                owner,
                options,
                needsGate,
                needsPlans,
                hopName,
                hop,
                kept,
                isOver,
                autopilot);
    }

    /** Returns this record of a route that is done. */
    public RouteRecord over() {
        return new RouteRecord(
                service,
                endpoint,
                project,
                clusterId,
                target,
                startedAt,
                owner,
                options,
                needsGate,
                needsPlans,
                hopName,
                hop,
                done,
                true,
                autopilot);
    }

    /** Returns whether a hop of this name has succeeded. */
    public boolean hasDone(String name) {
        return done.stream().anyMatch(hop -> hop.name().equals(name));
    }
}
