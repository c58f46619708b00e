// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.transport.HttpCall;
import io.clusterupgrade.transport.Scheduler;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Stage 3: signs with what the provider has now, at the time the server has. The server's time is ours until a refusal shows
 * that it is not; the difference is then kept for all calls of the client.
 */
final class CallSigning {
    private final Signer signer;
    private final CredentialsProvider provider;
    private final Scheduler scheduler;
    private volatile Duration offset = Duration.ZERO;

    CallSigning(Signer signer, CredentialsProvider provider, Scheduler scheduler) {
        this.signer = signer;
        this.provider = provider;
        this.scheduler = scheduler;
    }

    /** What to sign with now; null when the signer needs nothing. */
    @Nullable Credentials credentials() {
        return signer.needsCredentials() ? provider.credentials() : null;
    }

    /** What to sign with after the cloud has refused these as outdated. */
    Credentials credentialsInsteadOf(Credentials refused) {
        return provider.credentialsInsteadOf(refused);
    }

    /** Whether {@link #credentials()} answers without waiting. */
    boolean isReady() {
        return !signer.needsCredentials() || provider.isReady();
    }

    HttpCall sign(HttpCall call, @Nullable Credentials credentials, Instant at) {
        return credentials == null ? call : signer.sign(call, credentials, at);
    }

    /** The time that enters signatures. */
    Instant now() {
        return after(scheduler.now(), offset);
    }

    /** So much later; the last instant there is where a clock stands at the end of all time. */
    static Instant after(Instant instant, Duration duration) {
        try {
            return instant.plus(duration);
        } catch (DateTimeException | ArithmeticException e) {
            return duration.isNegative() ? Instant.MIN : Instant.MAX;
        }
    }

    /** Notes what time it is at the server. */
    void learn(Instant serverTime) {
        offset = Duration.between(scheduler.now(), serverTime);
    }
}
