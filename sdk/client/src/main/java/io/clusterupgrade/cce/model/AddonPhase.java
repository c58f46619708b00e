// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The phase of an add-on instance (see sdk/docs/wire/cce.md#add-ons).
 *
 * @since 0.1.0
 */
public final class AddonPhase extends OpenEnum {
    /** The response does not contain the value. */
    public static final AddonPhase ABSENT = new AddonPhase("");

    /** The add-on is running. */
    public static final AddonPhase RUNNING = new AddonPhase("running");

    /** The add-on does not work. */
    public static final AddonPhase ABNORMAL = new AddonPhase("abnormal");

    /** The add-on is being installed. */
    public static final AddonPhase INSTALLING = new AddonPhase("installing");

    /** The add-on could not be installed. */
    public static final AddonPhase INSTALL_FAILED = new AddonPhase("installFailed");

    /** The add-on is being upgraded. */
    public static final AddonPhase UPGRADING = new AddonPhase("upgrading");

    /** The add-on could not be upgraded. */
    public static final AddonPhase UPGRADE_FAILED = new AddonPhase("upgradeFailed");

    /** The add-on is being removed. */
    public static final AddonPhase DELETING = new AddonPhase("deleting");

    /** The add-on was removed. */
    public static final AddonPhase DELETE_SUCCESS = new AddonPhase("deleteSuccess");

    /** The add-on could not be removed. */
    public static final AddonPhase DELETE_FAILED = new AddonPhase("deleteFailed");

    /** The add-on is partly running. */
    public static final AddonPhase AVAILABLE = new AddonPhase("available");

    /** The add-on is being rolled back. */
    public static final AddonPhase ROLLBACKING = new AddonPhase("rollbacking");

    /** The add-on could not be rolled back. */
    public static final AddonPhase ROLLBACK_FAILED = new AddonPhase("rollbackFailed");

    private AddonPhase(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static AddonPhase of(String value) {
        return new AddonPhase(value);
    }
}
