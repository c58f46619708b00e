// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One check item of a health check (see sdk/docs/wire/css.md#showaiopsdetector).
 *
 * @param id its id, as a request for a partial check names it
 * @param name its name for display
 * @param desc what it checks and from which values on it reports a risk, as text for users
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ShowAiOpsDetector.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record AiOpsDetector(
        @JsonProperty("id") @Nullable String id,
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("desc") @Nullable String desc) {}
