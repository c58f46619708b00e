// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * How far one step on a node is (see sdk/docs/wire/css.md#step-status). An open set: any other text is kept. Equality
 * ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/UpgradeDetail.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record UpgradeStepStatus(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final UpgradeStepStatus ABSENT = new UpgradeStepStatus("");

    /** Not begun. */
    public static final UpgradeStepStatus WAITING = new UpgradeStepStatus("WAITING");

    /** In progress. */
    public static final UpgradeStepStatus RUNNING = new UpgradeStepStatus("RUNNING");

    /** Done. */
    public static final UpgradeStepStatus SUCCESS = new UpgradeStepStatus("SUCCESS");

    /** Failed. */
    public static final UpgradeStepStatus FAILED = new UpgradeStepStatus("FAILED");

    /** The word with this text. */
    public static UpgradeStepStatus of(String value) {
        return new UpgradeStepStatus(value);
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
