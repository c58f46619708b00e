// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * Whether a condition holds (see sdk/docs/wire/cce.md#clusters and sdk/docs/wire/cce.md#node-pools-and-nodes).
 * Conditions on agencies and locks have values of their own, such as {@code UNBOUND}, which are kept. A JSON boolean
 * is read too.
 *
 * @since 0.1.0
 */
public final class ConditionStatus extends OpenEnum {
    /** The response does not contain the value. */
    public static final ConditionStatus ABSENT = new ConditionStatus("");

    /** The condition holds. */
    public static final ConditionStatus TRUE = new ConditionStatus("True");

    /** The condition does not hold. */
    public static final ConditionStatus FALSE = new ConditionStatus("False");

    /** The service does not know whether the condition holds. */
    public static final ConditionStatus UNKNOWN = new ConditionStatus("Unknown");

    private ConditionStatus(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static ConditionStatus of(String value) {
        return new ConditionStatus(value);
    }
}
