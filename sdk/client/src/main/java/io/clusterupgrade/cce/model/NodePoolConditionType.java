// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The type of a condition of a node pool (see sdk/docs/wire/cce.md#node-pools-and-nodes).
 *
 * @since 0.1.0
 */
public final class NodePoolConditionType extends OpenEnum {
    /** The response does not contain the value. */
    public static final NodePoolConditionType ABSENT = new NodePoolConditionType("");

    /** The taints of the pool are being applied to its nodes. */
    public static final NodePoolConditionType TAINT_SYNCHRONIZING = new NodePoolConditionType("TaintSynchronizing");

    /** The labels of the pool are being applied to its nodes. */
    public static final NodePoolConditionType LABEL_SYNCHRONIZING = new NodePoolConditionType("LabelSynchronizing");

    /** The tags of the pool are being applied to its nodes. */
    public static final NodePoolConditionType USER_TAGS_SYNCHRONIZING =
            new NodePoolConditionType("UserTagsSynchronizing");

    /** The configuration of the pool is being applied to its nodes. */
    public static final NodePoolConditionType CONFIGURATION_SYNCHRONIZING =
            new NodePoolConditionType("ConfigurationSynchronizing");

    /** Nodes can be added to the pool. */
    public static final NodePoolConditionType SCALABLE = new NodePoolConditionType("Scalable");

    /** The quota is exhausted. */
    public static final NodePoolConditionType QUOTA_INSUFFICIENT = new NodePoolConditionType("QuotaInsufficient");

    /** The cloud has no more machines of this flavor. */
    public static final NodePoolConditionType RESOURCE_INSUFFICIENT = new NodePoolConditionType("ResourceInsufficient");

    /** Nodes could not be added to the pool. */
    public static final NodePoolConditionType UNEXPECTED_ERROR = new NodePoolConditionType("UnexpectedError");

    /** An order has not been paid yet. */
    public static final NodePoolConditionType LOCKED_BY_ORDER = new NodePoolConditionType("LockedByOrder");

    /** The pool is faulty. */
    public static final NodePoolConditionType ERROR = new NodePoolConditionType("Error");

    private NodePoolConditionType(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static NodePoolConditionType of(String value) {
        return new NodePoolConditionType(value);
    }
}
