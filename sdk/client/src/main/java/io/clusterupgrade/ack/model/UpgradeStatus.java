// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * How an upgrade stands (see sdk/docs/wire/ack.md#upgrade-status). An open set: any other text is kept. Equality
 * ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getupgradestatus">vendor's documentation</a>
 * @since 0.1.0
 */
public record UpgradeStatus(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final UpgradeStatus ABSENT = new UpgradeStatus("");

    /** In progress. */
    public static final UpgradeStatus RUNNING = new UpgradeStatus("running");

    /** Done. */
    public static final UpgradeStatus SUCCESS = new UpgradeStatus("success");

    /** Failed. */
    public static final UpgradeStatus FAIL = new UpgradeStatus("fail");

    /** Held; not final. */
    public static final UpgradeStatus PAUSE = new UpgradeStatus("pause");

    /** The word with this text. */
    public static UpgradeStatus of(String value) {
        return new UpgradeStatus(value);
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
