// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;

/**
 * Who may reach the API server of a cluster from outside (see sdk/docs/wire/cce.md#clusters).
 *
 * @param cidrs the address ranges that may; empty if the service names none
 * @since 0.1.0
 */
public record ClusterPublicAccess(@JsonProperty("cidrs") List<String> cidrs) {

    public ClusterPublicAccess {
        cidrs = ImmutableCopies.list(cidrs);
    }

    static final ClusterPublicAccess EMPTY = new ClusterPublicAccess(List.of());
}
