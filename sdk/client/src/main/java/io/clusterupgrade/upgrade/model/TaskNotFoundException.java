// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

/**
 * Thrown when a watch ends because the service has not shown the task for too long. The outcome of the upgrade is
 * unknown; the token may find it again.
 *
 * @since 0.1.0
 */
public final class TaskNotFoundException extends UpgradeException {
    private static final long serialVersionUID = 1L;

    private final ResumeToken token;

    /** Creates the exception. */
    public TaskNotFoundException(ResumeToken token, String why) {
        super(why + ". Check the cluster, or resume with " + token, null);
        this.token = token;
    }

    /** Returns a token that finds the task if the service shows it again. */
    public ResumeToken token() {
        return token;
    }
}
