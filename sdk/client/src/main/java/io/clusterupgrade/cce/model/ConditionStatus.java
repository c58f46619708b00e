// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * Whether a condition holds (see sdk/docs/wire/cce.md#clusters and sdk/docs/wire/cce.md#node-pools-and-nodes). An open
 * set: conditions on agencies and locks have values of their own, such as {@code UNBOUND}, which are kept. A JSON
 * boolean is read too. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @since 0.1.0
 */
public record ConditionStatus(@JsonValue String value) implements OpenEnum {
    /** The response does not say. */
    public static final ConditionStatus ABSENT = new ConditionStatus("");

    /** The condition holds. */
    public static final ConditionStatus TRUE = new ConditionStatus("True");

    /** The condition does not hold. */
    public static final ConditionStatus FALSE = new ConditionStatus("False");

    /** The service does not know whether the condition holds. */
    public static final ConditionStatus UNKNOWN = new ConditionStatus("Unknown");

    /** Returns the value with this text. */
    public static ConditionStatus of(String value) {
        return new ConditionStatus(value);
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
