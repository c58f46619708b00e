// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;

/**
 * Where and how often the kubelet traces its work (see sdk/docs/wire/ack.md#other-writes-on-nodes). Immutable and
 * thread-safe.
 *
 * @param endpoint the collector, such as {@code localhost:4317}; not blank
 * @param samplingRatePerMillion how many of a million operations are traced, from 0 to 1000000
 * @since 0.1.0
 */
public record KubeletTracing(
        @JsonProperty("endpoint") String endpoint,
        @JsonProperty("samplingRatePerMillion") int samplingRatePerMillion) {
    private static final int MILLION = 1_000_000;

    public KubeletTracing {
        Checks.text("endpoint", endpoint);
        Checks.inRange("samplingRatePerMillion", samplingRatePerMillion, 0, MILLION);
    }
}
