// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The role of a node (see sdk/docs/wire/cce.md#prechecktask).
 *
 * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class NodeType extends OpenEnum {
    /** The response does not contain the value. */
    public static final NodeType ABSENT = new NodeType("");

    /** A master. */
    public static final NodeType MASTER = new NodeType("master");

    /** A worker. */
    public static final NodeType NODE = new NodeType("node");

    private NodeType(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static NodeType of(String value) {
        return new NodeType(value);
    }
}
