// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The type of the nodes of a node pool (see sdk/docs/wire/ack.md#node-pools-and-nodes).
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodepooldetail">vendor's documentation</a>
 * @since 0.1.0
 */
public final class NodePoolType extends OpenEnum {
    /** The response does not contain the value. */
    public static final NodePoolType ABSENT = new NodePoolType("");

    /** Cloud servers of a scaling group. */
    public static final NodePoolType ESS = new NodePoolType("ess");

    /** Edge nodes. */
    public static final NodePoolType EDGE = new NodePoolType("edge");

    /** Lingjun nodes. */
    public static final NodePoolType LINGJUN = new NodePoolType("lingjun");

    private NodePoolType(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static NodePoolType of(String value) {
        return new NodePoolType(value);
    }
}
