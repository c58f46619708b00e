// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An image that nodes can be upgraded to (see sdk/docs/wire/css.md#listimages).
 *
 * @param id the image's id
 * @param displayName engine version, CSS release and build, such as {@code 7.10.2_22.5.1_1230}
 * @param imageDesc a description
 * @param datastoreType {@code elasticsearch}, {@code opensearch} or {@code logstash}
 * @param datastoreVersion the engine's version, such as {@code 7.10.2}
 * @param priority the priority; a larger number is preferred
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/UpgradeDetail.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record GetTargetImageIdDetail(
        @JsonProperty("id") @Nullable String id,
        @JsonProperty("displayName") @Nullable String displayName,
        @JsonProperty("imageDesc") @Nullable String imageDesc,
        @JsonProperty("datastoreType") @Nullable String datastoreType,
        @JsonProperty("datastoreVersion") @Nullable String datastoreVersion,
        @JsonProperty("priority") @Nullable Integer priority) {}
