// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * What a restart is given: a node or kinds of nodes (see sdk/docs/wire/css.md#restarts). An open set: any other text is
 * kept. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/RestartClusterMultiRole.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record RestartType(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final RestartType ABSENT = new RestartType("");

    /** One node, by its id. */
    public static final RestartType NODE = new RestartType("node");

    /** Kinds of nodes. */
    public static final RestartType ROLE = new RestartType("role");

    /** The word with this text. */
    public static RestartType of(String value) {
        return new RestartType(value);
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
