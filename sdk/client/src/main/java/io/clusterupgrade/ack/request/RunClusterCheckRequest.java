// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.ack.model.ClusterCheckType;
import io.clusterupgrade.internal.request.Checks;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to check whether a cluster or a node pool is ready for an operation (see sdk/docs/wire/ack.md#runclustercheck).
 * Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class RunClusterCheckRequest {
    private static final String NEXT_VERSION = "next_version";

    private final String clusterId;
    private final ClusterCheckType type;
    private final @Nullable String target;
    private final Map<String, String> options;

    private RunClusterCheckRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.type = builder.type;
        this.target = builder.target;
        this.options = ImmutableCopies.map(builder.options);
    }

    /** Returns a builder of a request for a check of a cluster. */
    public static Builder builder(String clusterId, ClusterCheckType type) {
        return new Builder(clusterId, type);
    }

    /** Returns a request for a check before an upgrade of the control plane and the nodes to a version. */
    public static RunClusterCheckRequest clusterUpgrade(String clusterId, String nextVersion) {
        return builder(clusterId, ClusterCheckType.CLUSTER_UPGRADE)
                .nextVersion(nextVersion)
                .build();
    }

    /** Returns a request for a check before an upgrade of the control plane alone to a version. */
    public static RunClusterCheckRequest masterUpgrade(String clusterId, String nextVersion) {
        return builder(clusterId, ClusterCheckType.MASTER_UPGRADE)
                .nextVersion(nextVersion)
                .build();
    }

    /** Returns a request for a check before an upgrade of a node pool. */
    public static RunClusterCheckRequest nodePoolUpgrade(String clusterId, String nodepoolId) {
        return builder(clusterId, ClusterCheckType.NODE_POOL_UPGRADE)
                .target(nodepoolId)
                .build();
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the operation that the check prepares. */
    @JsonProperty("type")
    public ClusterCheckType type() {
        return type;
    }

    /** Returns the node pool to check; null means the cluster. */
    @JsonProperty("target")
    public @Nullable String target() {
        return target;
    }

    /** Returns further options; an empty map is not sent. */
    @JsonProperty("options")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public Map<String, String> options() {
        return options;
    }

    /**
     * Collects the optional values of {@link RunClusterCheckRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private final ClusterCheckType type;
        private final Map<String, String> options = new LinkedHashMap<>();
        private @Nullable String target;

        private Builder(String clusterId, ClusterCheckType type) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
            this.type = Checks.enumValue("type", type);
        }

        /** Sets the node pool to check; required for {@link ClusterCheckType#NODE_POOL_UPGRADE}, and for no other check. */
        public Builder target(String value) {
            target = Checks.text("target", value);
            return this;
        }

        /** Sets the version to upgrade to; required for upgrades of a cluster and of its control plane. */
        public Builder nextVersion(String value) {
            return option(NEXT_VERSION, Checks.text("nextVersion", value));
        }

        /** Adds an option, by its name in the service. */
        public Builder option(String name, String value) {
            options.put(Checks.text("name", name), Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Creates the request.
         *
         * @throws IllegalArgumentException if the check requires a version or a node pool that the request does not have
         */
        public RunClusterCheckRequest build() {
            boolean upgrade =
                    type.equals(ClusterCheckType.CLUSTER_UPGRADE) || type.equals(ClusterCheckType.MASTER_UPGRADE);
            if (upgrade && !options.containsKey(NEXT_VERSION)) {
                throw new IllegalArgumentException("nextVersion is needed for " + type);
            }
            if (target == null && type.equals(ClusterCheckType.NODE_POOL_UPGRADE)) {
                throw new IllegalArgumentException("target is needed for " + type);
            }
            return new RunClusterCheckRequest(this);
        }
    }
}
