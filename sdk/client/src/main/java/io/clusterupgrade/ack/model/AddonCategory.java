// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * What an add-on is for (see sdk/docs/wire/ack.md#add-ons). Some add-ons have none. An open set: any other text is
 * kept. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listaddons">vendor's documentation</a>
 * @since 0.1.0
 */
public record AddonCategory(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final AddonCategory ABSENT = new AddonCategory("");

    /** The cluster itself. */
    public static final AddonCategory CORE = new AddonCategory("core");

    /** The network. */
    public static final AddonCategory NETWORK = new AddonCategory("network");

    /** Security. */
    public static final AddonCategory SECURITY = new AddonCategory("security");

    /** Volumes. */
    public static final AddonCategory STORAGE = new AddonCategory("storage");

    /** Logs and metrics. */
    public static final AddonCategory MONITOR = new AddonCategory("monitor");

    /** Applications. */
    public static final AddonCategory APPLICATION = new AddonCategory("application");

    /** The word with this text. */
    public static AddonCategory of(String value) {
        return new AddonCategory(value);
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
