// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * How the upgrade of an add-on treats the installed version (see sdk/docs/wire/ack.md#add-ons).
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-upgradeclusteraddons">vendor's documentation</a>
 * @since 0.1.0
 */
public final class AddonUpgradePolicy extends OpenEnum {
    /** The response does not contain the value. */
    public static final AddonUpgradePolicy ABSENT = new AddonUpgradePolicy("");

    /** The new version replaces the old one. */
    public static final AddonUpgradePolicy OVERWRITE = new AddonUpgradePolicy("overwrite");

    /** The new version runs beside the old one for a trial. */
    public static final AddonUpgradePolicy CANARY = new AddonUpgradePolicy("canary");

    private AddonUpgradePolicy(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static AddonUpgradePolicy of(String value) {
        return new AddonUpgradePolicy(value);
    }
}
