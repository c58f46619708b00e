// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How many risks a health check has found, by level (see sdk/docs/wire/css.md#listaiops). Deployments spell two of the levels in two
 * ways: {@link #highRisks()} and {@link #mediumRisks()} read either.
 *
 * @param high the number of high risks, as older deployments spell it
 * @param medium the number of medium risks, as older deployments spell it
 * @param suggestion the number of suggestions
 * @param highRisk the number of high risks, as newer deployments spell it
 * @param mediumRisk the number of medium risks, as newer deployments spell it
 * @param normal the number of check items without a risk; newer deployments only
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ListAiOps.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record AiOpsSummary(
        @JsonProperty("high") @Nullable Integer high,
        @JsonProperty("medium") @Nullable Integer medium,
        @JsonProperty("suggestion") @Nullable Integer suggestion,
        @JsonProperty("highRisk") @Nullable Integer highRisk,
        @JsonProperty("mediumRisk") @Nullable Integer mediumRisk,
        @JsonProperty("normal") @Nullable Integer normal) {
    static final AiOpsSummary EMPTY = new AiOpsSummary(null, null, null, null, null, null);

    /** Returns the number of high risks; null if the response does not contain it. */
    public @Nullable Integer highRisks() {
        return highRisk == null ? high : highRisk;
    }

    /** Returns the number of medium risks; null if the response does not contain it. */
    public @Nullable Integer mediumRisks() {
        return mediumRisk == null ? medium : mediumRisk;
    }
}
