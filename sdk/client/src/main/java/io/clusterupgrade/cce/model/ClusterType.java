// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * What the masters of a cluster run on (see sdk/docs/wire/cce.md#clusters). An open set: any other text is kept.
 * Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @since 0.1.0
 */
public record ClusterType(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final ClusterType ABSENT = new ClusterType("");

    /** On x86. */
    public static final ClusterType VIRTUAL_MACHINE = new ClusterType("VirtualMachine");

    /** On ARM. */
    public static final ClusterType ARM64 = new ClusterType("ARM64");

    /** The word with this text. */
    public static ClusterType of(String value) {
        return new ClusterType(value);
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
