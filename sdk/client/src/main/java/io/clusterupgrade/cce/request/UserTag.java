// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import java.util.Objects;

/**
 * A tag of the server of a node (see sdk/docs/wire/cce.md#resetnode).
 *
 * @param key the key
 * @param value the value; it may be empty
 * @since 0.1.0
 */
public record UserTag(
        @JsonProperty("key") String key,
        @JsonProperty("value") String value) {
    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if {@code key} is blank
     */
    public UserTag {
        Checks.text("key", key);
        Objects.requireNonNull(value, "value");
    }
}
