// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.css;

import io.clusterupgrade.css.model.AiOps;
import io.clusterupgrade.css.model.AiOpsRisk;
import io.clusterupgrade.css.model.AiOpsRiskLevel;
import io.clusterupgrade.css.model.AiOpsStatus;
import io.clusterupgrade.css.model.AiOpsSummary;
import io.clusterupgrade.upgrade.model.Finding;
import io.clusterupgrade.upgrade.model.FindingSeverity;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Extracts the findings of a health check (see sdk/docs/wire/css.md#listaiops). No document says that a risk prevents an upgrade, so
 * risks are warnings, and suggestions are remarks. A level that is not documented is a warning.
 */
final class CssHealthFindings {
    static final String LINK = "https://support.huaweicloud.com/intl/en-us/api-css/ListAiOps.html";
    private static final String SOURCE = "CSS.ListAiOps";

    private CssHealthFindings() {}

    /**
     * Returns whether a check shows its results. Which status a check in progress has is not documented: those of the examples with
     * results count, and only with numbers or risks.
     */
    static boolean isOver(AiOps check) {
        boolean mayBeOver =
                check.status().equals(AiOpsStatus.ENABLED) || check.status().equals(AiOpsStatus.SENT);
        AiOpsSummary summary = check.summary();
        boolean hasNumbers = summary.normal() == null
                ? summary.highRisks() != null && summary.mediumRisks() != null
                : summary.normal() + risks(summary) + number(summary.suggestion()) > 0;
        return mayBeOver && (hasNumbers || !check.taskRisks().isEmpty());
    }

    private static int risks(AiOpsSummary summary) {
        return number(summary.highRisks()) + number(summary.mediumRisks());
    }

    private static int number(@Nullable Integer count) {
        return count == null ? 0 : count;
    }

    /** Returns the numbers of a check as text for users. */
    static String counts(AiOpsSummary summary) {
        return number(summary.highRisks()) + " high risks, " + number(summary.mediumRisks()) + " medium risks, "
                + number(summary.suggestion()) + " suggestions";
    }

    /** Returns the findings of a check that is over. */
    static List<Finding> of(AiOps check) {
        List<Finding> risks =
                check.taskRisks().stream().map(CssHealthFindings::of).toList();
        boolean areMissing = risks(check.summary()) > 0
                && risks.stream().noneMatch(risk -> risk.severity() == FindingSeverity.WARNING);
        return areMissing
                ? Stream.concat(
                                Stream.of(new Finding(
                                        FindingSeverity.WARNING,
                                        SOURCE,
                                        "HealthCheckUnreadable",
                                        null,
                                        "the health check counts " + counts(check.summary())
                                                + " and shows no such risk",
                                        "look at the health check in the console",
                                        true,
                                        LINK)),
                                risks.stream())
                        .toList()
                : risks;
    }

    private static Finding of(AiOpsRisk risk) {
        boolean isRemark = risk.level().equals(AiOpsRiskLevel.SUGGESTION);
        String message = Stream.of(risk.name(), risk.result(), risk.result() == null ? risk.desc() : null)
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining(": "));
        String code = Stream.of(risk.id(), risk.riskType(), risk.name())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("HealthRisk");
        return new Finding(
                isRemark ? FindingSeverity.INFO : FindingSeverity.WARNING,
                SOURCE,
                code,
                null,
                (message.isEmpty() ? "no text is given" : message) + " ("
                        + (risk.level().isAbsent() ? "without a level" : "level " + risk.level()) + ")",
                risk.suggestion() == null || risk.suggestion().isBlank() ? null : risk.suggestion(),
                !isRemark,
                LINK);
    }
}
