// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when an upgrade is not started: the service does not offer the target of the plan, the cluster is not ready,
 * or a check before the start did not pass. The request that starts the upgrade was not sent.
 *
 * @since 0.1.0
 */
public final class StartRejectedException extends UpgradeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // of List.copyOf
    private final List<Finding> findings;

    /** Creates the exception. */
    public StartRejectedException(String why, @Nullable Throwable cause) {
        this(why, List.of(), cause);
    }

    /**
     * Creates the exception.
     *
     * @param findings what the checks before the start found
     */
    public StartRejectedException(String why, List<Finding> findings, @Nullable Throwable cause) {
        super("nothing was started: " + why, cause);
        this.findings = List.copyOf(findings);
    }

    /**
     * Creates the exception for findings that prevent a start. Its message lists them, a line each, and says how to accept those
     * that can be accepted.
     *
     * @param title what did not pass
     * @param findings what the checks before the start found
     * @param others other reasons, a line each; they cannot be accepted
     */
    public static StartRejectedException of(String title, List<Finding> findings, String... others) {
        String lines = Stream.concat(findings.stream().map(Finding::toString), Stream.of(others))
                .map(line -> "\n  " + line)
                .collect(Collectors.joining());
        String option = Finding.howToAccept(findings);
        boolean isEnough = others.length == 0 && findings.stream().allMatch(Finding::isAcceptable);
        String advice = isEnough
                ? "\nAn upgrade cannot be rolled back. To start it in spite of these warnings, plan with "
                : "\nTo accept the warnings, plan with ";
        return new StartRejectedException(
                title + ":" + lines + (option.isEmpty() ? "" : advice + option), findings, null);
    }

    /** Returns what the checks before the start found, as far as it is the reason; empty if the reason is another one. */
    public List<Finding> findings() {
        return findings;
    }
}
