// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The phase of a node pool (see sdk/docs/wire/cce.md#node-pools-and-nodes). Obsolete: use the counts and conditions.
 *
 * @since 0.1.0
 */
public final class NodePoolPhase extends OpenEnum {
    /** The response does not contain the value. */
    public static final NodePoolPhase ABSENT = new NodePoolPhase("");

    /** Nodes are being added or removed. */
    public static final NodePoolPhase SYNCHRONIZING = new NodePoolPhase("Synchronizing");

    /** Nodes are waiting to be added or removed. */
    public static final NodePoolPhase SYNCHRONIZED = new NodePoolPhase("Synchronized");

    /** Nodes cannot be added. */
    public static final NodePoolPhase SOLD_OUT = new NodePoolPhase("SoldOut");

    /** The pool is being removed. */
    public static final NodePoolPhase DELETING = new NodePoolPhase("Deleting");

    /** The pool is faulty. */
    public static final NodePoolPhase ERROR = new NodePoolPhase("Error");

    private NodePoolPhase(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static NodePoolPhase of(String value) {
        return new NodePoolPhase(value);
    }
}
