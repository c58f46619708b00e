// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import io.clusterupgrade.ack.model.VulnerabilityNecessity;
import io.clusterupgrade.internal.request.Checks;
import java.util.List;
import java.util.Objects;

/**
 * A request for the vulnerabilities of a node pool (see sdk/docs/wire/ack.md#vulnerabilities). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class DescribeNodePoolVulsRequest {
    private final String clusterId;
    private final String nodepoolId;
    private final List<VulnerabilityNecessity> necessity;

    private DescribeNodePoolVulsRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.nodepoolId = builder.nodepoolId;
        this.necessity = builder.necessity;
    }

    /** Returns a builder of a request for all vulnerabilities of a node pool. */
    public static Builder builder(String clusterId, String nodepoolId) {
        return new Builder(clusterId, nodepoolId);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the node pool's id. */
    public String nodepoolId() {
        return nodepoolId;
    }

    /** Returns how urgent the vulnerabilities are that are listed; empty means all. */
    public List<VulnerabilityNecessity> necessity() {
        return necessity;
    }

    /**
     * Collects the optional values of {@link DescribeNodePoolVulsRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private final String nodepoolId;
        private List<VulnerabilityNecessity> necessity = List.of();

        private Builder(String clusterId, String nodepoolId) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
            this.nodepoolId = Objects.requireNonNull(nodepoolId, "nodepoolId");
        }

        /** Sets how urgent the vulnerabilities are that are listed; an empty list means all. */
        public Builder necessity(List<VulnerabilityNecessity> value) {
            necessity = Checks.enumValues("necessity", value);
            return this;
        }

        /** Creates the request. */
        public DescribeNodePoolVulsRequest build() {
            return new DescribeNodePoolVulsRequest(this);
        }
    }
}
