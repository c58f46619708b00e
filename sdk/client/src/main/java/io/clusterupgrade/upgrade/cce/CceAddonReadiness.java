// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import io.clusterupgrade.cce.CceCluster;
import io.clusterupgrade.cce.CceOperations;
import io.clusterupgrade.cce.model.AddonCheckRisk;
import io.clusterupgrade.cce.model.AddonCheckTask;
import io.clusterupgrade.cce.model.CheckPhase;
import io.clusterupgrade.cce.model.RiskLevel;
import io.clusterupgrade.cce.request.ListAddonPrecheckTasksRequest;
import io.clusterupgrade.upgrade.model.Finding;
import io.clusterupgrade.upgrade.model.FindingSeverity;
import io.clusterupgrade.upgrade.service.ReadinessCollector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the checks of add-ons of a cluster of CCE show about its readiness (see sdk/docs/wire/cce.md#add-ons). New ones are not
 * started: each needs the version that the add-on is to have, which the plan of an upgrade does not contain.
 */
final class CceAddonReadiness {
    private static final String NAME = "add-on pre-check";
    private static final String SOURCE = "CCE.ListAddonPrecheckTasks";
    private static final String HOW = "the pre-check of the cluster checks the add-ons, too; to check one for a version, send"
            + " cce.cluster(id).addons().batchCreateAddonPrecheck(…)";
    /** Statuses of a risk that is none. */
    private static final Set<String> HARMLESS = Set.of("success", "passed", "pass");

    private final CceCluster cluster;
    private final ReadinessCollector report;

    CceAddonReadiness(CceCluster cluster, ReadinessCollector report) {
        this.cluster = cluster;
        this.report = report;
    }

    void add() {
        Optional<List<AddonCheckTask>> read = report.read(NAME, this::tasks);
        if (read.isEmpty()) {
            return;
        }
        Instant now = cluster.client().scheduler().now();
        List<AddonCheckTask> valid =
                read.get().stream().filter(task -> isValid(task, now)).toList();
        if (valid.isEmpty()) {
            report.notChecked(NAME, "there is no result that is still valid", HOW);
            return;
        }
        List<Finding> findings = new ArrayList<>();
        valid.forEach(task -> add(task, findings));
        report.checked(NAME, SOURCE, valid.size() + " checks of add-ons are valid", findings);
        long open = valid.stream().filter(task -> !isOver(task)).count();
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

    private static boolean isValid(AddonCheckTask task, Instant now) {
        Instant expires = task.metadata().expireTimeStamp();
        return expires == null || expires.isAfter(now);
    }

    private static boolean isOver(AddonCheckTask task) {
        CheckPhase status = task.status().status();
        return status.equals(CheckPhase.SUCCESS) || status.equals(CheckPhase.FAILED);
    }

    private static void add(AddonCheckTask task, List<Finding> findings) {
        int before = findings.size();
        task.status().riskList().stream()
                .filter(risk -> !HARMLESS.contains(String.valueOf(risk.status()).toLowerCase(Locale.ROOT)))
                .map(risk -> finding(risk, subject(task)))
                .forEach(findings::add);
        if (findings.size() == before && task.status().status().equals(CheckPhase.FAILED)) {
            findings.add(new Finding(
                    FindingSeverity.BLOCKER,
                    SOURCE,
                    "AddonCheckFailed",
                    subject(task),
                    "the check has failed: " + text(task.status().message()),
                    "mend the add-on, and check it again",
                    false,
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
