// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * How an installed add-on stands (see sdk/docs/wire/ack.md#add-on-state). An open set: any other text is kept. Equality
 * ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getclusteraddoninstance">vendor's documentation</a>
 * @since 0.1.0
 */
public record AddonState(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final AddonState ABSENT = new AddonState("");

    /** At rest. */
    public static final AddonState ACTIVE = new AddonState("active");

    /** It is being made. */
    public static final AddonState INITIAL = new AddonState("initial");

    /** It is being installed. */
    public static final AddonState INSTALLING = new AddonState("installing");

    /** Its settings are being changed. */
    public static final AddonState UPDATING = new AddonState("updating");

    /** It is being upgraded. */
    public static final AddonState UPGRADING = new AddonState("upgrading");

    /** It is being removed. */
    public static final AddonState DELETING = new AddonState("deleting");

    /** It was removed. */
    public static final AddonState DELETED = new AddonState("deleted");

    /** It does not work as it should. */
    public static final AddonState UNHEALTHY = new AddonState("unhealthy");

    /** The last work on it failed. */
    public static final AddonState FAILED = new AddonState("failed");

    /** The word with this text. */
    public static AddonState of(String value) {
        return new AddonState(value);
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
