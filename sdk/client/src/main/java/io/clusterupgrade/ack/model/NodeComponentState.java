// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The state of a node component; the documents name one only (see sdk/docs/wire/ack.md#node-components).
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-listnodepoolcomponentinstances">vendor's documentation</a>
 * @since 0.1.0
 */
public final class NodeComponentState extends OpenEnum {
    /** The response does not contain the value. */
    public static final NodeComponentState ABSENT = new NodeComponentState("");

    /** The component is installed, and no operation is in progress. */
    public static final NodeComponentState ACTIVE = new NodeComponentState("active");

    private NodeComponentState(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static NodeComponentState of(String value) {
        return new NodeComponentState(value);
    }
}
