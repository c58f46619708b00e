// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that may access a public address (see sdk/docs/wire/css.md#clusters).
 *
 * @param enableWhiteList whether access is restricted to the list
 * @param whiteList the allowed addresses
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ShowClusterDetail.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record ElbWhiteList(
        @JsonProperty("enableWhiteList") @Nullable Boolean enableWhiteList,
        @JsonProperty("whiteList") @Nullable String whiteList) {}
