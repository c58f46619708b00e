// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import io.clusterupgrade.request.DecodeWarning;
import java.util.List;

/**
 * What a body said, and what of it could not be read.
 *
 * @param value the value
 * @param reports members that took their neutral value; empty when all went well
 * @param <R> the type of the value
 * @since 0.1.0
 */
public record DecodeResult<R>(R value, List<DecodeWarning> reports) {

    /** Keeps a copy. */
    public DecodeResult {
        reports = List.copyOf(reports);
    }
}
