// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The current step of an upgrade (see sdk/docs/wire/ack.md#upgrade-step). There is no value for failure: a failed
 * upgrade stays at the step that failed.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getupgradestatus">vendor's documentation</a>
 * @since 0.1.0
 */
public final class UpgradeStep extends OpenEnum {
    /** The response does not contain the value. */
    public static final UpgradeStep ABSENT = new UpgradeStep("");

    /** Not started. */
    public static final UpgradeStep NOT_START = new UpgradeStep("not_start");

    /** The pre-check is in progress. */
    public static final UpgradeStep PRECHECKING = new UpgradeStep("prechecking");

    /** Nodes are being upgraded. */
    public static final UpgradeStep UPGRADING = new UpgradeStep("upgrading");

    /** Paused. */
    public static final UpgradeStep PAUSE = new UpgradeStep("pause");

    /** Succeeded. */
    public static final UpgradeStep SUCCESS = new UpgradeStep("success");

    private UpgradeStep(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static UpgradeStep of(String value) {
        return new UpgradeStep(value);
    }
}
