// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import io.clusterupgrade.ack.AckCluster;
import io.clusterupgrade.ack.model.ClusterCheck;
import io.clusterupgrade.ack.request.ListClusterChecksRequest;
import io.clusterupgrade.ack.request.RunClusterCheckRequest;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.plan.AckPlan;
import io.clusterupgrade.upgrade.readiness.ReadinessOptions;
import io.clusterupgrade.upgrade.service.ReadinessCollector;
import io.clusterupgrade.upgrade.service.ResultAge;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the service's own check of a cluster of ACK shows about its readiness (see sdk/docs/wire/ack.md#checks). A new one is created
 * only if the options ask for it, and the newest one cannot be used. The service does not show for which version a check was made.
 */
final class AckCheckReadiness {
    private static final String NAME = "cluster check";

    private final AckCluster cluster;
    private final AckPlan plan;
    private final ReadinessOptions options;
    private final ReadinessCollector report;
    private final ResultAge age;
    private final RunClusterCheckRequest request;

    AckCheckReadiness(
            AckCluster cluster, AckPlan plan, ReadinessOptions options, ReadinessCollector report, ResultAge age) {
        this.cluster = cluster;
        this.plan = plan;
        this.options = options;
        this.report = report;
        this.age = age;
        this.request = plan.checkRequest(cluster.clusterId());
    }

    void add() {
        Optional<Optional<ClusterCheck>> read = report.read(NAME, this::newest);
        if (read.isEmpty()) {
            return;
        }
        ClusterCheck newest = read.get().orElse(null);
        String unusable = newest == null ? "there is no check of type " + request.type() : unusable(newest);
        String stale = newest == null || unusable != null ? null : age.stale(newest.createdAt());
        if (newest != null && stale != null && !options.newChecks()) {
            addStale(newest, stale);
        } else if (newest != null && unusable == null && stale == null) {
            report.read(NAME, () -> cluster.checks().getClusterCheck(String.valueOf(newest.checkId())))
                    .ifPresent(check -> add(check, "; the service does not show for which version it was made"));
        } else if (options.newChecks()) {
            create();
        } else {
            report.notChecked(NAME, unusable + "; a new one is created in the cloud, which was not asked for", how());
        }
    }

    private String how() {
        return (plan.check() ? "the start creates one and rejects its blockers, or " : "")
                + "make the report with withNewChecks(true)";
    }

    /** Adds a result of today that is older than the last task. */
    private void addStale(ClusterCheck newest, String why) {
        String title = "check " + newest.checkId() + " of " + age.text(newest.createdAt()) + ", which has "
                + newest.status() + ",";
        report.checked(
                NAME,
                "ACK.ListClusterChecks",
                title + " " + why,
                List.of(ResultAge.finding("ACK.ListClusterChecks", title, why, how(), null)));
    }

    private Optional<ClusterCheck> newest() {
        ListClusterChecksRequest.Builder list =
                ListClusterChecksRequest.builder(cluster.clusterId()).type(request.type());
        if (request.target() != null) {
            list.target(request.target());
        }
        return cluster.checks().listClusterChecks(list.build()).checks().stream()
                .filter(check -> check.checkId() != null && check.type().equals(request.type()))
                .max(Comparator.comparing(
                        ClusterCheck::createdAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder())));
    }

    /** Returns why a check says nothing about the cluster of today; null if it does. */
    private @Nullable String unusable(ClusterCheck newest) {
        String title = "the newest check of type " + request.type() + ", " + newest.checkId() + ",";
        if (!AckPreCheck.isOver(newest)) {
            return title + " has not ended (" + newest.status() + ")";
        }
        Instant created = newest.createdAt();
        Instant oldest = cluster.client().scheduler().now().minus(options.maxCheckAge());
        return created == null || created.isBefore(oldest)
                ? title + " is of " + created + ", older than " + options.maxCheckAge()
                : null;
    }

    private void create() {
        AckPreCheck checks = new AckPreCheck(cluster, report.steps(), plan.checkLimit());
        try {
            report.read(NAME, () -> {
                        String id = checks.create(request);
                        report.created("ACK.RunClusterCheck: check " + id);
                        ClusterCheck ended = checks.ended(request, id);
                        report.steps().done(null);
                        return ended;
                    })
                    .ifPresent(check -> add(check, ""));
        } catch (StartRejectedException e) {
            report.notChecked(NAME, String.valueOf(e.getMessage()), "make the report again later");
        }
    }

    private void add(ClusterCheck check, String limit) {
        report.checked(
                NAME,
                "ACK.GetClusterCheck",
                "check " + check.checkId() + " of " + age.text(check.createdAt()) + ", has " + check.status() + limit,
                AckFindings.of(check));
    }
}
