// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The subject of a check of an add-on (see sdk/docs/wire/cce.md#add-ons).
 *
 * @since 0.1.0
 */
public final class AddonCheckType extends OpenEnum {
    /** The response does not contain the value. */
    public static final AddonCheckType ABSENT = new AddonCheckType("");

    /** The current state of the add-on. */
    public static final AddonCheckType ADDON_STATIC = new AddonCheckType("addonStatic");

    /** An upgrade to another version. */
    public static final AddonCheckType ADDON_UPGRADE = new AddonCheckType("addonUpgrade");

    private AddonCheckType(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static AddonCheckType of(String value) {
        return new AddonCheckType(value);
    }
}
