// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import io.clusterupgrade.client.ServiceClient;
import io.clusterupgrade.error.AuthenticationException;
import io.clusterupgrade.error.CallCancelledException;
import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.PermissionException;
import io.clusterupgrade.upgrade.model.Finding;
import io.clusterupgrade.upgrade.model.FindingSeverity;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.plan.UpgradePlan;
import io.clusterupgrade.upgrade.readiness.NotChecked;
import io.clusterupgrade.upgrade.readiness.ReadinessCheck;
import io.clusterupgrade.upgrade.readiness.ReadinessReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects a readiness report. A call that fails becomes an entry of what was not checked; an exception that all calls would
 * meet, such as wrong credentials or a closed client, and one of a program's own mistakes are thrown. Not thread-safe.
 */
public final class ReadinessCollector {
    private static final String PREFIX = "nothing was started: ";

    private final UpgradePlan plan;
    private final ServiceClient client;
    private final String clusterId;
    private final Instant begin;
    private final StartSteps steps;
    private final List<ReadinessCheck> checks = new ArrayList<>();
    private final List<NotChecked> notChecked = new ArrayList<>();
    private final List<String> changes = new ArrayList<>();

    /** Begins a report about a plan. */
    public ReadinessCollector(UpgradePlan plan, ServiceClient client, String clusterId) {
        this.plan = plan;
        this.client = client;
        this.clusterId = clusterId;
        this.begin = client.scheduler().now();
        this.steps = new StartSteps(plan.service(), clusterId, client.scheduler());
    }

    /** Reads what every start reads; empty if that fails, and then the cluster does not count as ready. */
    public <T> Optional<T> require(String what, Supplier<T> read) {
        return read(what, true, read);
    }

    /** Reads something; empty if that fails. */
    public <T> Optional<T> read(String what, Supplier<T> read) {
        return read(what, false, read);
    }

    private <T> Optional<T> read(String what, boolean isRequired, Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (AuthenticationException | CallCancelledException e) {
            throw e;
        } catch (CloudException e) {
            String how = e instanceof PermissionException
                    ? "permit the operation to these credentials, and make the report again"
                    : "make the report again";
            add(new NotChecked(what, "it could not be read: " + e.getMessage(), how, isRequired));
            return Optional.empty();
        }
    }

    /**
     * Waits for the end of a check that was created, which the log shows.
     *
     * @throws StartRejectedException if it does not end within the limit
     */
    public <T> T await(Duration limit, String what, Supplier<@Nullable T> read, Predicate<T> isOver) {
        T ended = new StepWaiter(steps, client.scheduler(), limit).until(what, read, isOver);
        steps.done(null);
        return ended;
    }

    /** Returns where waits for new checks are reported: in the log. */
    public StartSteps steps() {
        return steps;
    }

    /** Adds a check that was carried out. */
    public void checked(String name, String source, String summary, List<Finding> findings) {
        checks.add(new ReadinessCheck(
                name,
                source,
                client.redact(summary),
                findings.stream()
                        .map(finding -> finding.withText(client::redact))
                        .toList()));
    }

    /** Adds something that was not checked, although nothing failed. */
    public void notChecked(String what, String why, String how) {
        add(new NotChecked(what, why, how, false));
    }

    /** Adds something that was not checked because something else, which every start reads, is not known. */
    public void unknown(String what, String why) {
        add(new NotChecked(what, why, "make the report again", true));
    }

    private void add(NotChecked missing) {
        notChecked.add(new NotChecked(
                missing.what(), client.redact(missing.why()), client.redact(missing.how()), missing.isRequired()));
    }

    /** Adds a check whose result is that a start would be rejected. */
    public void rejected(String name, String source, String code, StartRejectedException cause, String remedy) {
        String why = String.valueOf(cause.getMessage());
        String message = why.startsWith(PREFIX) ? why.substring(PREFIX.length()) : why;
        checked(
                name,
                source,
                "a start would be rejected",
                List.of(new Finding(FindingSeverity.BLOCKER, source, code, null, message, remedy, false, null)));
    }

    /** Adds something that was created in the cloud. */
    public void created(String what) {
        changes.add(client.redact(what));
    }

    /**
     * Returns the report.
     *
     * @param title the plan as text for users
     */
    public ReadinessReport report(String title) {
        List<Finding> findings =
                checks.stream().flatMap(check -> check.findings().stream()).toList();
        return new ReadinessReport(
                plan.service(),
                clusterId,
                client.redact(title),
                begin,
                checks,
                notChecked,
                changes,
                plan.rejecting(findings));
    }
}
