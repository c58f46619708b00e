// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The status of an upgrade or AZ change (see sdk/docs/wire/css.md#task-status).
 *
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/UpgradeDetail.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class UpgradeTaskStatus extends OpenEnum {
    /** The response does not contain the value. */
    public static final UpgradeTaskStatus ABSENT = new UpgradeTaskStatus("");

    /** In progress. */
    public static final UpgradeTaskStatus RUNNING = new UpgradeTaskStatus("RUNNING");

    /** Succeeded. */
    public static final UpgradeTaskStatus SUCCESS = new UpgradeTaskStatus("SUCCESS");

    /** Stopped by a failure; the task may be retried or, within limits, aborted. */
    public static final UpgradeTaskStatus FAILED = new UpgradeTaskStatus("FAILED");

    /** Ended without completing all nodes. */
    public static final UpgradeTaskStatus PARTIAL_FAILED = new UpgradeTaskStatus("PARTIAL_FAILED");

    private UpgradeTaskStatus(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static UpgradeTaskStatus of(String value) {
        return new UpgradeTaskStatus(value);
    }
}
