// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The state of a node as a member of its cluster (see sdk/docs/wire/ack.md#node-pools-and-nodes).
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodes">vendor's documentation</a>
 * @since 0.1.0
 */
public final class NodeState extends OpenEnum {
    /** The response does not contain the value. */
    public static final NodeState ABSENT = new NodeState("");

    /** Nodes in any state; in requests only. */
    public static final NodeState ALL = new NodeState("all");

    /** The node is running. */
    public static final NodeState RUNNING = new NodeState("running");

    /** The node is being removed. */
    public static final NodeState REMOVING = new NodeState("removing");

    /** The node is being set up. */
    public static final NodeState INITIAL = new NodeState("initial");

    /** The node could not be created. */
    public static final NodeState FAILED = new NodeState("failed");

    private NodeState(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static NodeState of(String value) {
        return new NodeState(value);
    }
}
