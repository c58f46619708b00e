// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.cce.model.UpgradeScope;
import io.clusterupgrade.cce.model.UpgradeStrategyType;
import io.clusterupgrade.internal.request.Checks;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to upgrade a cluster (see sdk/docs/wire/cce.md#upgradecluster). Nodes are upgraded batch by batch; the service has
 * no other way. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class UpgradeClusterRequest {
    private final String clusterId;
    private final String targetVersion;
    private final int userDefinedStep;
    private final @Nullable UpgradeScope scope;
    private final List<UpgradeAddonConfig> addons;
    private final Map<String, Integer> nodePoolOrder;
    private final Map<String, List<NodePriority>> nodeOrder;
    private final @Nullable Boolean onlyUpgrade;
    private final @Nullable String agencyName;

    private UpgradeClusterRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.targetVersion = builder.targetVersion;
        this.userDefinedStep = builder.userDefinedStep;
        this.scope = builder.scope;
        this.addons = builder.addons;
        this.nodePoolOrder = builder.nodePoolOrder;
        this.nodeOrder = builder.nodeOrder;
        this.onlyUpgrade = builder.onlyUpgrade;
        this.agencyName = builder.agencyName;
    }

    /**
     * Returns a builder of a request for a cluster.
     *
     * @param clusterId the cluster's id
     * @param targetVersion the version to upgrade to, such as {@code v1.31.6-r2} or {@code v1.31}
     * @param userDefinedStep the largest number of nodes in a batch; 20 is advised, and the documents name 40, 60 and 120 as
     *     the maximum
     * @throws IllegalArgumentException if {@code targetVersion} is blank or {@code userDefinedStep} is below 1
     */
    public static Builder builder(String clusterId, String targetVersion, int userDefinedStep) {
        return new Builder(clusterId, targetVersion, userDefinedStep);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the version to upgrade to, such as {@code v1.31.6-r2} or {@code v1.31}. */
    @JsonProperty("targetVersion")
    public String targetVersion() {
        return targetVersion;
    }

    /** Returns the largest number of nodes in a batch; 20 is advised, and the documents name 40, 60 and 120 as the maximum. */
    public int userDefinedStep() {
        return userDefinedStep;
    }

    /** Returns the scope of a batch; null means the whole cluster. */
    public @Nullable UpgradeScope scope() {
        return scope;
    }

    /** Returns the add-ons to upgrade together with the cluster; empty for none. */
    @JsonProperty("addons")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<UpgradeAddonConfig> addons() {
        return addons;
    }

    /**
     * Returns the priority of each node pool, by its id or {@code DefaultPool}: pools with a larger one are upgraded earlier,
     * those with 0 last; empty for no order.
     */
    @JsonProperty("nodePoolOrder")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public Map<String, Integer> nodePoolOrder() {
        return nodePoolOrder;
    }

    /** Returns the priorities of nodes of a node pool, by its id or {@code DefaultPool}; an empty map or list means no order. */
    @JsonProperty("nodeOrder")
    @JsonInclude(value = JsonInclude.Include.NON_EMPTY, content = JsonInclude.Include.NON_EMPTY)
    public Map<String, List<NodePriority>> nodeOrder() {
        return nodeOrder;
    }

    /** Returns whether the upgrade skips its own pre-check; null means that it does not. */
    @JsonProperty("isOnlyUpgrade")
    public @Nullable Boolean onlyUpgrade() {
        return onlyUpgrade;
    }

    /** Returns the agency of the components of the cluster; null keeps it. */
    @JsonProperty("agencyName")
    public @Nullable String agencyName() {
        return agencyName;
    }

    /** Returns the strategy as it is sent: batch by batch, each node in place. */
    @JsonProperty("strategy")
    public Map<String, Object> strategy() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("userDefinedStep", userDefinedStep);
        if (scope != null) {
            settings.put("scope", scope);
        }
        String type = UpgradeStrategyType.IN_PLACE_ROLLING_UPDATE.value();
        Map<String, Object> strategy = new LinkedHashMap<>();
        strategy.put("type", type);
        strategy.put(type, settings);
        return strategy;
    }

    /**
     * Collects the optional values of {@link UpgradeClusterRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private final String targetVersion;
        private final int userDefinedStep;
        private @Nullable UpgradeScope scope;
        private List<UpgradeAddonConfig> addons = List.of();
        private Map<String, Integer> nodePoolOrder = Map.of();
        private Map<String, List<NodePriority>> nodeOrder = Map.of();
        private @Nullable Boolean onlyUpgrade;
        private @Nullable String agencyName;

        private Builder(String clusterId, String targetVersion, int userDefinedStep) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
            this.targetVersion = Checks.text("targetVersion", targetVersion);
            this.userDefinedStep = Checks.atLeast("userDefinedStep", userDefinedStep, 1);
        }

        /** Sets the scope of a batch. */
        public Builder scope(UpgradeScope value) {
            scope = Objects.requireNonNull(value, "scope");
            return this;
        }

        /** Sets the add-ons to upgrade together with the cluster. */
        public Builder addons(List<UpgradeAddonConfig> value) {
            addons = ImmutableCopies.list(value);
            return this;
        }

        /**
         * Sets the priority of each node pool, by its id or {@code DefaultPool}: pools with a larger one are upgraded earlier,
         * those with 0 last.
         */
        public Builder nodePoolOrder(Map<String, Integer> value) {
            nodePoolOrder = ImmutableCopies.map(value);
            return this;
        }

        /** Sets the priorities of nodes of a node pool, by its id or {@code DefaultPool}. */
        public Builder nodeOrder(Map<String, List<NodePriority>> value) {
            nodeOrder = Checks.lists("nodeOrder", value);
            return this;
        }

        /** Sets whether the upgrade skips its own pre-check. */
        public Builder onlyUpgrade(boolean value) {
            onlyUpgrade = value;
            return this;
        }

        /**
         * Sets the agency of the components of the cluster; an empty text for the vendor's default. Newest patches only
         * (see sdk/docs/wire/cce.md#upgradecluster).
         */
        public Builder agencyName(String value) {
            agencyName = Objects.requireNonNull(value, "agencyName");
            return this;
        }

        /** Creates the request. */
        public UpgradeClusterRequest build() {
            return new UpgradeClusterRequest(this);
        }
    }
}
