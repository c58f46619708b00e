// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A deprecated Kubernetes API that is still called (see sdk/docs/wire/cce.md#prechecktask).
 *
 * @param url the path that is called
 * @param userAgent the user agent of the caller
 * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record DeprecatedApiRisk(
        @JsonProperty("url") @Nullable String url,
        @JsonProperty("userAgent") @Nullable String userAgent) {}
