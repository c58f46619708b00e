// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The type of the nodes of a pool (see sdk/docs/wire/cce.md#node-pools-and-nodes).
 *
 * @since 0.1.0
 */
public final class NodePoolType extends OpenEnum {
    /** The response does not contain the value. */
    public static final NodePoolType ABSENT = new NodePoolType("");

    /** Virtual machines. */
    public static final NodePoolType VM = new NodePoolType("vm");

    /** Elastic bare-metal servers. */
    public static final NodePoolType ELASTIC_BMS = new NodePoolType("ElasticBMS");

    /** Bare-metal servers. */
    public static final NodePoolType PM = new NodePoolType("pm");

    private NodePoolType(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static NodePoolType of(String value) {
        return new NodePoolType(value);
    }
}
