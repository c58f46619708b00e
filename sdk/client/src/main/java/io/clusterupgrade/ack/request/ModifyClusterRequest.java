// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.ack.model.ClusterSpec;
import io.clusterupgrade.internal.request.Checks;
import io.clusterupgrade.request.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks to change the settings of a cluster: its automatic upgrades, its maintenance window and others
 * (see sdk/docs/wire/ack.md#modifycluster). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ModifyClusterRequest {
    private final String clusterId;
    private final @Nullable ClusterAutoUpgradeSettings clusterAutoUpgrade;
    private final @Nullable MaintenanceWindowSettings maintenanceWindow;
    private final @Nullable String clusterName;
    private final @Nullable ClusterSpec clusterSpec;
    private final @Nullable Boolean deletionProtection;
    private final @Nullable Boolean apiServerEip;
    private final @Nullable String apiServerEipId;
    private final @Nullable ApiServerCertSans apiServerCustomCertSans;
    private final @Nullable JsonValue controlPlaneConfig;
    private final @Nullable JsonValue controlPlaneEndpointsConfig;
    private final @Nullable Boolean enableRrsa;
    private final @Nullable Boolean ingressDomainRebinding;
    private final @Nullable String resourceGroupId;
    private final @Nullable String securityGroupId;
    private final @Nullable SystemEventsLogging systemEventsLogging;
    private final @Nullable String timezone;
    private final List<String> vswitchIds;
    private final @Nullable String clientToken;

    private ModifyClusterRequest(Builder builder) {
        this.clusterId = builder.clusterId;
        this.clusterAutoUpgrade = builder.clusterAutoUpgrade;
        this.maintenanceWindow = builder.maintenanceWindow;
        this.clusterName = builder.clusterName;
        this.clusterSpec = builder.clusterSpec;
        this.deletionProtection = builder.deletionProtection;
        this.apiServerEip = builder.apiServerEip;
        this.apiServerEipId = builder.apiServerEipId;
        this.apiServerCustomCertSans = builder.apiServerCustomCertSans;
        this.controlPlaneConfig = builder.controlPlaneConfig;
        this.controlPlaneEndpointsConfig = builder.controlPlaneEndpointsConfig;
        this.enableRrsa = builder.enableRrsa;
        this.ingressDomainRebinding = builder.ingressDomainRebinding;
        this.resourceGroupId = builder.resourceGroupId;
        this.securityGroupId = builder.securityGroupId;
        this.systemEventsLogging = builder.systemEventsLogging;
        this.timezone = builder.timezone;
        this.vswitchIds = builder.vswitchIds;
        this.clientToken = builder.clientToken;
    }

    /** Starts a request that changes what it is told to, and leaves all else as it is. */
    public static Builder builder(String clusterId) {
        return new Builder(clusterId);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** How the cluster upgrades itself; null means no change. */
    public @Nullable ClusterAutoUpgradeSettings clusterAutoUpgrade() {
        return clusterAutoUpgrade;
    }

    /** What travels for {@link #clusterAutoUpgrade}: an object around it; null when there is none. */
    @JsonProperty("operation_policy")
    public @Nullable Map<String, ClusterAutoUpgradeSettings> operationPolicy() {
        return clusterAutoUpgrade == null ? null : Map.of("cluster_auto_upgrade", clusterAutoUpgrade);
    }

    /** When the cloud may work on the cluster by itself; null means no change. */
    @JsonProperty("maintenance_window")
    public @Nullable MaintenanceWindowSettings maintenanceWindow() {
        return maintenanceWindow;
    }

    /** The name; null means no change. */
    @JsonProperty("cluster_name")
    public @Nullable String clusterName() {
        return clusterName;
    }

    /** The edition; null means no change. */
    @JsonProperty("cluster_spec")
    public @Nullable ClusterSpec clusterSpec() {
        return clusterSpec;
    }

    /** Whether it is protected from deletion; null means no change. */
    @JsonProperty("deletion_protection")
    public @Nullable Boolean deletionProtection() {
        return deletionProtection;
    }

    /** Whether its API server has a public address; null means no change. */
    @JsonProperty("api_server_eip")
    public @Nullable Boolean apiServerEip() {
        return apiServerEip;
    }

    /** The id of the API server's public address; null means no change. */
    @JsonProperty("api_server_eip_id")
    public @Nullable String apiServerEipId() {
        return apiServerEipId;
    }

    /** Further names in the API server's certificate; null means no change. */
    @JsonProperty("api_server_custom_cert_sans")
    public @Nullable ApiServerCertSans apiServerCustomCertSans() {
        return apiServerCustomCertSans;
    }

    /** The machines of a control plane of your own; null means no change. */
    @JsonProperty("control_plane_config")
    public @Nullable JsonValue controlPlaneConfig() {
        return controlPlaneConfig;
    }

    /** How the API server is reached; null means no change. */
    @JsonProperty("control_plane_endpoints_config")
    public @Nullable JsonValue controlPlaneEndpointsConfig() {
        return controlPlaneEndpointsConfig;
    }

    /** Whether service accounts may have RAM roles; null means no change. */
    @JsonProperty("enable_rrsa")
    public @Nullable Boolean enableRrsa() {
        return enableRrsa;
    }

    /** Whether to bind the test domain of the ingress anew; null means no change. */
    @JsonProperty("ingress_domain_rebinding")
    public @Nullable Boolean ingressDomainRebinding() {
        return ingressDomainRebinding;
    }

    /** The resource group; null means no change. */
    @JsonProperty("resource_group_id")
    public @Nullable String resourceGroupId() {
        return resourceGroupId;
    }

    /** The security group; null means no change. */
    @JsonProperty("security_group_id")
    public @Nullable String securityGroupId() {
        return securityGroupId;
    }

    /** Where system events are logged; null means no change. */
    @JsonProperty("system_events_logging")
    public @Nullable SystemEventsLogging systemEventsLogging() {
        return systemEventsLogging;
    }

    /** The time zone, such as {@code Asia/Shanghai}; null means no change. */
    @JsonProperty("timezone")
    public @Nullable String timezone() {
        return timezone;
    }

    /** The vSwitches of the control plane; empty means no change. */
    @JsonProperty("vswitch_ids")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<String> vswitchIds() {
        return vswitchIds;
    }

    /** A text of yours that lets the service know a repetition; null means none. */
    @JsonProperty("client_token")
    public @Nullable String clientToken() {
        return clientToken;
    }

    /**
     * Collects the optional values. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String clusterId;
        private @Nullable ClusterAutoUpgradeSettings clusterAutoUpgrade;
        private @Nullable MaintenanceWindowSettings maintenanceWindow;
        private @Nullable String clusterName;
        private @Nullable ClusterSpec clusterSpec;
        private @Nullable Boolean deletionProtection;
        private @Nullable Boolean apiServerEip;
        private @Nullable String apiServerEipId;
        private @Nullable ApiServerCertSans apiServerCustomCertSans;
        private @Nullable JsonValue controlPlaneConfig;
        private @Nullable JsonValue controlPlaneEndpointsConfig;
        private @Nullable Boolean enableRrsa;
        private @Nullable Boolean ingressDomainRebinding;
        private @Nullable String resourceGroupId;
        private @Nullable String securityGroupId;
        private @Nullable SystemEventsLogging systemEventsLogging;
        private @Nullable String timezone;
        private List<String> vswitchIds = List.of();
        private @Nullable String clientToken;

        private Builder(String clusterId) {
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        }

        /** How the cluster upgrades itself; it does so in its maintenance window only. */
        public Builder clusterAutoUpgrade(ClusterAutoUpgradeSettings value) {
            clusterAutoUpgrade = value;
            return this;
        }

        /** When the cloud may work on the cluster by itself; for professional editions. */
        public Builder maintenanceWindow(MaintenanceWindowSettings value) {
            maintenanceWindow = value;
            return this;
        }

        /**
         * The name.
         *
         * @throws IllegalArgumentException if it is not 1 to 63 characters long
         */
        public Builder clusterName(String value) {
            Checks.inRange("length of clusterName", value.length(), 1, 63);
            clusterName = value;
            return this;
        }

        /** The edition. */
        public Builder clusterSpec(ClusterSpec value) {
            clusterSpec = Checks.enumValue("clusterSpec", value);
            return this;
        }

        /** Whether it is protected from deletion. */
        public Builder deletionProtection(boolean value) {
            deletionProtection = value;
            return this;
        }

        /** Whether its API server has a public address. */
        public Builder apiServerEip(boolean value) {
            apiServerEip = value;
            return this;
        }

        /** The id of the API server's public address. */
        public Builder apiServerEipId(String value) {
            apiServerEipId = value;
            return this;
        }

        /** Further names in the API server's certificate. */
        public Builder apiServerCustomCertSans(ApiServerCertSans value) {
            apiServerCustomCertSans = value;
            return this;
        }

        /** The machines of a control plane of your own. Its members are those of the model of the same name. */
        public Builder controlPlaneConfig(JsonValue value) {
            controlPlaneConfig = value;
            return this;
        }

        /** How the API server is reached. Its members are those of the model of the same name. */
        public Builder controlPlaneEndpointsConfig(JsonValue value) {
            controlPlaneEndpointsConfig = value;
            return this;
        }

        /** Whether service accounts may have RAM roles. */
        public Builder enableRrsa(boolean value) {
            enableRrsa = value;
            return this;
        }

        /** Whether to bind the test domain of the ingress anew. */
        public Builder ingressDomainRebinding(boolean value) {
            ingressDomainRebinding = value;
            return this;
        }

        /** The resource group. */
        public Builder resourceGroupId(String value) {
            resourceGroupId = value;
            return this;
        }

        /** The security group. */
        public Builder securityGroupId(String value) {
            securityGroupId = value;
            return this;
        }

        /** Where system events are logged. */
        public Builder systemEventsLogging(SystemEventsLogging value) {
            systemEventsLogging = value;
            return this;
        }

        /** The time zone, such as {@code Asia/Shanghai}. */
        public Builder timezone(String value) {
            timezone = value;
            return this;
        }

        /** The vSwitches of the control plane. */
        public Builder vswitchIds(List<String> value) {
            vswitchIds = List.copyOf(value);
            return this;
        }

        /** A text of yours that lets the service know a repetition. */
        public Builder clientToken(String value) {
            clientToken = value;
            return this;
        }

        /** Makes the request. */
        public ModifyClusterRequest build() {
            return new ModifyClusterRequest(this);
        }
    }
}
