// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The phase of an upgrade task, of a workflow step or of a snapshot, which share these values (see
 * sdk/docs/wire/cce.md#task-phases).
 *
 * @see <a href="https://support.huaweicloud.com/api-cce/ShowUpgradeClusterTask.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class UpgradeTaskPhase extends OpenEnum {
    /** The response does not contain the value. */
    public static final UpgradeTaskPhase ABSENT = new UpgradeTaskPhase("");

    /** Accepted, not started. */
    public static final UpgradeTaskPhase INIT = new UpgradeTaskPhase("Init");

    /** Waiting in the queue. */
    public static final UpgradeTaskPhase QUEUING = new UpgradeTaskPhase("Queuing");

    /** In progress. */
    public static final UpgradeTaskPhase RUNNING = new UpgradeTaskPhase("Running");

    /** Paused until it is continued. */
    public static final UpgradeTaskPhase PAUSE = new UpgradeTaskPhase("Pause");

    /** Succeeded. */
    public static final UpgradeTaskPhase SUCCESS = new UpgradeTaskPhase("Success");

    /** Failed; it may be retried. */
    public static final UpgradeTaskPhase FAILED = new UpgradeTaskPhase("Failed");

    private UpgradeTaskPhase(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static UpgradeTaskPhase of(String value) {
        return new UpgradeTaskPhase(value);
    }
}
