// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * The step an upgrade is at (see sdk/docs/wire/ack.md#upgrade-step). There is no word for failure: a failed upgrade
 * stays at the step where it broke. An open set: any other text is kept. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getupgradestatus">vendor's documentation</a>
 * @since 0.1.0
 */
public record UpgradeStep(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final UpgradeStep ABSENT = new UpgradeStep("");

    /** Not begun. */
    public static final UpgradeStep NOT_START = new UpgradeStep("not_start");

    /** The pre-check is in progress. */
    public static final UpgradeStep PRECHECKING = new UpgradeStep("prechecking");

    /** Nodes are being upgraded. */
    public static final UpgradeStep UPGRADING = new UpgradeStep("upgrading");

    /** Held. */
    public static final UpgradeStep PAUSE = new UpgradeStep("pause");

    /** Done. */
    public static final UpgradeStep SUCCESS = new UpgradeStep("success");

    /** The word with this text. */
    public static UpgradeStep of(String value) {
        return new UpgradeStep(value);
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
