// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * How an instance of an add-on is (see sdk/docs/wire/cce.md#add-ons). An open set: any other text is kept. Equality
 * ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @since 0.1.0
 */
public record AddonPhase(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final AddonPhase ABSENT = new AddonPhase("");

    /** In progress. */
    public static final AddonPhase RUNNING = new AddonPhase("running");

    /** Not fit for work. */
    public static final AddonPhase ABNORMAL = new AddonPhase("abnormal");

    /** Being installed. */
    public static final AddonPhase INSTALLING = new AddonPhase("installing");

    /** Could not be installed. */
    public static final AddonPhase INSTALL_FAILED = new AddonPhase("installFailed");

    /** Being upgraded. */
    public static final AddonPhase UPGRADING = new AddonPhase("upgrading");

    /** Could not be upgraded. */
    public static final AddonPhase UPGRADE_FAILED = new AddonPhase("upgradeFailed");

    /** Being removed. */
    public static final AddonPhase DELETING = new AddonPhase("deleting");

    /** Removed. */
    public static final AddonPhase DELETE_SUCCESS = new AddonPhase("deleteSuccess");

    /** Could not be removed. */
    public static final AddonPhase DELETE_FAILED = new AddonPhase("deleteFailed");

    /** Partly in progress. */
    public static final AddonPhase AVAILABLE = new AddonPhase("available");

    /** Being rolled back. */
    public static final AddonPhase ROLLBACKING = new AddonPhase("rollbacking");

    /** Could not be rolled back. */
    public static final AddonPhase ROLLBACK_FAILED = new AddonPhase("rollbackFailed");

    /** The word with this text. */
    public static AddonPhase of(String value) {
        return new AddonPhase(value);
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
