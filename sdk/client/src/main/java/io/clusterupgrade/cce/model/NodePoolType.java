// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * What the nodes of a pool are (see sdk/docs/wire/cce.md#node-pools-and-nodes). An open set: any other text is kept.
 * Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @since 0.1.0
 */
public record NodePoolType(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final NodePoolType ABSENT = new NodePoolType("");

    /** Virtual machines. */
    public static final NodePoolType VM = new NodePoolType("vm");

    /** Bare metal, elastic. */
    public static final NodePoolType ELASTIC_BMS = new NodePoolType("ElasticBMS");

    /** Bare metal. */
    public static final NodePoolType PM = new NodePoolType("pm");

    /** The word with this text. */
    public static NodePoolType of(String value) {
        return new NodePoolType(value);
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
