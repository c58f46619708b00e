// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The status of a node (see sdk/docs/wire/css.md#cluster-status). The service sends a number in a string.
 *
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ShowClusterDetail.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class InstanceStatus extends OpenEnum {
    /** The response does not contain the value. */
    public static final InstanceStatus ABSENT = new InstanceStatus("");

    /** An operation is in progress, or the node is being created. */
    public static final InstanceStatus IN_PROGRESS = new InstanceStatus("100");

    /** The node is available. */
    public static final InstanceStatus AVAILABLE = new InstanceStatus("200");

    /** The node is unavailable. */
    public static final InstanceStatus UNAVAILABLE = new InstanceStatus("303");

    private InstanceStatus(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static InstanceStatus of(String value) {
        return new InstanceStatus(value);
    }
}
