// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * How a container runtime isolates the containers of a node (see sdk/docs/wire/cce.md#resetnode).
 *
 * @since 0.1.0
 */
public final class RuntimeClass extends OpenEnum {
    /** The value is absent; it cannot be sent. */
    public static final RuntimeClass ABSENT = new RuntimeClass("");

    /** By the kernel of the node. */
    public static final RuntimeClass RUNC = new RuntimeClass("runc");

    /** By a virtual machine for each pod, with Kata Containers. */
    public static final RuntimeClass KATA = new RuntimeClass("kata");

    /** By a virtual machine for each pod, with Kuasar. */
    public static final RuntimeClass KUASAR_VMM = new RuntimeClass("kuasar-vmm");

    private RuntimeClass(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static RuntimeClass of(String value) {
        return new RuntimeClass(value);
    }
}
