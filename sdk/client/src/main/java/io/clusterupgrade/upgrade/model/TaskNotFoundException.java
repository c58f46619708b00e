// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

/**
 * A watch gave up because the service has not shown the task for long. What becomes of the upgrade is not known; the token may
 * find it again.
 *
 * @since 0.1.0
 */
public final class TaskNotFoundException extends UpgradeException {
    private static final long serialVersionUID = 1L;

    private final ResumeToken token;

    /** Creates the exception. */
    public TaskNotFoundException(ResumeToken token, String why) {
        super(why + ". Read the cluster, or resume with " + token, null);
        this.token = token;
    }

    /** Finds the task if it shows again. */
    public ResumeToken token() {
        return token;
    }
}
