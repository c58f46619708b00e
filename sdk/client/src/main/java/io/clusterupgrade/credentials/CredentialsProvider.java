// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

import org.jspecify.annotations.Nullable;

/**
 * Where credentials come from. Asked once for each attempt of a call, so a provider may rotate keys at any time.
 *
 * <p>Implementations are thread-safe and quick: one that fetches over a network keeps what it fetched.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface CredentialsProvider {

    /**
     * The credentials to sign the next attempt with.
     *
     * @throws io.clusterupgrade.error.CredentialsException if there are none; the message says what was looked for, names
     *     only
     */
    Credentials credentials();

    /**
     * The credentials to use after the cloud has rejected others as outdated. A provider that keeps what it fetched fetches anew,
     * once for all callers; the default asks {@link #credentials()}. The response may be the rejected ones, when there are no others.
     *
     * @param rejected what the cloud rejected, as this provider answered it
     * @throws io.clusterupgrade.error.CredentialsException if new ones cannot be had
     */
    default Credentials refreshAfterRejection(Credentials rejected) {
        return credentials();
    }

    /**
     * Returns whether {@link #credentials()} answers without waiting for a network or a file. When it does not, calls ask in another
     * thread and wait for it no longer than their time-out. The default is true.
     */
    default boolean isReady() {
        return true;
    }

    /**
     * The id of the Huawei project that comes with these credentials: a profile may name one, and a token may be scoped to one.
     * May wait as {@link #credentials()} does. The default is null: not known.
     *
     * @throws io.clusterupgrade.error.CredentialsException if there are no credentials
     */
    default @Nullable String projectId() {
        return null;
    }

    /** A provider that always answers the same credentials. */
    static CredentialsProvider of(Credentials credentials) {
        return new FixedCredentials(credentials);
    }
}
