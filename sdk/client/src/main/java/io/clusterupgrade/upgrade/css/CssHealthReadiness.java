// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.css;

import io.clusterupgrade.css.CssCluster;
import io.clusterupgrade.css.model.AiOps;
import io.clusterupgrade.css.model.AiOpsCheckType;
import io.clusterupgrade.css.request.CreateAiOpsRequest;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.readiness.ReadinessOptions;
import io.clusterupgrade.upgrade.service.ReadinessCollector;
import io.clusterupgrade.upgrade.service.ResultAge;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the newest health check of a cluster of CSS shows (see sdk/docs/wire/css.md#listaiops). A new one is created only if the
 * options ask for it, and the newest one cannot be used.
 */
final class CssHealthReadiness {
    private static final String NAME = "health check";
    private static final String SOURCE = "CSS.ListAiOps";
    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final String HOW =
            "run one (css.cluster(id).healthChecks().createAiOps(…)), or make the report with withNewInspections(true)";

    private final CssCluster cluster;
    private final ReadinessOptions options;
    private final ReadinessCollector report;
    private final ResultAge age;

    CssHealthReadiness(CssCluster cluster, ReadinessOptions options, ReadinessCollector report, ResultAge age) {
        this.cluster = cluster;
        this.options = options;
        this.report = report;
        this.age = age;
    }

    void add() {
        Optional<Optional<AiOps>> read = report.read(NAME, this::newest);
        if (read.isEmpty()) {
            return;
        }
        AiOps newest = read.get().orElse(null);
        String stale = newest == null ? null : age.stale(newest.createTime());
        if (newest != null && CssHealthFindings.isOver(newest) && stale == null) {
            add(newest);
        } else if (options.newInspections()) {
            create();
        } else if (newest == null) {
            report.notChecked(
                    NAME, "there is no health check; a new one is created in the cloud, which was not asked for", HOW);
        } else if (stale != null) {
            report.checked(
                    NAME,
                    SOURCE,
                    title(newest) + ", " + stale,
                    List.of(ResultAge.finding(
                            SOURCE,
                            title(newest) + " with " + CssHealthFindings.counts(newest.summary()) + ",",
                            stale,
                            HOW,
                            CssHealthFindings.LINK)));
        } else {
            report.notChecked(
                    NAME,
                    title(newest) + " shows no result: its status is " + newest.status()
                            + ", and the documentation does not say what a check in progress has",
                    "make the report again later");
        }
    }

    private Optional<AiOps> newest() {
        return cluster.healthChecks().listAiOps().aiopsList().stream()
                .max(Comparator.comparing(
                        AiOps::createTime, Comparator.nullsFirst(Comparator.<Instant>naturalOrder())));
    }

    private String title(AiOps check) {
        return "the newest health check, " + check.name() + " of " + age.text(check.createTime());
    }

    private void add(AiOps check) {
        report.checked(
                NAME,
                SOURCE,
                "health check " + check.name() + " of " + age.text(check.createTime()) + ": "
                        + CssHealthFindings.counts(check.summary()),
                CssHealthFindings.of(check));
        if (check.checkType().equals(AiOpsCheckType.PARTIAL)
                || check.checkType().equals(AiOpsCheckType.UNAVAILABILITY)) {
            report.notChecked(
                    NAME + ", other items",
                    "the newest health check is a " + check.checkType() + ", which leaves items out",
                    HOW);
        }
    }

    /** Creates a check of all items, which is found by its name: the service returns no id. */
    private void create() {
        String name = "readiness-" + cluster.client().scheduler().now().toEpochMilli();
        try {
            report.read(NAME, () -> {
                        cluster.healthChecks()
                                .createAiOps(CreateAiOpsRequest.builder(cluster.clusterId(), name)
                                        .checkType(AiOpsCheckType.FULL)
                                        .build());
                        report.created("CSS.CreateAiOps: health check " + name);
                        return report.await(
                                LIMIT, "health check " + name, () -> named(name), CssHealthFindings::isOver);
                    })
                    .ifPresent(this::add);
        } catch (StartRejectedException e) {
            report.notChecked(NAME, String.valueOf(e.getMessage()), "make the report again later");
        }
    }

    private @Nullable AiOps named(String name) {
        return cluster.healthChecks().listAiOps().aiopsList().stream()
                .filter(check -> name.equals(check.name()))
                .findFirst()
                .orElse(null);
    }
}
