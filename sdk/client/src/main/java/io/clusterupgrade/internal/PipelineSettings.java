// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.decode.JsonDecoder;
import io.clusterupgrade.decode.ResponseDecoder;
import io.clusterupgrade.endpoint.EndpointStyle;
import io.clusterupgrade.event.CallListener;
import io.clusterupgrade.internal.classpath.Library;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.transport.RateLimit;
import io.clusterupgrade.transport.RetryBudget;
import io.clusterupgrade.transport.RetryPolicy;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.transport.Transport;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Everything a client was built from. */
public record PipelineSettings(
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
        CallLimits limits,
        Scheduler scheduler,
        ZoneId zone) {

    CallComponents stages() {
        Library.JACKSON.check();
        CallSigning signing = new CallSigning(signer, provider, scheduler);
        JsonDecoder decoder = new JsonDecoder(zone, service.vendor() == CloudService.Vendor.ALIBABA);
        return new CallComponents(
                signing,
                new SharedLookups(scheduler),
                transport,
                new ResponseDecoder(decoder, signing::redact),
                policy,
                new RetryBudget(policy.budget()),
                rateLimit == null ? null : new RateLimiter(rateLimit, scheduler),
                new Listeners(listeners),
                scheduler,
                new AtomicBoolean());
    }
}
