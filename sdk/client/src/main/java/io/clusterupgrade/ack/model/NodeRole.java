// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The role of a node in its cluster (see sdk/docs/wire/ack.md#node-pools-and-nodes).
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodes">vendor's documentation</a>
 * @since 0.1.0
 */
public final class NodeRole extends OpenEnum {
    /** The response does not contain the value. */
    public static final NodeRole ABSENT = new NodeRole("");

    /** The node runs the control plane. */
    public static final NodeRole MASTER = new NodeRole("Master");

    /** The node runs the workload. */
    public static final NodeRole WORKER = new NodeRole("Worker");

    private NodeRole(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static NodeRole of(String value) {
        return new NodeRole(value);
    }
}
