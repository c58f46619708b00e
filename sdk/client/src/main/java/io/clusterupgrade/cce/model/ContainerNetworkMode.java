// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The model of the container network of a cluster (see sdk/docs/wire/cce.md#clusters).
 *
 * @since 0.1.0
 */
public final class ContainerNetworkMode extends OpenEnum {
    /** The response does not contain the value. */
    public static final ContainerNetworkMode ABSENT = new ContainerNetworkMode("");

    /** A tunnel between the nodes. */
    public static final ContainerNetworkMode OVERLAY_L2 = new ContainerNetworkMode("overlay_l2");

    /** Routes of the VPC. */
    public static final ContainerNetworkMode VPC_ROUTER = new ContainerNetworkMode("vpc-router");

    /** Network interfaces of the VPC, in Turbo and Autopilot clusters. */
    public static final ContainerNetworkMode ENI = new ContainerNetworkMode("eni");

    private ContainerNetworkMode(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static ContainerNetworkMode of(String value) {
        return new ContainerNetworkMode(value);
    }
}
