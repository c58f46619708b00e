// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.decode.ResponseDecoder;
import io.clusterupgrade.transport.RetryBudget;
import io.clusterupgrade.transport.RetryPolicy;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.transport.Transport;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What every call of a client passes through, behind its assembly.
 *
 * @param closed whether the client was closed
 */
record CallComponents(
        CallSigning signing,
        SharedLookups lookups,
        Transport transport,
        ResponseDecoder decoder,
        RetryPolicy policy,
        RetryBudget budget,
        @Nullable RateLimiter limiter,
        Listeners listeners,
        Scheduler scheduler,
        AtomicBoolean closed) {

    /** Looks up credentials, and the project if there is where to look; may wait for a network. */
    ResolvedCall lookUp(@Nullable ProjectSource project) {
        String projectId = project == null ? null : project.projectId();
        return new ResolvedCall(projectId, signing.credentials());
    }
}
