// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * Which versions automatic upgrades take (see sdk/docs/wire/ack.md#clusters-and-versions). An open set: any other text
 * is kept. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-modifycluster">vendor's documentation</a>
 * @since 0.1.0
 */
public record UpgradeChannel(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final UpgradeChannel ABSENT = new UpgradeChannel("");

    /** The newest patch of the minor version in use. */
    public static final UpgradeChannel PATCH = new UpgradeChannel("patch");

    /** The minor version before the newest. */
    public static final UpgradeChannel STABLE = new UpgradeChannel("stable");

    /** The newest version. */
    public static final UpgradeChannel RAPID = new UpgradeChannel("rapid");

    /** The word with this text. */
    public static UpgradeChannel of(String value) {
        return new UpgradeChannel(value);
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
