// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.internal.redaction.SecretRedactor;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.transport.HttpRequest;
import io.clusterupgrade.transport.Scheduler;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Stage 3: signs with what the provider has now, at the time the server has. Thread-safe. */
final class CallSigning {
    private final Signer signer;
    private final CredentialsProvider provider;
    private final ServerClock clock;
    private volatile Redaction redaction = new Redaction(null, SecretRedactor.NONE);
    private volatile @Nullable Credentials latest;

    CallSigning(Signer signer, CredentialsProvider provider, Scheduler scheduler) {
        this.signer = signer;
        this.provider = provider;
        this.clock = new ServerClock(scheduler);
    }

    /** Returns the current credentials; null when the signer needs none. */
    @Nullable Credentials credentials() {
        return signer.needsCredentials() ? provider.credentials() : null;
    }

    /** Returns credentials to replace those that the service rejected as outdated. */
    Credentials refreshAfterRejection(Credentials rejected) {
        return provider.refreshAfterRejection(rejected);
    }

    /** Returns whether {@link #credentials()} returns without waiting. */
    boolean isReady() {
        return !signer.needsCredentials() || provider.isReady();
    }

    HttpRequest sign(HttpRequest call, @Nullable Credentials credentials, Instant at) {
        latest = credentials;
        return credentials == null ? call : signer.sign(call, credentials, at);
    }

    /** Returns the time for signatures. */
    Instant now() {
        return clock.now();
    }

    /** Notes what time it is at the server. */
    void learn(Instant serverTime) {
        clock.learn(serverTime);
    }

    /** Takes the secrets of these credentials out of texts. Kept until there are others: calls that fail mostly fail in a row. */
    SecretRedactor redactor(@Nullable Credentials used) {
        Redaction last = redaction;
        if (!Objects.equals(last.credentials(), used)) {
            last = new Redaction(used, used == null ? SecretRedactor.NONE : SecretRedactor.of(used));
            redaction = last;
        }
        return last.redactor();
    }

    /** A text without the secrets of the credentials that signed last. */
    String redact(String text) {
        return redactor(latest).redact(text);
    }

    private record Redaction(@Nullable Credentials credentials, SecretRedactor redactor) {}
}
