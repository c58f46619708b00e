// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The status of a node in Kubernetes (see sdk/docs/wire/ack.md#node-pools-and-nodes).
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodes">vendor's documentation</a>
 * @since 0.1.0
 */
public final class NodeStatus extends OpenEnum {
    /** The response does not contain the value. */
    public static final NodeStatus ABSENT = new NodeStatus("");

    /** The node accepts pods. */
    public static final NodeStatus READY = new NodeStatus("Ready");

    /** The node does not accept pods. */
    public static final NodeStatus NOT_READY = new NodeStatus("NotReady");

    /** The node has not reported for a while. */
    public static final NodeStatus UNKNOWN = new NodeStatus("Unknown");

    /** The node cannot be reached. */
    public static final NodeStatus OFFLINE = new NodeStatus("Offline");

    private NodeStatus(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static NodeStatus of(String value) {
        return new NodeStatus(value);
    }
}
