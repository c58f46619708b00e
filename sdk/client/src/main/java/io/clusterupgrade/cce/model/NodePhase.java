// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * How a node is (see sdk/docs/wire/cce.md#prechecktask). An open set: any other text is kept. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @since 0.1.0
 */
public record NodePhase(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final NodePhase ABSENT = new NodePhase("");

    /** Being made. */
    public static final NodePhase BUILD = new NodePhase("Build");

    /** Being installed. */
    public static final NodePhase INSTALLING = new NodePhase("Installing");

    /** Being upgraded. */
    public static final NodePhase UPGRADING = new NodePhase("Upgrading");

    /** In progress. */
    public static final NodePhase ACTIVE = new NodePhase("Active");

    /** Not fit for work. */
    public static final NodePhase ABNORMAL = new NodePhase("Abnormal");

    /** Being removed. */
    public static final NodePhase DELETING = new NodePhase("Deleting");

    /** Broken. */
    public static final NodePhase ERROR = new NodePhase("Error");

    /** The word with this text. */
    public static NodePhase of(String value) {
        return new NodePhase(value);
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
