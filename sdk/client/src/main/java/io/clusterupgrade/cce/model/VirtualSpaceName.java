// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * What a part of the disk space of a node is for (see sdk/docs/wire/cce.md#resetnode).
 *
 * @since 0.1.0
 */
public final class VirtualSpaceName extends OpenEnum {
    /** The value is absent; it cannot be sent. */
    public static final VirtualSpaceName ABSENT = new VirtualSpaceName("");

    /** Shared by the container runtime and the components of Kubernetes. */
    public static final VirtualSpaceName SHARE = new VirtualSpaceName("share");

    /** The components of Kubernetes. */
    public static final VirtualSpaceName KUBERNETES = new VirtualSpaceName("kubernetes");

    /** The container runtime. */
    public static final VirtualSpaceName RUNTIME = new VirtualSpaceName("runtime");

    /** The programs of the owner of the node. */
    public static final VirtualSpaceName USER = new VirtualSpaceName("user");

    private VirtualSpaceName(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static VirtualSpaceName of(String value) {
        return new VirtualSpaceName(value);
    }
}
