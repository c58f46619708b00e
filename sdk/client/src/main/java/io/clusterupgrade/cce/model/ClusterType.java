// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The architecture of the masters of a cluster (see sdk/docs/wire/cce.md#clusters).
 *
 * @since 0.1.0
 */
public final class ClusterType extends OpenEnum {
    /** The response does not contain the value. */
    public static final ClusterType ABSENT = new ClusterType("");

    /** x86. */
    public static final ClusterType VIRTUAL_MACHINE = new ClusterType("VirtualMachine");

    /** ARM. */
    public static final ClusterType ARM64 = new ClusterType("ARM64");

    private ClusterType(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static ClusterType of(String value) {
        return new ClusterType(value);
    }
}
