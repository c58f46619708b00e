// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * What kind of cluster it is (see sdk/docs/wire/ack.md#clusters-and-versions). An open set: any other text is kept.
 * Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterdetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterType(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final ClusterType ABSENT = new ClusterType("");

    /** The control plane runs on machines of your own. */
    public static final ClusterType KUBERNETES = new ClusterType("Kubernetes");

    /** The cloud runs the control plane. */
    public static final ClusterType MANAGED_KUBERNETES = new ClusterType("ManagedKubernetes");

    /** A registered cluster from elsewhere. */
    public static final ClusterType EXTERNAL_KUBERNETES = new ClusterType("ExternalKubernetes");

    /** A serverless cluster, in older documents. */
    public static final ClusterType ASK = new ClusterType("Ask");

    /** The word with this text. */
    public static ClusterType of(String value) {
        return new ClusterType(value);
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
