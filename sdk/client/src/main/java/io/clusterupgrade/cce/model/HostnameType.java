// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * How a node gets its name in Kubernetes (see sdk/docs/wire/cce.md#resetnode).
 *
 * @since 0.1.0
 */
public final class HostnameType extends OpenEnum {
    /** The value is absent; it cannot be sent. */
    public static final HostnameType ABSENT = new HostnameType("");

    /** The name is the private address of the node. */
    public static final HostnameType PRIVATE_IP = new HostnameType("privateIp");

    /** The name is the one that the node has in CCE. */
    public static final HostnameType CCE_NODE_NAME = new HostnameType("cceNodeName");

    private HostnameType(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static HostnameType of(String value) {
        return new HostnameType(value);
    }
}
