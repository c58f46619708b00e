// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * How a logical volume is spread over the disks of its group (see sdk/docs/wire/cce.md#resetnode).
 *
 * @since 0.1.0
 */
public final class LvType extends OpenEnum {
    /** The value is absent; it cannot be sent. */
    public static final LvType ABSENT = new LvType("");

    /** One disk after the other. */
    public static final LvType LINEAR = new LvType("linear");

    /** All disks at the same time. */
    public static final LvType STRIPED = new LvType("striped");

    private LvType(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static LvType of(String value) {
        return new LvType(value);
    }
}
