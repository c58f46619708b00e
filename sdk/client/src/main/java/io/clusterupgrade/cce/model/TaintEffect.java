// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * What a taint of a node does to pods that do not tolerate it (see sdk/docs/wire/cce.md#resetnode).
 *
 * @since 0.1.0
 */
public final class TaintEffect extends OpenEnum {
    /** The value is absent; it cannot be sent. */
    public static final TaintEffect ABSENT = new TaintEffect("");

    /** They are not scheduled on the node. */
    public static final TaintEffect NO_SCHEDULE = new TaintEffect("NoSchedule");

    /** They are scheduled on the node only if no other has room. */
    public static final TaintEffect PREFER_NO_SCHEDULE = new TaintEffect("PreferNoSchedule");

    /** They are not scheduled on the node, and those that are on it are evicted. */
    public static final TaintEffect NO_EXECUTE = new TaintEffect("NoExecute");

    private TaintEffect(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static TaintEffect of(String value) {
        return new TaintEffect(value);
    }
}
