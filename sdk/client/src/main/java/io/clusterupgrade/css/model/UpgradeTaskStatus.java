// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * How far an upgrade or AZ change is (see sdk/docs/wire/css.md#task-status). An open set: any other text is kept.
 * Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/UpgradeDetail.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record UpgradeTaskStatus(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final UpgradeTaskStatus ABSENT = new UpgradeTaskStatus("");

    /** In progress. */
    public static final UpgradeTaskStatus RUNNING = new UpgradeTaskStatus("RUNNING");

    /** Done. */
    public static final UpgradeTaskStatus SUCCESS = new UpgradeTaskStatus("SUCCESS");

    /** Stopped by a failure; it may be retried or, within limits, aborted. */
    public static final UpgradeTaskStatus FAILED = new UpgradeTaskStatus("FAILED");

    /** Ended with some nodes not done. */
    public static final UpgradeTaskStatus PARTIAL_FAILED = new UpgradeTaskStatus("PARTIAL_FAILED");

    /** The word with this text. */
    public static UpgradeTaskStatus of(String value) {
        return new UpgradeTaskStatus(value);
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
