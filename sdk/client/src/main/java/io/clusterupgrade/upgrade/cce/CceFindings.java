// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import io.clusterupgrade.cce.model.CheckItem;
import io.clusterupgrade.cce.model.CheckItemKind;
import io.clusterupgrade.cce.model.CheckPhase;
import io.clusterupgrade.cce.model.NodeStageStatus;
import io.clusterupgrade.cce.model.PrecheckStatus;
import io.clusterupgrade.cce.model.PrecheckTask;
import io.clusterupgrade.cce.model.RiskLevel;
import io.clusterupgrade.upgrade.model.Finding;
import io.clusterupgrade.upgrade.model.FindingSeverity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Extracts the findings of a pre-check of CCE (see sdk/docs/wire/cce.md#prechecktask). The items of a check that has passed are
 * warnings that a plan may accept; a risk of a failed check is accepted by the service only if the check skips it.
 */
final class CceFindings {
    private static final String SOURCE = "CCE.CreatePreCheck";
    private static final String LINK = "https://support.huaweicloud.com/api-cce/GetPreCheck.html";

    private CceFindings() {}

    /** Returns all findings; for a check that failed without one, the failure itself. */
    static List<Finding> of(PrecheckTask check) {
        PrecheckStatus status = check.status();
        boolean hasPassed = status.phase().equals(CheckPhase.SUCCESS);
        List<Finding> items = Stream.of(
                        found(status.clusterCheckStatus().itemsStatus(), null, hasPassed),
                        found(status.addonCheckStatus().itemsStatus(), null, hasPassed),
                        status.nodeCheckStatus().nodeStageStatus().stream()
                                .flatMap(node -> found(node.itemsStatus(), name(node), hasPassed)))
                .flatMap(findings -> findings)
                .toList();
        return hasPassed || items.stream().anyMatch(item -> item.severity() != FindingSeverity.INFO)
                ? items
                : Stream.concat(Stream.of(failure(status)), items.stream()).toList();
    }

    private static Finding failure(PrecheckStatus status) {
        String message = text(status.message()).isEmpty() ? "no reason is given" : text(status.message());
        return new Finding(
                FindingSeverity.BLOCKER,
                SOURCE,
                "PreCheck" + status.phase(),
                null,
                "the pre-check ended with " + status.phase() + ": " + message,
                null,
                false,
                LINK);
    }

    private static @Nullable String name(NodeStageStatus node) {
        return "node "
                + (node.nodeInfo().name() == null
                        ? node.nodeInfo().uid()
                        : node.nodeInfo().name());
    }

    private static Stream<Finding> found(List<CheckItem> items, @Nullable String subject, boolean hasPassed) {
        return items.stream()
                .filter(item -> item.phase().equals(CheckPhase.FAILED))
                .map(item -> finding(item, subject, hasPassed));
    }

    private static Finding finding(CheckItem item, @Nullable String subject, boolean hasPassed) {
        boolean isException = item.kind().equals(CheckItemKind.EXCEPTION);
        boolean isInfo = hasPassed && item.level().equals(RiskLevel.INFO);
        FindingSeverity severity =
                isException ? FindingSeverity.BLOCKER : isInfo ? FindingSeverity.INFO : FindingSeverity.WARNING;
        String remedy = isException
                ? "fix it, it cannot be skipped"
                : hasPassed ? null : "fix it, or skip it once you have confirmed the risk (withSkippedChecks)";
        return new Finding(
                severity,
                SOURCE,
                String.valueOf(item.name()),
                subject,
                message(item),
                remedy,
                !isException && hasPassed,
                LINK);
    }

    private static String message(CheckItem item) {
        String text = text(item.message()).isEmpty() ? "no text is given" : text(item.message());
        String codes = item.errorCodes().isEmpty() ? "" : " " + item.errorCodes();
        return text + codes + callers(item) + " (" + item.kind() + ", " + item.level() + ")";
    }

    /** Returns who still calls an API that the target version no longer has. */
    private static String callers(CheckItem item) {
        if (item.riskSource() == null || item.riskSource().deprecatedApiRisks().isEmpty()) {
            return "";
        }
        return item.riskSource().deprecatedApiRisks().stream()
                .map(risk -> risk.url() + (risk.userAgent() == null ? "" : " by " + risk.userAgent()))
                .collect(Collectors.joining(", ", "; called: ", ""));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
