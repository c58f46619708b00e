// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import io.clusterupgrade.request.DecodeWarning;
import java.util.List;

/**
 * The result of decoding a body: the value, and warnings about members that could not be read.
 *
 * @param value the value
 * @param warnings the members that have their neutral value instead; empty if there are none
 * @param <R> the type of the value
 * @since 0.1.0
 */
public record DecodeResult<R>(R value, List<DecodeWarning> warnings) {

    /** Creates a result with a copy of the warnings. */
    public DecodeResult {
        warnings = List.copyOf(warnings);
    }
}
