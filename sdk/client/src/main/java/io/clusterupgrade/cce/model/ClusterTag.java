// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A tag by which the owner of a cluster groups resources of the cloud (see sdk/docs/wire/cce.md#clusters).
 *
 * @param key the key
 * @param value the value
 * @since 0.1.0
 */
public record ClusterTag(
        @JsonProperty("key") @Nullable String key,
        @JsonProperty("value") @Nullable String value) {}
