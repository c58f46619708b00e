// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

import org.jspecify.annotations.Nullable;

/**
 * Whether an upgrade was started is not known: the request left, no clear response was received, and the service does not show a task that
 * could be it. Do not start again; {@link io.clusterupgrade.upgrade.ClusterUpgrader#resume} with the token finds the task as soon as it shows.
 *
 * @since 0.1.0
 */
public final class StartOutcomeUnknownException extends UpgradeException {
    private static final long serialVersionUID = 1L;

    private final ResumeToken token;

    /** Creates the exception. */
    public StartOutcomeUnknownException(ResumeToken token, String why, @Nullable Throwable cause) {
        super(
                "it is not known whether the upgrade was started: " + why + ". Do not start again; resume with "
                        + token,
                cause);
        this.token = token;
    }

    /** Returns a token that finds the task, if there is one. */
    public ResumeToken token() {
        return token;
    }
}
