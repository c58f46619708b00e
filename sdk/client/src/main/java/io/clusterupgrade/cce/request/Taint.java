// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.cce.model.TaintEffect;
import io.clusterupgrade.internal.request.Checks;
import org.jspecify.annotations.Nullable;

/**
 * A taint of a node that is reset; it keeps away pods that do not tolerate it (see sdk/docs/wire/cce.md#resetnode).
 *
 * @param key the key
 * @param value the value; null for none
 * @param effect what happens to pods that do not tolerate it
 * @since 0.1.0
 */
public record Taint(
        @JsonProperty("key") String key,
        @JsonProperty("value") @Nullable String value,
        @JsonProperty("effect") TaintEffect effect) {
    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if {@code key} is blank or {@code effect} is absent
     */
    public Taint {
        Checks.text("key", key);
        Checks.enumValue("effect", effect);
    }

    /**
     * Creates a taint without a value.
     *
     * @throws IllegalArgumentException if {@code key} is blank or {@code effect} is absent
     */
    public Taint(String key, TaintEffect effect) {
        this(key, null, effect);
    }
}
