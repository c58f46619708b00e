// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.ack.model.AutoRepairPolicy;
import io.clusterupgrade.ack.model.AutoUpgradePolicy;
import org.jspecify.annotations.Nullable;

/**
 * The automatic operations of a managed node pool (see sdk/docs/wire/ack.md#modifyclusternodepool). Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class NodePoolManagementSettings {
    private final @Nullable Boolean enable;
    private final @Nullable Boolean autoUpgrade;
    private final @Nullable AutoUpgradePolicy autoUpgradePolicy;
    private final @Nullable Boolean autoRepair;
    private final @Nullable AutoRepairPolicy autoRepairPolicy;
    private final @Nullable Boolean autoVulFix;
    private final @Nullable AutoVulFixSettings autoVulFixPolicy;
    private final @Nullable Boolean autoFaultDiagnosis;
    private final @Nullable Boolean driftEnabled;

    private NodePoolManagementSettings(Builder builder) {
        this.enable = builder.enable;
        this.autoUpgrade = builder.autoUpgrade;
        this.autoUpgradePolicy = builder.autoUpgradePolicy;
        this.autoRepair = builder.autoRepair;
        this.autoRepairPolicy = builder.autoRepairPolicy;
        this.autoVulFix = builder.autoVulFix;
        this.autoVulFixPolicy = builder.autoVulFixPolicy;
        this.autoFaultDiagnosis = builder.autoFaultDiagnosis;
        this.driftEnabled = builder.driftEnabled;
    }

    /** Returns a builder of settings; those that are not set do not change. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns whether the node pool is managed; the other settings have an effect only then; null means no change. */
    @JsonProperty("enable")
    public @Nullable Boolean enable() {
        return enable;
    }

    /** Returns whether nodes are upgraded automatically; null means no change. */
    @JsonProperty("auto_upgrade")
    public @Nullable Boolean autoUpgrade() {
        return autoUpgrade;
    }

    /** Returns what is upgraded automatically; null means no change. */
    @JsonProperty("auto_upgrade_policy")
    public @Nullable AutoUpgradePolicy autoUpgradePolicy() {
        return autoUpgradePolicy;
    }

    /** Returns whether nodes are repaired automatically; null means no change. */
    @JsonProperty("auto_repair")
    public @Nullable Boolean autoRepair() {
        return autoRepair;
    }

    /** Returns how nodes are repaired automatically; null means no change. */
    @JsonProperty("auto_repair_policy")
    public @Nullable AutoRepairPolicy autoRepairPolicy() {
        return autoRepairPolicy;
    }

    /** Returns whether vulnerabilities are fixed automatically; null means no change. */
    @JsonProperty("auto_vul_fix")
    public @Nullable Boolean autoVulFix() {
        return autoVulFix;
    }

    /** Returns how vulnerabilities are fixed automatically; null means no change. */
    @JsonProperty("auto_vul_fix_policy")
    public @Nullable AutoVulFixSettings autoVulFixPolicy() {
        return autoVulFixPolicy;
    }

    /** Returns whether faults are diagnosed automatically; null means no change. */
    @JsonProperty("auto_fault_diagnosis")
    public @Nullable Boolean autoFaultDiagnosis() {
        return autoFaultDiagnosis;
    }

    /** Returns whether nodes that drift from the settings are replaced; null means no change. */
    @JsonProperty("drift_enabled")
    public @Nullable Boolean driftEnabled() {
        return driftEnabled;
    }

    /**
     * Collects the optional values of {@link NodePoolManagementSettings}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private @Nullable Boolean enable;
        private @Nullable Boolean autoUpgrade;
        private @Nullable AutoUpgradePolicy autoUpgradePolicy;
        private @Nullable Boolean autoRepair;
        private @Nullable AutoRepairPolicy autoRepairPolicy;
        private @Nullable Boolean autoVulFix;
        private @Nullable AutoVulFixSettings autoVulFixPolicy;
        private @Nullable Boolean autoFaultDiagnosis;
        private @Nullable Boolean driftEnabled;

        private Builder() {}

        /** Sets whether the node pool is managed; the other settings have an effect only then. */
        public Builder enable(boolean value) {
            enable = value;
            return this;
        }

        /** Sets whether nodes are upgraded automatically. */
        public Builder autoUpgrade(boolean value) {
            autoUpgrade = value;
            return this;
        }

        /** Sets what is upgraded automatically. */
        public Builder autoUpgradePolicy(AutoUpgradePolicy value) {
            autoUpgradePolicy = value;
            return this;
        }

        /** Sets whether nodes are repaired automatically. */
        public Builder autoRepair(boolean value) {
            autoRepair = value;
            return this;
        }

        /** Sets how nodes are repaired automatically. */
        public Builder autoRepairPolicy(AutoRepairPolicy value) {
            autoRepairPolicy = value;
            return this;
        }

        /** Sets whether vulnerabilities are fixed automatically. */
        public Builder autoVulFix(boolean value) {
            autoVulFix = value;
            return this;
        }

        /** Sets how vulnerabilities are fixed automatically. */
        public Builder autoVulFixPolicy(AutoVulFixSettings value) {
            autoVulFixPolicy = value;
            return this;
        }

        /** Sets whether faults are diagnosed automatically. */
        public Builder autoFaultDiagnosis(boolean value) {
            autoFaultDiagnosis = value;
            return this;
        }

        /** Sets whether nodes that drift from the settings are replaced. */
        public Builder driftEnabled(boolean value) {
            driftEnabled = value;
            return this;
        }

        /** Creates the settings. */
        public NodePoolManagementSettings build() {
            return new NodePoolManagementSettings(this);
        }
    }
}
