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
 * A request to change the settings of a cluster: its automatic upgrades, its maintenance window and others
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

    /** Returns a builder of a request that changes the settings that are set, and no others. */
    public static Builder builder(String clusterId) {
        return new Builder(clusterId);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the automatic upgrades of the cluster; null means no change. */
    public @Nullable ClusterAutoUpgradeSettings clusterAutoUpgrade() {
        return clusterAutoUpgrade;
    }

    /** Returns the object that is sent for {@link #clusterAutoUpgrade}; null when there are no such settings. */
    @JsonProperty("operation_policy")
    public @Nullable Map<String, ClusterAutoUpgradeSettings> operationPolicy() {
        return clusterAutoUpgrade == null ? null : Map.of("cluster_auto_upgrade", clusterAutoUpgrade);
    }

    /** Returns the maintenance window, in which the service may change the cluster automatically; null means no change. */
    @JsonProperty("maintenance_window")
    public @Nullable MaintenanceWindowSettings maintenanceWindow() {
        return maintenanceWindow;
    }

    /** Returns the name; null means no change. */
    @JsonProperty("cluster_name")
    public @Nullable String clusterName() {
        return clusterName;
    }

    /** Returns the edition; null means no change. */
    @JsonProperty("cluster_spec")
    public @Nullable ClusterSpec clusterSpec() {
        return clusterSpec;
    }

    /** Returns whether it is protected from deletion; null means no change. */
    @JsonProperty("deletion_protection")
    public @Nullable Boolean deletionProtection() {
        return deletionProtection;
    }

    /** Returns whether its API server has a public address; null means no change. */
    @JsonProperty("api_server_eip")
    public @Nullable Boolean apiServerEip() {
        return apiServerEip;
    }

    /** Returns the id of the API server's public address; null means no change. */
    @JsonProperty("api_server_eip_id")
    public @Nullable String apiServerEipId() {
        return apiServerEipId;
    }

    /** Returns additional names in the API server's certificate; null means no change. */
    @JsonProperty("api_server_custom_cert_sans")
    public @Nullable ApiServerCertSans apiServerCustomCertSans() {
        return apiServerCustomCertSans;
    }

    /** Returns the instances of a dedicated control plane; null means no change. */
    @JsonProperty("control_plane_config")
    public @Nullable JsonValue controlPlaneConfig() {
        return controlPlaneConfig;
    }

    /** Returns the endpoints of the API server; null means no change. */
    @JsonProperty("control_plane_endpoints_config")
    public @Nullable JsonValue controlPlaneEndpointsConfig() {
        return controlPlaneEndpointsConfig;
    }

    /** Returns whether service accounts may have RAM roles; null means no change. */
    @JsonProperty("enable_rrsa")
    public @Nullable Boolean enableRrsa() {
        return enableRrsa;
    }

    /** Returns whether the test domain of the ingress is bound again; null means no change. */
    @JsonProperty("ingress_domain_rebinding")
    public @Nullable Boolean ingressDomainRebinding() {
        return ingressDomainRebinding;
    }

    /** Returns the resource group; null means no change. */
    @JsonProperty("resource_group_id")
    public @Nullable String resourceGroupId() {
        return resourceGroupId;
    }

    /** Returns the security group; null means no change. */
    @JsonProperty("security_group_id")
    public @Nullable String securityGroupId() {
        return securityGroupId;
    }

    /** Returns the logging of system events; null means no change. */
    @JsonProperty("system_events_logging")
    public @Nullable SystemEventsLogging systemEventsLogging() {
        return systemEventsLogging;
    }

    /** Returns the time zone, such as {@code Asia/Shanghai}; null means no change. */
    @JsonProperty("timezone")
    public @Nullable String timezone() {
        return timezone;
    }

    /** Returns the vSwitches of the control plane; empty means no change. */
    @JsonProperty("vswitch_ids")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<String> vswitchIds() {
        return vswitchIds;
    }

    /** Returns your own text by which the service recognizes a repeated request; null means none. */
    @JsonProperty("client_token")
    public @Nullable String clientToken() {
        return clientToken;
    }

    /**
     * Collects the optional values of {@link ModifyClusterRequest}. Not thread-safe.
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

        /** Sets the automatic upgrades of the cluster, which happen in its maintenance window only. */
        public Builder clusterAutoUpgrade(ClusterAutoUpgradeSettings value) {
            clusterAutoUpgrade = value;
            return this;
        }

        /** Sets the maintenance window, in which the service may change the cluster automatically; for professional editions. */
        public Builder maintenanceWindow(MaintenanceWindowSettings value) {
            maintenanceWindow = value;
            return this;
        }

        /**
         * Sets the name.
         *
         * @throws IllegalArgumentException if it is not 1 to 63 characters long
         */
        public Builder clusterName(String value) {
            Checks.inRange("length of clusterName", value.length(), 1, 63);
            clusterName = value;
            return this;
        }

        /** Sets the edition. */
        public Builder clusterSpec(ClusterSpec value) {
            clusterSpec = Checks.enumValue("clusterSpec", value);
            return this;
        }

        /** Sets whether it is protected from deletion. */
        public Builder deletionProtection(boolean value) {
            deletionProtection = value;
            return this;
        }

        /** Sets whether its API server has a public address. */
        public Builder apiServerEip(boolean value) {
            apiServerEip = value;
            return this;
        }

        /** Sets the id of the API server's public address. */
        public Builder apiServerEipId(String value) {
            apiServerEipId = value;
            return this;
        }

        /** Sets additional names in the API server's certificate. */
        public Builder apiServerCustomCertSans(ApiServerCertSans value) {
            apiServerCustomCertSans = value;
            return this;
        }

        /** Sets the instances of a dedicated control plane. It has the members of the model of the same name. */
        public Builder controlPlaneConfig(JsonValue value) {
            controlPlaneConfig = value;
            return this;
        }

        /** Sets the endpoints of the API server. It has the members of the model of the same name. */
        public Builder controlPlaneEndpointsConfig(JsonValue value) {
            controlPlaneEndpointsConfig = value;
            return this;
        }

        /** Sets whether service accounts may have RAM roles. */
        public Builder enableRrsa(boolean value) {
            enableRrsa = value;
            return this;
        }

        /** Sets whether the test domain of the ingress is bound again. */
        public Builder ingressDomainRebinding(boolean value) {
            ingressDomainRebinding = value;
            return this;
        }

        /** Sets the resource group. */
        public Builder resourceGroupId(String value) {
            resourceGroupId = value;
            return this;
        }

        /** Sets the security group. */
        public Builder securityGroupId(String value) {
            securityGroupId = value;
            return this;
        }

        /** Sets the logging of system events. */
        public Builder systemEventsLogging(SystemEventsLogging value) {
            systemEventsLogging = value;
            return this;
        }

        /** Sets the time zone, such as {@code Asia/Shanghai}. */
        public Builder timezone(String value) {
            timezone = value;
            return this;
        }

        /** Sets the vSwitches of the control plane. */
        public Builder vswitchIds(List<String> value) {
            vswitchIds = List.copyOf(value);
            return this;
        }

        /** Sets your own text by which the service recognizes a repeated request. */
        public Builder clientToken(String value) {
            clientToken = value;
            return this;
        }

        /** Creates the request. */
        public ModifyClusterRequest build() {
            return new ModifyClusterRequest(this);
        }
    }
}
