// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The type of a cluster (see sdk/docs/wire/ack.md#clusters-and-versions).
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterdetail">vendor's documentation</a>
 * @since 0.1.0
 */
public final class ClusterType extends OpenEnum {
    /** The response does not contain the value. */
    public static final ClusterType ABSENT = new ClusterType("");

    /** The control plane runs on machines of your own. */
    public static final ClusterType KUBERNETES = new ClusterType("Kubernetes");

    /** The cloud runs the control plane. */
    public static final ClusterType MANAGED_KUBERNETES = new ClusterType("ManagedKubernetes");

    /** A registered cluster that runs outside the cloud. */
    public static final ClusterType EXTERNAL_KUBERNETES = new ClusterType("ExternalKubernetes");

    /** A serverless cluster, in older documents. */
    public static final ClusterType ASK = new ClusterType("Ask");

    private ClusterType(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static ClusterType of(String value) {
        return new ClusterType(value);
    }
}
