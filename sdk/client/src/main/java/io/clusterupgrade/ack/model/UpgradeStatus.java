// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The status of an upgrade (see sdk/docs/wire/ack.md#upgrade-status).
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getupgradestatus">vendor's documentation</a>
 * @since 0.1.0
 */
public final class UpgradeStatus extends OpenEnum {
    /** The response does not contain the value. */
    public static final UpgradeStatus ABSENT = new UpgradeStatus("");

    /** In progress. */
    public static final UpgradeStatus RUNNING = new UpgradeStatus("running");

    /** Succeeded. */
    public static final UpgradeStatus SUCCESS = new UpgradeStatus("success");

    /** Failed. */
    public static final UpgradeStatus FAIL = new UpgradeStatus("fail");

    /** Paused; not final. */
    public static final UpgradeStatus PAUSE = new UpgradeStatus("pause");

    private UpgradeStatus(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static UpgradeStatus of(String value) {
        return new UpgradeStatus(value);
    }
}
