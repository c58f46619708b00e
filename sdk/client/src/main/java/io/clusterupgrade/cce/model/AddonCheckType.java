// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * What an add-on is checked for (see sdk/docs/wire/cce.md#add-ons). An open set: any other text is kept. Equality
 * ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @since 0.1.0
 */
public record AddonCheckType(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final AddonCheckType ABSENT = new AddonCheckType("");

    /** Its state now. */
    public static final AddonCheckType ADDON_STATIC = new AddonCheckType("addonStatic");

    /** An upgrade to another version. */
    public static final AddonCheckType ADDON_UPGRADE = new AddonCheckType("addonUpgrade");

    /** The word with this text. */
    public static AddonCheckType of(String value) {
        return new AddonCheckType(value);
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
