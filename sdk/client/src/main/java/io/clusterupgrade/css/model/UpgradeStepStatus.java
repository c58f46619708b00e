// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The status of one step on a node (see sdk/docs/wire/css.md#step-status).
 *
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/UpgradeDetail.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class UpgradeStepStatus extends OpenEnum {
    /** The response does not contain the value. */
    public static final UpgradeStepStatus ABSENT = new UpgradeStepStatus("");

    /** Not started. */
    public static final UpgradeStepStatus WAITING = new UpgradeStepStatus("WAITING");

    /** In progress. */
    public static final UpgradeStepStatus RUNNING = new UpgradeStepStatus("RUNNING");

    /** Succeeded. */
    public static final UpgradeStepStatus SUCCESS = new UpgradeStepStatus("SUCCESS");

    /** Failed. */
    public static final UpgradeStepStatus FAILED = new UpgradeStepStatus("FAILED");

    private UpgradeStepStatus(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static UpgradeStepStatus of(String value) {
        return new UpgradeStepStatus(value);
    }
}
