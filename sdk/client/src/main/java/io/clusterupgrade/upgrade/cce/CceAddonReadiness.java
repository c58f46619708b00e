// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import io.clusterupgrade.cce.CceCluster;
import io.clusterupgrade.cce.CceOperations;
import io.clusterupgrade.cce.model.AddonCheckRisk;
import io.clusterupgrade.cce.model.AddonCheckTask;
import io.clusterupgrade.cce.model.AddonCheckType;
import io.clusterupgrade.cce.model.CheckPhase;
import io.clusterupgrade.cce.model.RiskLevel;
import io.clusterupgrade.cce.request.AddonInfo;
import io.clusterupgrade.cce.request.ListAddonInstancesRequest;
import io.clusterupgrade.cce.request.ListAddonPrecheckTasksRequest;
import io.clusterupgrade.upgrade.model.Finding;
import io.clusterupgrade.upgrade.model.FindingSeverity;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.readiness.ReadinessOptions;
import io.clusterupgrade.upgrade.service.ReadinessCollector;
import io.clusterupgrade.upgrade.service.ResultAge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the checks of add-ons of a cluster of CCE show about its readiness (see sdk/docs/wire/cce.md#add-ons). New ones are created
 * only if the options ask for it and no result is valid, and check the add-ons as they are: a check for another version needs that
 * version, which the plan of an upgrade does not contain.
 */
final class CceAddonReadiness {
    private static final String NAME = "add-on pre-check";
    private static final String SOURCE = "CCE.ListAddonPrecheckTasks";
    private static final String HOW =
            "the pre-check of the cluster checks the add-ons, too; to check one for a version, send"
                    + " cce.cluster(id).addons().batchCreateAddonPrecheck(…); to check all as they are, make the report with"
                    + " withNewInspections(true)";
    /** Statuses of a risk that is none. */
    private static final Set<String> HARMLESS = Set.of("success", "passed", "pass");

    private static final Set<CheckPhase> OVER = Set.of(CheckPhase.SUCCESS, CheckPhase.FAILED);
    private static final Set<CheckPhase> IN_PROGRESS = Set.of(CheckPhase.INIT, CheckPhase.RUNNING);

    private final CceCluster cluster;
    private final CceClusterUpgrade plan;
    private final ReadinessOptions options;
    private final ReadinessCollector report;
    private final ResultAge age;

    CceAddonReadiness(
            CceCluster cluster,
            CceClusterUpgrade plan,
            ReadinessOptions options,
            ReadinessCollector report,
            ResultAge age) {
        this.cluster = cluster;
        this.plan = plan;
        this.options = options;
        this.report = report;
        this.age = age;
    }

    void add() {
        Optional<List<AddonCheckTask>> read = report.read(NAME, this::tasks);
        if (read.isEmpty()) {
            return;
        }
        Instant now = cluster.client().scheduler().now();
        List<AddonCheckTask> valid =
                read.get().stream().filter(task -> isValid(task, now)).toList();
        boolean areFresh = valid.stream().anyMatch(task -> stale(task) == null);
        if (!areFresh && options.newInspections()) {
            create(read.get());
        } else if (valid.isEmpty()) {
            report.notChecked(NAME, "there is no result that is still valid", HOW);
        } else {
            add(valid);
        }
    }

    private void add(List<AddonCheckTask> valid) {
        List<Finding> findings = new ArrayList<>();
        valid.forEach(task -> add(task, findings));
        String oldest = valid.stream()
                .map(task -> task.metadata().createTimeStamp())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(time -> ", the oldest of " + age.text(time))
                .orElse("");
        report.checked(NAME, SOURCE, valid.size() + " checks of add-ons are valid" + oldest, findings);
        long open = valid.stream()
                .filter(task -> IN_PROGRESS.contains(task.status().status()))
                .count();
        if (open > 0) {
            report.notChecked(
                    NAME + " in progress", open + " checks of add-ons have not ended", "make the report again later");
        }
    }

    private List<AddonCheckTask> tasks() {
        return CceLists.read(
                        cluster,
                        CceOperations.Addons.LIST_ADDON_PRECHECK_TASKS,
                        ListAddonPrecheckTasksRequest.builder(cluster.clusterId())
                                .build())
                .items();
    }

    /** Creates a check of each installed add-on as it is, and waits for them. */
    private void create(List<AddonCheckTask> before) {
        try {
            report.read(NAME, () -> {
                        List<AddonInfo> installed = installed();
                        if (installed.isEmpty()) {
                            return List.<AddonCheckTask>of();
                        }
                        cluster.addons().batchCreateAddonPrecheck(installed);
                        report.created("CCE.BatchCreateAddonPrecheck: checks of " + installed.size() + " add-ons");
                        return report.await(
                                plan.checkTimeout(),
                                "the check of the add-ons",
                                () -> created(before),
                                created -> created.size() >= installed.size()
                                        && created.stream()
                                                .noneMatch(task -> IN_PROGRESS.contains(
                                                        task.status().status())));
                    })
                    .ifPresent(this::addCreated);
        } catch (StartRejectedException e) {
            report.notChecked(NAME, String.valueOf(e.getMessage()), "make the report again later");
        }
    }

    private void addCreated(List<AddonCheckTask> created) {
        if (created.isEmpty()) {
            report.checked(NAME, "CCE.ListAddonInstances", "no add-on is installed", List.of());
        } else {
            add(created);
        }
    }

    private List<AddonInfo> installed() {
        return CceLists.read(
                        cluster,
                        CceOperations.Addons.LIST_ADDON_INSTANCES,
                        new ListAddonInstancesRequest(cluster.clusterId()))
                .items()
                .stream()
                .filter(addon -> addon.metadata().uid() != null && addon.spec().addonTemplateName() != null)
                .map(addon -> AddonInfo.builder(
                                String.valueOf(addon.spec().addonTemplateName()),
                                String.valueOf(addon.metadata().uid()),
                                AddonCheckType.ADDON_STATIC)
                        .build())
                .toList();
    }

    /** Returns the checks that were not in the list before. */
    private List<AddonCheckTask> created(List<AddonCheckTask> before) {
        Set<@Nullable String> known =
                before.stream().map(task -> task.metadata().taskId()).collect(Collectors.toSet());
        return tasks().stream()
                .filter(task -> !known.contains(task.metadata().taskId()))
                .toList();
    }

    /** Returns why a result is stale; null if it is not. One with a time of expiry is valid until then, but not after a task. */
    private @Nullable String stale(AddonCheckTask task) {
        return age.stale(task.metadata().createTimeStamp(), task.metadata().expireTimeStamp() != null);
    }

    private static boolean isValid(AddonCheckTask task, Instant now) {
        Instant expires = task.metadata().expireTimeStamp();
        return expires == null || expires.isAfter(now);
    }

    private void add(AddonCheckTask task, List<Finding> findings) {
        CheckPhase status = task.status().status();
        String stale = stale(task);
        if (stale != null) {
            findings.add(ResultAge.finding(
                    SOURCE, "the check of " + subject(task) + ", which ended with " + status + ",", stale, HOW, null));
            return;
        }
        int before = findings.size();
        task.status().riskList().stream()
                .filter(risk -> !HARMLESS.contains(String.valueOf(risk.status()).toLowerCase(Locale.ROOT)))
                .map(risk -> finding(risk, subject(task)))
                .forEach(findings::add);
        if (findings.size() == before && status.equals(CheckPhase.FAILED)) {
            findings.add(new Finding(
                    FindingSeverity.BLOCKER,
                    SOURCE,
                    "AddonCheckFailed",
                    subject(task),
                    "the check has failed: " + text(task.status().message()),
                    "mend the add-on, and check it again",
                    false,
                    null));
        } else if (!OVER.contains(status) && !IN_PROGRESS.contains(status)) {
            findings.add(new Finding(
                    FindingSeverity.WARNING,
                    SOURCE,
                    "AddonCheckUnknown",
                    subject(task),
                    "the check " + (status.isAbsent() ? "has no status" : "has the status " + status)
                            + ", which is not documented: " + text(task.status().message()),
                    "look at the check in the console",
                    true,
                    null));
        }
    }

    private static Finding finding(AddonCheckRisk risk, String subject) {
        FindingSeverity severity = risk.level().equals(RiskLevel.FATAL)
                ? FindingSeverity.BLOCKER
                : risk.level().equals(RiskLevel.INFO) ? FindingSeverity.INFO : FindingSeverity.WARNING;
        return new Finding(
                severity,
                SOURCE,
                risk.riskName() == null ? "AddonRisk" : risk.riskName(),
                subject,
                text(risk.message()) + " (" + risk.level() + ")",
                null,
                severity == FindingSeverity.WARNING,
                null);
    }

    private static String subject(AddonCheckTask task) {
        String name = task.metadata().addonInstanceName() == null
                ? task.metadata().addonTemplateName()
                : task.metadata().addonInstanceName();
        String version = task.spec().addonTargetVersion();
        return "add-on " + name + (version == null ? "" : " for version " + version);
    }

    private static String text(@Nullable String text) {
        return text == null || text.isBlank() ? "no text is given" : text.strip();
    }
}
