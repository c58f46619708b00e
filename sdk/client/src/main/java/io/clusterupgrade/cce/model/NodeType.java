// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * What a node is for (see sdk/docs/wire/cce.md#prechecktask). An open set: any other text is kept. Equality ignores
 * case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record NodeType(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final NodeType ABSENT = new NodeType("");

    /** A master. */
    public static final NodeType MASTER = new NodeType("master");

    /** A worker. */
    public static final NodeType NODE = new NodeType("node");

    /** The word with this text. */
    public static NodeType of(String value) {
        return new NodeType(value);
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
