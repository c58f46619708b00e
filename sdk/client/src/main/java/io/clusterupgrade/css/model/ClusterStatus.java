// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The status of a cluster (see sdk/docs/wire/css.md#cluster-status). The service sends a number in a string.
 *
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ShowClusterDetail.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class ClusterStatus extends OpenEnum {
    /** The response does not contain the value. */
    public static final ClusterStatus ABSENT = new ClusterStatus("");

    /** An operation is in progress, or the cluster is being created. */
    public static final ClusterStatus IN_PROGRESS = new ClusterStatus("100");

    /** The cluster is available. The status during an upgrade node by node is not documented. */
    public static final ClusterStatus AVAILABLE = new ClusterStatus("200");

    /** The cluster is unavailable; its creation may have failed. */
    public static final ClusterStatus UNAVAILABLE = new ClusterStatus("303");

    /** The cluster is unavailable, as documents of the list of clusters spell it. */
    public static final ClusterStatus UNAVAILABLE_300 = new ClusterStatus("300");

    private ClusterStatus(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static ClusterStatus of(String value) {
        return new ClusterStatus(value);
    }
}
