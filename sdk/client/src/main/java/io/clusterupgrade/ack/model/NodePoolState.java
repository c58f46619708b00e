// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The state of a node pool (see sdk/docs/wire/ack.md#node-pool-state).
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodepooldetail">vendor's documentation</a>
 * @since 0.1.0
 */
public final class NodePoolState extends OpenEnum {
    /** The response does not contain the value. */
    public static final NodePoolState ABSENT = new NodePoolState("");

    /** The node pool is active, and no operation is in progress. */
    public static final NodePoolState ACTIVE = new NodePoolState("active");

    /** Nodes are being added. */
    public static final NodePoolState SCALING = new NodePoolState("scaling");

    /** Nodes are being removed. */
    public static final NodePoolState REMOVING = new NodePoolState("removing");

    /** The node pool is being deleted. */
    public static final NodePoolState DELETING = new NodePoolState("deleting");

    /** The node pool is being changed or upgraded. */
    public static final NodePoolState UPDATING = new NodePoolState("updating");

    /** The node pool is being created. */
    public static final NodePoolState INITIAL = new NodePoolState("initial");

    private NodePoolState(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static NodePoolState of(String value) {
        return new NodePoolState(value);
    }
}
