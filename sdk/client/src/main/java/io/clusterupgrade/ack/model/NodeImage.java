// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A system image for nodes (see sdk/docs/wire/ack.md#clusters-and-versions).
 *
 * @param imageId the image's id
 * @param imageName its name
 * @param imageType its type, such as {@code AliyunLinux3}
 * @param imageCategory {@code system}, {@code self}, {@code others} or {@code marketplace}
 * @param platform the platform
 * @param osType the type of operating system
 * @param osVersion the version of the operating system
 * @param architecture the processor architecture
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describekubernetesversionmetadata">vendor's documentation</a>
 * @since 0.1.0
 */
public record NodeImage(
        @JsonProperty("image_id") @Nullable String imageId,
        @JsonProperty("image_name") @Nullable String imageName,
        @JsonProperty("image_type") @Nullable String imageType,
        @JsonProperty("image_category") @Nullable String imageCategory,
        @JsonProperty("platform") @Nullable String platform,
        @JsonProperty("os_type") @Nullable String osType,
        @JsonProperty("os_version") @Nullable String osVersion,
        @JsonProperty("architecture") @Nullable String architecture) {}
