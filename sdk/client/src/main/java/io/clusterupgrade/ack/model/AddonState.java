// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The state of an installed add-on (see sdk/docs/wire/ack.md#add-on-state).
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getclusteraddoninstance">vendor's documentation</a>
 * @since 0.1.0
 */
public final class AddonState extends OpenEnum {
    /** The response does not contain the value. */
    public static final AddonState ABSENT = new AddonState("");

    /** The add-on is installed, and no operation is in progress. */
    public static final AddonState ACTIVE = new AddonState("active");

    /** The add-on is being created. */
    public static final AddonState INITIAL = new AddonState("initial");

    /** The add-on is being installed. */
    public static final AddonState INSTALLING = new AddonState("installing");

    /** The settings of the add-on are being changed. */
    public static final AddonState UPDATING = new AddonState("updating");

    /** The add-on is being upgraded. */
    public static final AddonState UPGRADING = new AddonState("upgrading");

    /** The add-on is being removed. */
    public static final AddonState DELETING = new AddonState("deleting");

    /** The add-on was removed. */
    public static final AddonState DELETED = new AddonState("deleted");

    /** The add-on does not work as it should. */
    public static final AddonState UNHEALTHY = new AddonState("unhealthy");

    /** The last operation on the add-on failed. */
    public static final AddonState FAILED = new AddonState("failed");

    private AddonState(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static AddonState of(String value) {
        return new AddonState(value);
    }
}
