// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The purpose of a cluster (see sdk/docs/wire/ack.md#clusters-and-versions).
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterdetail">vendor's documentation</a>
 * @since 0.1.0
 */
public final class ClusterProfile extends OpenEnum {
    /** The response does not contain the value. */
    public static final ClusterProfile ABSENT = new ClusterProfile("");

    /** General purpose. */
    public static final ClusterProfile DEFAULT = new ClusterProfile("Default");

    /** Edge nodes. */
    public static final ClusterProfile EDGE = new ClusterProfile("Edge");

    /** Pods without nodes of your own. */
    public static final ClusterProfile SERVERLESS = new ClusterProfile("Serverless");

    /** Lingjun nodes. */
    public static final ClusterProfile LINGJUN = new ClusterProfile("Lingjun");

    private ClusterProfile(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static ClusterProfile of(String value) {
        return new ClusterProfile(value);
    }
}
