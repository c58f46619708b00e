// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when it is unknown whether an upgrade was started: the request was sent, no clear response arrived, and the
 * service does not show a matching task. Do not start again; {@link ClusterUpgrader#resume} with the token finds the
 * task as soon as the service shows it.
 *
 * @since 0.1.0
 */
public final class StartOutcomeUnknownException extends UpgradeException {
    private static final long serialVersionUID = 1L;

    private final ResumeToken token;

    StartOutcomeUnknownException(ResumeToken token, String why, @Nullable Throwable cause) {
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
