// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import io.clusterupgrade.ack.AckCluster;
import io.clusterupgrade.ack.model.InspectItem;
import io.clusterupgrade.ack.model.InspectReport;
import io.clusterupgrade.ack.model.InspectReportDetail;
import io.clusterupgrade.ack.model.InspectReportStatus;
import io.clusterupgrade.ack.model.ReportLanguage;
import io.clusterupgrade.ack.request.GetClusterInspectReportDetailRequest;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.plan.AckPlan;
import io.clusterupgrade.upgrade.readiness.ReadinessOptions;
import io.clusterupgrade.upgrade.service.ReadinessCollector;
import io.clusterupgrade.upgrade.service.ResultAge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the newest inspection of a cluster of ACK shows (see sdk/docs/wire/ack.md#inspections). It covers the whole cluster, for no
 * target. A new one is created only if the options ask for it, and the newest one cannot be used.
 */
final class AckInspectionReadiness {
    private static final String NAME = "inspection";
    private static final int LARGEST_PAGE = 50;
    private static final String HOW =
            "run one (ack.cluster(id).inspections().runClusterInspect()), or make the report with withNewInspections(true)";

    private final AckCluster cluster;
    private final AckPlan plan;
    private final ReadinessOptions options;
    private final ReadinessCollector report;
    private final ResultAge age;

    AckInspectionReadiness(
            AckCluster cluster, AckPlan plan, ReadinessOptions options, ReadinessCollector report, ResultAge age) {
        this.cluster = cluster;
        this.plan = plan;
        this.options = options;
        this.report = report;
        this.age = age;
    }

    void add() {
        Optional<Optional<InspectReport>> read = report.read(NAME, this::newest);
        if (read.isEmpty()) {
            return;
        }
        InspectReport newest = read.get().orElse(null);
        String stale = newest == null ? null : age.stale(newest.startTime());
        boolean isOver = newest != null && newest.status().equals(InspectReportStatus.COMPLETED);
        if (newest != null && isOver && stale == null) {
            add(String.valueOf(newest.reportId()));
        } else if (options.newInspections()) {
            create(newest != null && newest.status().equals(InspectReportStatus.RUNNING) ? newest : null);
        } else if (newest == null) {
            report.notChecked(
                    NAME, "there is no inspection; a new one is created in the cloud, which was not asked for", HOW);
        } else if (newest.status().equals(InspectReportStatus.RUNNING)) {
            report.notChecked(NAME, title(newest) + " has not ended", "make the report again later");
        } else if (isOver) {
            stale(newest, String.valueOf(stale));
        } else {
            report.checked(
                    NAME,
                    "ACK.ListClusterInspectReports",
                    title(newest) + " has the status " + newest.status(),
                    List.of(AckInspectionFindings.unreadable(
                            "the status of the newest inspection is not documented: " + newest.status())));
        }
    }

    private Optional<InspectReport> newest() {
        return cluster.inspections().reports().stream()
                .max(Comparator.comparing(
                        InspectReport::startTime, Comparator.nullsFirst(Comparator.<Instant>naturalOrder())));
    }

    private String title(InspectReport newest) {
        return "the newest inspection, " + newest.reportId() + " of " + age.text(newest.startTime());
    }

    private void stale(InspectReport newest, String why) {
        report.checked(
                NAME,
                "ACK.ListClusterInspectReports",
                title(newest) + ", " + why,
                List.of(ResultAge.finding(
                        "ACK.ListClusterInspectReports",
                        title(newest) + " with " + AckInspectionFindings.counts(newest.summary()) + ",",
                        why,
                        HOW,
                        AckInspectionFindings.LINK)));
    }

    /** Creates an inspection, or waits for one in progress. */
    private void create(@Nullable InspectReport running) {
        try {
            report.read(NAME, () -> {
                        String id = running == null ? create() : String.valueOf(running.reportId());
                        return report.await(
                                plan.checkLimit(),
                                "inspection " + id,
                                () -> page(id, null),
                                page -> page.status().equals(InspectReportStatus.COMPLETED));
                    })
                    .ifPresent(ended -> add(String.valueOf(ended.reportId())));
        } catch (StartRejectedException e) {
            report.notChecked(NAME, String.valueOf(e.getMessage()), "make the report again later");
        }
    }

    private String create() {
        String id = cluster.inspections().runClusterInspect().reportId();
        if (id == null || id.isBlank()) {
            report.created("ACK.RunClusterInspect: an inspection, whose id the service did not return");
            throw new StartRejectedException("ACK returned no id of the inspection", null);
        }
        report.created("ACK.RunClusterInspect: inspection " + id);
        return id;
    }

    /** Adds the items of an inspection that has ended, all pages. */
    private void add(String id) {
        report.read(NAME, () -> {
                    InspectReportDetail first = page(id, null);
                    List<InspectItem> items = new ArrayList<>(first.checkItemResults());
                    Set<String> tokens = new HashSet<>();
                    InspectReportDetail last = first;
                    while (hasNext(last) && tokens.add(String.valueOf(last.nextToken()))) {
                        last = page(id, last.nextToken());
                        items.addAll(last.checkItemResults());
                    }
                    return new Ended(first, items);
                })
                .ifPresent(ended -> report.checked(
                        NAME,
                        AckInspectionFindings.SOURCE,
                        "inspection " + id + " of " + age.text(ended.first().startTime()) + ": "
                                + AckInspectionFindings.counts(ended.first().summary()),
                        AckInspectionFindings.of(ended.first().summary(), ended.items())));
    }

    private static boolean hasNext(InspectReportDetail page) {
        return page.nextToken() != null && !page.nextToken().isBlank();
    }

    private InspectReportDetail page(String id, @Nullable String token) {
        GetClusterInspectReportDetailRequest.Builder page = GetClusterInspectReportDetailRequest.builder(
                        cluster.clusterId(), id)
                .language(ReportLanguage.ENGLISH)
                .maxResults(LARGEST_PAGE);
        return cluster.inspections()
                .getClusterInspectReportDetail((token == null ? page : page.nextToken(token)).build());
    }

    /** An inspection that has ended: its first page, and the items of all pages. */
    private record Ended(InspectReportDetail first, List<InspectItem> items) {}
}
