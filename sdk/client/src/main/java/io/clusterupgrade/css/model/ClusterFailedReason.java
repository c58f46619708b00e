// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The reason why a cluster is not available (see sdk/docs/wire/css.md#failure-codes).
 *
 * @param errorCode the code, such as {@code CSS.6002} for a failed restart; no code is about upgrades
 * @param errorMsg the reason as text for users
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ShowClusterDetail.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterFailedReason(
        @JsonProperty("errorCode") @Nullable String errorCode,
        @JsonProperty("errorMsg") @Nullable String errorMsg) {}
