// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The number of elements of a list (see sdk/docs/wire/cce.md#add-ons).
 *
 * @param currentCount the number of elements
 * @since 0.1.0
 */
public record PageInfo(
        @JsonProperty("currentCount") @Nullable Integer currentCount) {
    static final PageInfo EMPTY = new PageInfo(null);
}
