// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.auth;

import io.clusterupgrade.simulator.wire.WireRequest;
import java.time.Instant;

/** Finds out whose request it is. Thread-safe. */
public interface Authentication {
    /** The project of the caller's account; throws {@link AuthErrorException} if the proof does not hold at this instant. */
    String authenticate(WireRequest request, Instant now);
}
