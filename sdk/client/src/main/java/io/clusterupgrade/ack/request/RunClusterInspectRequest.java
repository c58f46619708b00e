// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to inspect a cluster (see sdk/docs/wire/ack.md#inspections). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class RunClusterInspectRequest {
    private final String clusterId;
    private final @Nullable String clientToken;

    private RunClusterInspectRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.clientToken = builder.clientToken;
    }

    /** Returns a builder of a request to inspect a cluster. */
    public static Builder builder(String clusterId) {
        return new Builder(clusterId);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns your own text by which the service recognizes a repeated request; null means none. */
    @JsonProperty("clientToken")
    public @Nullable String clientToken() {
        return clientToken;
    }

    /**
     * Collects the optional values of {@link RunClusterInspectRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private @Nullable String clientToken;

        private Builder(String clusterId) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        }

        /**
         * Sets your own text by which the service recognizes a repeated request. This client does not repeat the request by
         * itself; a program may, with the same token.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder clientToken(String value) {
            clientToken = Checks.text("clientToken", value);
            return this;
        }

        /** Creates the request. */
        public RunClusterInspectRequest build() {
            return new RunClusterInspectRequest(this);
        }
    }
}
