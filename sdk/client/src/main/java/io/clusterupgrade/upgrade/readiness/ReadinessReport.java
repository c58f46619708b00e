// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.readiness;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.upgrade.model.Finding;
import io.clusterupgrade.upgrade.model.FindingSeverity;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Whether a cluster is ready for the upgrade of a plan: what was checked and found, and what was not checked. It is a
 * snapshot: a start checks again what it needs. The texts of the cloud in it are redacted.
 *
 * <pre>{@code
 * ReadinessReport report = upgrader.readiness(plan);
 * System.out.println(report.toText());
 * Files.writeString(Path.of("readiness.xml"), report.toJUnitXml());
 * report.requireReady();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param service the service of the cluster
 * @param clusterId the cluster
 * @param plan the plan as text for users, such as {@code image upgrade (cross) to 7.10.2}
 * @param checkedAt when the report was begun, by the client's clock
 * @param checks the checks that were carried out, in order
 * @param notChecked what was not checked, and why
 * @param changes what was created in the cloud for this report, such as a check and its id; empty without {@link
 *     ReadinessOptions#newChecks}
 * @param rejecting the findings that prevent the start: blockers, and warnings that the plan does not accept
 * @since 0.1.0
 */
public record ReadinessReport(
        CloudService service,
        String clusterId,
        String plan,
        Instant checkedAt,
        List<ReadinessCheck> checks,
        List<NotChecked> notChecked,
        List<String> changes,
        List<Finding> rejecting) {

    /** Copies the lists. */
    public ReadinessReport {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(clusterId, "clusterId");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(checkedAt, "checkedAt");
        checks = List.copyOf(checks);
        notChecked = List.copyOf(notChecked);
        changes = List.copyOf(changes);
        rejecting = List.copyOf(rejecting);
    }

    /**
     * Returns whether nothing is known to prevent the start: there is no blocker, the plan accepts all warnings, and all that
     * every start reads could be read. What else was not checked is in {@link #notChecked}.
     */
    public boolean isReady() {
        return rejecting.isEmpty() && notChecked.stream().noneMatch(NotChecked::isRequired);
    }

    /** Returns all findings, in the order of the checks. */
    public List<Finding> findings() {
        return checks.stream().flatMap(check -> check.findings().stream()).toList();
    }

    /** Returns the findings that no plan can accept. */
    public List<Finding> blockers() {
        return of(FindingSeverity.BLOCKER).toList();
    }

    /** Returns the warnings, accepted ones included; see {@link #rejecting}. */
    public List<Finding> warnings() {
        return of(FindingSeverity.WARNING).toList();
    }

    private Stream<Finding> of(FindingSeverity severity) {
        return findings().stream().filter(finding -> finding.severity() == severity);
    }

    /**
     * Returns this report if the cluster is ready.
     *
     * @throws StartRejectedException if it is not; the message and the findings say why, with the texts of the cloud as {@link
     *     #toText} writes them. Nothing was started
     */
    public ReadinessReport requireReady() {
        if (isReady()) {
            return this;
        }
        throw StartRejectedException.of(
                service + " cluster " + clusterId + " is not ready for " + plan,
                rejecting.stream()
                        .map(finding -> finding.withText(PlainText::line))
                        .toList(),
                notChecked.stream()
                        .filter(NotChecked::isRequired)
                        .map(missing -> PlainText.line("NOT CHECKED " + missing.what() + ": " + missing.why()))
                        .toArray(String[]::new));
    }

    /**
     * Returns the report as text for users, several lines without a line break at the end. Invisible characters in the texts of
     * the cloud, line breaks included, are written as spaces.
     */
    public String toText() {
        return PlainText.of(this);
    }

    /**
     * Returns the report as one JSON object with indentation. Its members are described in {@code
     * sdk/docs/lifecycle.md#readiness}: later versions may add some, and keep these.
     */
    public String toJson() {
        return ReportJson.of(this);
    }

    /**
     * Returns the report as an XML document in the form of JUnit, as servers for continuous integration read it: a test suite
     * with a test case for each check. What prevents the start is a failure, other findings are the output of the case; what was
     * not checked is a skipped case, or an error if it is required. So the suite passes if, and only if, the cluster is ready.
     * Invisible characters, among them those that XML does not allow, are written as spaces.
     */
    public String toJUnitXml() {
        return ReportXml.of(this);
    }
}
