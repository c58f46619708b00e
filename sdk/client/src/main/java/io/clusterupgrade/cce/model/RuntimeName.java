// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The name of a container runtime (see sdk/docs/wire/cce.md#resetnode).
 *
 * @since 0.1.0
 */
public final class RuntimeName extends OpenEnum {
    /** The value is absent; it cannot be sent. */
    public static final RuntimeName ABSENT = new RuntimeName("");

    /** Docker. */
    public static final RuntimeName DOCKER = new RuntimeName("docker");

    /** Containerd. */
    public static final RuntimeName CONTAINERD = new RuntimeName("containerd");

    private RuntimeName(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static RuntimeName of(String value) {
        return new RuntimeName(value);
    }
}
