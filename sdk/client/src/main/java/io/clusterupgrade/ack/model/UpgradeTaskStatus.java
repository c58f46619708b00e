// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The status of the task of an upgrade (see sdk/docs/wire/ack.md#upgrade-task-status).
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getupgradestatus">vendor's documentation</a>
 * @since 0.1.0
 */
public final class UpgradeTaskStatus extends OpenEnum {
    /** The response does not contain the value. */
    public static final UpgradeTaskStatus ABSENT = new UpgradeTaskStatus("");

    /** In progress. */
    public static final UpgradeTaskStatus RUNNING = new UpgradeTaskStatus("running");

    /** Succeeded. */
    public static final UpgradeTaskStatus SUCCESS = new UpgradeTaskStatus("Success");

    /** Failed. */
    public static final UpgradeTaskStatus FAILED = new UpgradeTaskStatus("Failed");

    private UpgradeTaskStatus(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static UpgradeTaskStatus of(String value) {
        return new UpgradeTaskStatus(value);
    }
}
