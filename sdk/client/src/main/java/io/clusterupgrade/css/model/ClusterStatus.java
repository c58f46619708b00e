// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * How a cluster is (see sdk/docs/wire/css.md#cluster-status); the cloud writes a number in a text. An open set: any
 * other text is kept. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ShowClusterDetail.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterStatus(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final ClusterStatus ABSENT = new ClusterStatus("");

    /** An operation is in progress, or the cluster is being made. */
    public static final ClusterStatus IN_PROGRESS = new ClusterStatus("100");

    /** Available. What it is during an upgrade that goes node by node is not documented. */
    public static final ClusterStatus AVAILABLE = new ClusterStatus("200");

    /** Unavailable; making it may have failed. */
    public static final ClusterStatus UNAVAILABLE = new ClusterStatus("303");

    /** Unavailable, as documents of the list of clusters have it. */
    public static final ClusterStatus UNAVAILABLE_300 = new ClusterStatus("300");

    /** The word with this text. */
    public static ClusterStatus of(String value) {
        return new ClusterStatus(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return OpenEnum.equal(this, other);
    }

    @Override
    public int hashCode() {
        return OpenEnum.hash(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
