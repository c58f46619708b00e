// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The versions that automatic upgrades install (see sdk/docs/wire/ack.md#clusters-and-versions).
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-modifycluster">vendor's documentation</a>
 * @since 0.1.0
 */
public final class UpgradeChannel extends OpenEnum {
    /** The response does not contain the value. */
    public static final UpgradeChannel ABSENT = new UpgradeChannel("");

    /** The newest patch of the minor version in use. */
    public static final UpgradeChannel PATCH = new UpgradeChannel("patch");

    /** The minor version before the newest. */
    public static final UpgradeChannel STABLE = new UpgradeChannel("stable");

    /** The newest version. */
    public static final UpgradeChannel RAPID = new UpgradeChannel("rapid");

    private UpgradeChannel(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static UpgradeChannel of(String value) {
        return new UpgradeChannel(value);
    }
}
