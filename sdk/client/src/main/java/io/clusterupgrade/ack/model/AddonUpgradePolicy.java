// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * How the upgrade of an add-on treats what is there (see sdk/docs/wire/ack.md#add-ons). An open set: any other text is
 * kept. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-upgradeclusteraddons">vendor's documentation</a>
 * @since 0.1.0
 */
public record AddonUpgradePolicy(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final AddonUpgradePolicy ABSENT = new AddonUpgradePolicy("");

    /** The new version takes the place of the old one. */
    public static final AddonUpgradePolicy OVERWRITE = new AddonUpgradePolicy("overwrite");

    /** The new version is tried beside the old one. */
    public static final AddonUpgradePolicy CANARY = new AddonUpgradePolicy("canary");

    /** The word with this text. */
    public static AddonUpgradePolicy of(String value) {
        return new AddonUpgradePolicy(value);
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
