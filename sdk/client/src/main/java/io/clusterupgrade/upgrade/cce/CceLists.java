// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import io.clusterupgrade.cce.CceCluster;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.upgrade.service.ResponseValidator;

/** Reads the lists that decide whether a start creates something new. Stateless and thread-safe. */
final class CceLists {
    private CceLists() {}

    /**
     * Sends a request for a list and returns the response.
     *
     * @throws io.clusterupgrade.error.DecodeException if {@code items} is not a list: it must not count as an empty one
     */
    static <Q, R> R read(CceCluster cluster, Operation<Q, R> operation, Q request) {
        ApiResponse<R> response = cluster.client().call(operation, request);
        ResponseValidator.mustHaveList("items", response, operation);
        return response.value();
    }
}
