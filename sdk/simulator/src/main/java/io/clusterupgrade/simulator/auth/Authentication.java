// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.auth;

import io.clusterupgrade.simulator.wire.WireRequest;
import java.time.Instant;

/** Authenticates the caller of a request. Thread-safe. */
public interface Authentication {
    /** Returns the project of the caller's account; throws {@link AuthErrorException} if authentication fails at this instant. */
    String authenticate(WireRequest request, Instant now);
}
