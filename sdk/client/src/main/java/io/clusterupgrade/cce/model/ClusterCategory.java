// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * What a cluster can do (see sdk/docs/wire/cce.md#clusters). An open set: any other text is kept. Equality ignores
 * case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @since 0.1.0
 */
public record ClusterCategory(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final ClusterCategory ABSENT = new ClusterCategory("");

    /** A standard cluster. */
    public static final ClusterCategory CCE = new ClusterCategory("CCE");

    /** A Turbo cluster. */
    public static final ClusterCategory TURBO = new ClusterCategory("Turbo");

    /** The word with this text. */
    public static ClusterCategory of(String value) {
        return new ClusterCategory(value);
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
