// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * What a cluster is made for (see sdk/docs/wire/ack.md#clusters-and-versions). An open set: any other text is kept.
 * Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterdetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterProfile(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final ClusterProfile ABSENT = new ClusterProfile("");

    /** Anything. */
    public static final ClusterProfile DEFAULT = new ClusterProfile("Default");

    /** Machines at the edge. */
    public static final ClusterProfile EDGE = new ClusterProfile("Edge");

    /** Pods without machines of your own. */
    public static final ClusterProfile SERVERLESS = new ClusterProfile("Serverless");

    /** Lingjun machines. */
    public static final ClusterProfile LINGJUN = new ClusterProfile("Lingjun");

    /** The word with this text. */
    public static ClusterProfile of(String value) {
        return new ClusterProfile(value);
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
