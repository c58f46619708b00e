// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Memory that the kubelet reserves on a NUMA node (see sdk/docs/wire/ack.md#other-writes-on-nodes). Immutable and
 * thread-safe.
 *
 * @param numaNode the number of the NUMA node, from 0
 * @param limits the amounts by the kind of memory, such as {@code memory} and {@code "1Gi"}; at least one
 * @since 0.1.0
 */
public record ReservedMemory(
        @JsonProperty("numaNode") int numaNode,
        @JsonProperty("limits") Map<String, String> limits) {
    public ReservedMemory {
        Checks.atLeast("numaNode", numaNode, 0);
        if (limits.isEmpty()) {
            throw new IllegalArgumentException("limits must not be empty");
        }
        limits = Collections.unmodifiableMap(new LinkedHashMap<>(limits));
    }
}
