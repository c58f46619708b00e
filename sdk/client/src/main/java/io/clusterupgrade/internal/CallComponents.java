// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.endpoint.EndpointStyle;
import io.clusterupgrade.event.CallListener;
import io.clusterupgrade.internal.recording.ExchangeLog;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.transport.RateLimit;
import io.clusterupgrade.transport.RetryPolicy;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.transport.Transport;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The components that a client was built from, and from which its {@link Pipeline} is made.
 *
 * @param exchangeLog where attempts are recorded; null when they are not
 * @param zone the zone of timestamps without an offset
 * @param xmlAccepted whether the service may send XML instead of JSON
 */
public record CallComponents(
        CloudService service,
        EndpointStyle style,
        @Nullable String region,
        ProjectSource project,
        CredentialsProvider provider,
        Signer signer,
        Transport transport,
        RetryPolicy policy,
        @Nullable RateLimit rateLimit,
        List<CallListener> listeners,
        @Nullable ExchangeLog exchangeLog,
        CallLimits limits,
        Scheduler scheduler,
        ZoneId zone,
        boolean xmlAccepted) {}
