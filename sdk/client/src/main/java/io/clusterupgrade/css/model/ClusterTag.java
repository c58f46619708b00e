// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A tag of a cluster (see sdk/docs/wire/css.md#clusters).
 *
 * @param key its name
 * @param value its value; null when it has none
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ShowClusterDetail.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterTag(
        @JsonProperty("key") @Nullable String key,
        @JsonProperty("value") @Nullable String value) {}
