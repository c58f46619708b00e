// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request to create a snapshot (see sdk/docs/wire/css.md#createsnapshot). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CreateSnapshotRequest {
    private final String clusterId;
    private final String name;
    private final @Nullable String description;
    private final List<String> indices;

    private CreateSnapshotRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.name = builder.name;
        this.description = builder.description;
        this.indices = builder.indices;
    }

    /**
     * Returns a builder of a request for a snapshot of all indices.
     *
     * @param clusterId the cluster's id
     * @param name the snapshot's name: 4 to 64 lower-case letters, digits, {@code -} and {@code _}, a letter first
     * @throws IllegalArgumentException if the name is not of this form
     */
    public static Builder builder(String clusterId, String name) {
        return new Builder(clusterId, name);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the snapshot's name. */
    @JsonProperty("name")
    public String name() {
        return name;
    }

    /** Returns the snapshot's description; null when it has none. */
    @JsonProperty("description")
    public @Nullable String description() {
        return description;
    }

    /** Returns the indices to save; empty means all. */
    public List<String> indices() {
        return indices;
    }

    /** Returns the indices as they are sent, separated by commas; null, which is not sent, means all. */
    @JsonProperty("indices")
    public @Nullable String indicesText() {
        return Checks.joined(indices);
    }

    /**
     * Collects the optional values of {@link CreateSnapshotRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{3,63}");
        private static final Pattern DESCRIPTION = Pattern.compile("[^!<>=&\"']{0,256}", Pattern.DOTALL);

        private final String clusterId;
        private final String name;
        private @Nullable String description;
        private List<String> indices = List.of();

        private Builder(String clusterId, String name) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
            this.name = Objects.requireNonNull(name, "name");
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "name must be 4 to 64 lower-case letters, digits, - and _, a letter first: " + name);
            }
        }

        /**
         * Sets the snapshot's description.
         *
         * @throws IllegalArgumentException if it is longer than 256 characters, or has one of {@code !<>=&"'}
         */
        public Builder description(String value) {
            Objects.requireNonNull(value, "description");
            if (!DESCRIPTION.matcher(value).matches()) {
                throw new IllegalArgumentException(
                        "description must be 256 characters at most, none of them one of !<>=&\"'");
            }
            description = value;
            return this;
        }

        /**
         * Sets the indices to save, where {@code *} matches any text. An empty list means all.
         *
         * @throws IllegalArgumentException if a name has a comma, a blank, an upper-case letter or one of {@code "\<|>/?}, or
         *     they are longer than 1024 characters together
         */
        public Builder indices(List<String> values) {
            indices = IndexNames.check("indices", values);
            return this;
        }

        /** Creates the request. */
        public CreateSnapshotRequest build() {
            return new CreateSnapshotRequest(this);
        }
    }
}
