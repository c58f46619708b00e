// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The phase of a node (see sdk/docs/wire/cce.md#prechecktask).
 *
 * @since 0.1.0
 */
public final class NodePhase extends OpenEnum {
    /** The response does not contain the value. */
    public static final NodePhase ABSENT = new NodePhase("");

    /** The node is being created. */
    public static final NodePhase BUILD = new NodePhase("Build");

    /** The node is being installed. */
    public static final NodePhase INSTALLING = new NodePhase("Installing");

    /** The node is being upgraded. */
    public static final NodePhase UPGRADING = new NodePhase("Upgrading");

    /** The node is running. */
    public static final NodePhase ACTIVE = new NodePhase("Active");

    /** The node does not work. */
    public static final NodePhase ABNORMAL = new NodePhase("Abnormal");

    /** The node is being removed. */
    public static final NodePhase DELETING = new NodePhase("Deleting");

    /** The node is faulty. */
    public static final NodePhase ERROR = new NodePhase("Error");

    private NodePhase(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static NodePhase of(String value) {
        return new NodePhase(value);
    }
}
