// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * What a condition of a node pool is about (see sdk/docs/wire/cce.md#node-pools-and-nodes). An open set: any other text
 * is kept. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @since 0.1.0
 */
public record NodePoolConditionType(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final NodePoolConditionType ABSENT = new NodePoolConditionType("");

    /** Its taints go to its nodes. */
    public static final NodePoolConditionType TAINT_SYNCHRONIZING = new NodePoolConditionType("TaintSynchronizing");

    /** Its labels go to its nodes. */
    public static final NodePoolConditionType LABEL_SYNCHRONIZING = new NodePoolConditionType("LabelSynchronizing");

    /** Its tags go to its nodes. */
    public static final NodePoolConditionType USER_TAGS_SYNCHRONIZING =
            new NodePoolConditionType("UserTagsSynchronizing");

    /** Its configuration goes to its nodes. */
    public static final NodePoolConditionType CONFIGURATION_SYNCHRONIZING =
            new NodePoolConditionType("ConfigurationSynchronizing");

    /** It can get nodes. */
    public static final NodePoolConditionType SCALABLE = new NodePoolConditionType("Scalable");

    /** The quota is used up. */
    public static final NodePoolConditionType QUOTA_INSUFFICIENT = new NodePoolConditionType("QuotaInsufficient");

    /** The cloud has no more machines of the kind. */
    public static final NodePoolConditionType RESOURCE_INSUFFICIENT = new NodePoolConditionType("ResourceInsufficient");

    /** It could not get nodes. */
    public static final NodePoolConditionType UNEXPECTED_ERROR = new NodePoolConditionType("UnexpectedError");

    /** An order waits to be paid. */
    public static final NodePoolConditionType LOCKED_BY_ORDER = new NodePoolConditionType("LockedByOrder");

    /** It is broken. */
    public static final NodePoolConditionType ERROR = new NodePoolConditionType("Error");

    /** The word with this text. */
    public static NodePoolConditionType of(String value) {
        return new NodePoolConditionType(value);
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
