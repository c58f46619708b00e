// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * The phase of an upgrade task, and of the steps of a workflow and snapshots, which use the same words
 * (see sdk/docs/wire/cce.md#task-phases). An open set: any other text is kept. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://support.huaweicloud.com/api-cce/ShowUpgradeClusterTask.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record UpgradeTaskPhase(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final UpgradeTaskPhase ABSENT = new UpgradeTaskPhase("");

    /** Accepted, not begun. */
    public static final UpgradeTaskPhase INIT = new UpgradeTaskPhase("Init");

    /** Waits for its turn. */
    public static final UpgradeTaskPhase QUEUING = new UpgradeTaskPhase("Queuing");

    /** In progress. */
    public static final UpgradeTaskPhase RUNNING = new UpgradeTaskPhase("Running");

    /** Held until it is continued. */
    public static final UpgradeTaskPhase PAUSE = new UpgradeTaskPhase("Pause");

    /** Done. */
    public static final UpgradeTaskPhase SUCCESS = new UpgradeTaskPhase("Success");

    /** Failed; it may be retried. */
    public static final UpgradeTaskPhase FAILED = new UpgradeTaskPhase("Failed");

    /** The word with this text. */
    public static UpgradeTaskPhase of(String value) {
        return new UpgradeTaskPhase(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return OpenEnum.equal(this, other);
    }

    @Override
    public int hashCode() {
        return OpenEnum.hash(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
