// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * How a node pool is; it is obsolete, read the counts and conditions (see sdk/docs/wire/cce.md#node-pools-and-nodes).
 * An open set: any other text is kept. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @since 0.1.0
 */
public record NodePoolPhase(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final NodePoolPhase ABSENT = new NodePoolPhase("");

    /** Getting or losing nodes. */
    public static final NodePoolPhase SYNCHRONIZING = new NodePoolPhase("Synchronizing");

    /** Waits to get or lose nodes. */
    public static final NodePoolPhase SYNCHRONIZED = new NodePoolPhase("Synchronized");

    /** Cannot get nodes. */
    public static final NodePoolPhase SOLD_OUT = new NodePoolPhase("SoldOut");

    /** Being removed. */
    public static final NodePoolPhase DELETING = new NodePoolPhase("Deleting");

    /** Broken. */
    public static final NodePoolPhase ERROR = new NodePoolPhase("Error");

    /** The word with this text. */
    public static NodePoolPhase of(String value) {
        return new NodePoolPhase(value);
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
