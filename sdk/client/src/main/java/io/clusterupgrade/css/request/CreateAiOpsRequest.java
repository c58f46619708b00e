// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.css.model.AiOpsCheckType;
import io.clusterupgrade.internal.request.Checks;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request to start a health check of a cluster (see sdk/docs/wire/css.md#createaiops). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CreateAiOpsRequest {
    private final String clusterId;
    private final String name;
    private final @Nullable String description;
    private final @Nullable AiOpsCheckType checkType;
    private final List<String> checkItems;

    private CreateAiOpsRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.name = builder.name;
        this.description = builder.description;
        this.checkType = builder.checkType;
        this.checkItems = builder.checkItems;
    }

    /**
     * Returns a builder of a request for a check of the service's default scope, which the documents do not name.
     *
     * @param clusterId the cluster's id
     * @param name the check's name: 4 to 64 letters, digits, {@code -} and {@code _}, a letter first
     * @throws IllegalArgumentException if the name is not of this form
     */
    public static Builder builder(String clusterId, String name) {
        return new Builder(clusterId, name);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the check's name, by which it is found in the list: the response to this request has no id. */
    @JsonProperty("name")
    public String name() {
        return name;
    }

    /** Returns the check's description; null when it has none. */
    @JsonProperty("description")
    public @Nullable String description() {
        return description;
    }

    /** Returns the scope; null means the service's default. */
    @JsonProperty("check_type")
    public @Nullable AiOpsCheckType checkType() {
        return checkType;
    }

    /** Returns the ids of the selected check items; empty unless the scope is {@link AiOpsCheckType#PARTIAL}. */
    public List<String> checkItems() {
        return checkItems;
    }

    /** Returns the check items as they are sent; null, which is not sent, unless some are selected. */
    @JsonProperty("check_items")
    public @Nullable List<String> sentCheckItems() {
        return checkItems.isEmpty() ? null : checkItems;
    }

    /**
     * Collects the optional values of {@link CreateAiOpsRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{3,63}");
        private static final int LONGEST = 255;

        private final String clusterId;
        private final String name;
        private @Nullable String description;
        private @Nullable AiOpsCheckType checkType;
        private List<String> checkItems = List.of();

        private Builder(String clusterId, String name) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
            this.name = Objects.requireNonNull(name, "name");
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "name must be 4 to 64 letters, digits, - and _, a letter first: " + name);
            }
        }

        /**
         * Sets the check's description.
         *
         * @throws IllegalArgumentException if it is longer than 255 characters
         */
        public Builder description(String value) {
            Objects.requireNonNull(value, "description");
            if (value.length() > LONGEST) {
                throw new IllegalArgumentException("description must be 255 characters at most: " + value.length());
            }
            description = value;
            return this;
        }

        /**
         * Sets the scope; for selected items use {@link #checkItems}. Deployments older than the scopes ignore it.
         *
         * @throws IllegalArgumentException if it is {@link AiOpsCheckType#ABSENT}, or {@link AiOpsCheckType#PARTIAL}
         */
        public Builder checkType(AiOpsCheckType value) {
            Checks.enumValue("checkType", value);
            if (value.equals(AiOpsCheckType.PARTIAL)) {
                throw new IllegalArgumentException("checkType must not be partial_detection: set checkItems instead");
            }
            checkType = value;
            checkItems = List.of();
            return this;
        }

        /**
         * Selects check items by their ids, and sets the scope to {@link AiOpsCheckType#PARTIAL}.
         *
         * @param values ids of {@link io.clusterupgrade.css.model.AiOpsDetectors#fullDetection()}
         * @throws IllegalArgumentException if there are none, or one is blank or has a comma
         */
        public Builder checkItems(List<String> values) {
            checkItems = Checks.names("checkItems", Checks.notEmpty("checkItems", values));
            checkType = AiOpsCheckType.PARTIAL;
            return this;
        }

        /** Creates the request. */
        public CreateAiOpsRequest build() {
            return new CreateAiOpsRequest(this);
        }
    }
}
