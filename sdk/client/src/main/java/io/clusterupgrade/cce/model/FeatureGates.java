// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import io.clusterupgrade.request.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The feature gates of the service, whatever the cluster (see sdk/docs/wire/cce.md#upgrade-information).
 *
 * @param kind {@code Configuration}
 * @param apiVersion {@code v3.1}
 * @param spec the values by the name of the gate, as sent: no document lists the names or the types of the values
 * @since 0.1.0
 */
public record FeatureGates(
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("apiVersion") @Nullable String apiVersion,
        @JsonProperty("spec") Map<String, JsonValue> spec) {

    public FeatureGates {
        spec = ImmutableCopies.map(spec);
    }
}
