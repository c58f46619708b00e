// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The purpose of an add-on (see sdk/docs/wire/ack.md#add-ons). Some add-ons have none.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listaddons">vendor's documentation</a>
 * @since 0.1.0
 */
public final class AddonCategory extends OpenEnum {
    /** The response does not contain the value. */
    public static final AddonCategory ABSENT = new AddonCategory("");

    /** Core components of the cluster. */
    public static final AddonCategory CORE = new AddonCategory("core");

    /** Networking. */
    public static final AddonCategory NETWORK = new AddonCategory("network");

    /** Security. */
    public static final AddonCategory SECURITY = new AddonCategory("security");

    /** Volumes. */
    public static final AddonCategory STORAGE = new AddonCategory("storage");

    /** Logs and metrics. */
    public static final AddonCategory MONITOR = new AddonCategory("monitor");

    /** Applications. */
    public static final AddonCategory APPLICATION = new AddonCategory("application");

    private AddonCategory(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static AddonCategory of(String value) {
        return new AddonCategory(value);
    }
}
