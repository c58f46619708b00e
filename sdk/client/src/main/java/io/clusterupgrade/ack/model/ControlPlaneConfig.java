// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The machines of a control plane that the user owns (see sdk/docs/wire/ack.md#clusters-and-versions).
 *
 * @param autoRenew whether they are renewed automatically
 * @param autoRenewPeriod the length of a renewal
 * @param chargeType {@code PrePaid} or {@code PostPaid}
 * @param cloudMonitorFlags whether CloudMonitor monitors them
 * @param cpuPolicy {@code static} or {@code none}
 * @param deploymentsetId their deployment set
 * @param imageId their system image
 * @param imageType its type
 * @param instanceMetadataOptions the options of their metadata service
 * @param instanceTypes their instance types
 * @param keyPair the name of their key pair
 * @param nodePortRange the range of node ports, such as {@code 30000-32767}
 * @param period the paid period
 * @param periodUnit the unit of {@code period}, such as {@code Month}
 * @param runtime the container runtime
 * @param securityHardeningOs whether the operating system is hardened
 * @param size the number of machines
 * @param socEnabled whether the operating system follows the classified-protection rules
 * @param systemDiskBurstingEnabled whether system disks may burst
 * @param systemDiskCategory the type of system disk
 * @param systemDiskPerformanceLevel its performance level
 * @param systemDiskProvisionedIops its provisioned I/O operations per second
 * @param systemDiskSize its size in GiB
 * @param systemDiskSnapshotPolicyId its snapshot policy
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterdetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record ControlPlaneConfig(
        @JsonProperty("auto_renew") @Nullable Boolean autoRenew,
        @JsonProperty("auto_renew_period") @Nullable Long autoRenewPeriod,
        @JsonProperty("charge_type") @Nullable String chargeType,
        @JsonProperty("cloud_monitor_flags") @Nullable Boolean cloudMonitorFlags,
        @JsonProperty("cpu_policy") @Nullable String cpuPolicy,
        @JsonProperty("deploymentset_id") @Nullable String deploymentsetId,
        @JsonProperty("image_id") @Nullable String imageId,
        @JsonProperty("image_type") @Nullable String imageType,
        @JsonProperty("instance_metadata_options") @Nullable InstanceMetadataOptions instanceMetadataOptions,
        @JsonProperty("instance_types") List<String> instanceTypes,
        @JsonProperty("key_pair") @Nullable String keyPair,
        @JsonProperty("node_port_range") @Nullable String nodePortRange,
        @JsonProperty("period") @Nullable Long period,
        @JsonProperty("period_unit") @Nullable String periodUnit,
        @JsonProperty("runtime") @Nullable String runtime,
        @JsonProperty("security_hardening_os") @Nullable Boolean securityHardeningOs,
        @JsonProperty("size") @Nullable Long size,
        @JsonProperty("soc_enabled") @Nullable Boolean socEnabled,

        @JsonProperty("system_disk_bursting_enabled") @Nullable Boolean systemDiskBurstingEnabled,

        @JsonProperty("system_disk_category") @Nullable String systemDiskCategory,

        @JsonProperty("system_disk_performance_level") @Nullable String systemDiskPerformanceLevel,

        @JsonProperty("system_disk_provisioned_iops") @Nullable Long systemDiskProvisionedIops,

        @JsonProperty("system_disk_size") @Nullable Long systemDiskSize,

        @JsonProperty("system_disk_snapshot_policy_id") @Nullable String systemDiskSnapshotPolicyId) {

    public ControlPlaneConfig {
        instanceTypes = ImmutableCopies.list(instanceTypes);
    }
}
