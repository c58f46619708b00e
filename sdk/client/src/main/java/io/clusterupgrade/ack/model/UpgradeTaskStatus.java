// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * How the task of an upgrade stands (see sdk/docs/wire/ack.md#upgrade-task-status). An open set: any other text is
 * kept. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getupgradestatus">vendor's documentation</a>
 * @since 0.1.0
 */
public record UpgradeTaskStatus(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final UpgradeTaskStatus ABSENT = new UpgradeTaskStatus("");

    /** In progress. */
    public static final UpgradeTaskStatus RUNNING = new UpgradeTaskStatus("running");

    /** Done. */
    public static final UpgradeTaskStatus SUCCESS = new UpgradeTaskStatus("Success");

    /** Failed. */
    public static final UpgradeTaskStatus FAILED = new UpgradeTaskStatus("Failed");

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
