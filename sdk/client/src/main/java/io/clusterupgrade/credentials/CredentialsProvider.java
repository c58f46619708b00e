// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

import org.jspecify.annotations.Nullable;

/**
 * Provides the credentials of a client. Called once for each attempt of a call, so a provider may rotate keys at any time.
 *
 * <p>Implementations must be thread-safe and fast: a provider that fetches credentials over a network caches them.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface CredentialsProvider {

    /**
     * Returns the credentials to sign the next attempt with.
     *
     * @throws io.clusterupgrade.error.CredentialsException if there are none; the message names what was looked for,
     *     without values
     */
    Credentials credentials();

    /**
     * Returns the credentials to use after the service rejected others as outdated. A caching provider fetches new ones, once for all
     * callers. The default calls {@link #credentials()}. Returns the rejected credentials if there are no others.
     *
     * @param rejected the rejected credentials, as this provider returned them
     * @throws io.clusterupgrade.error.CredentialsException if new credentials cannot be fetched
     */
    default Credentials refreshAfterRejection(Credentials rejected) {
        return credentials();
    }

    /**
     * Returns whether {@link #credentials()} returns without waiting for a network or a file. If not, a call invokes it in another thread
     * and waits for it no longer than the timeout of the call. The default is true.
     */
    default boolean isReady() {
        return true;
    }

    /**
     * Returns the id of the Huawei project that belongs to these credentials: a profile may name one, and a token may be scoped to one.
     * May block as {@link #credentials()} does. The default is null: unknown.
     *
     * @throws io.clusterupgrade.error.CredentialsException if there are no credentials
     */
    default @Nullable String projectId() {
        return null;
    }

    /** Creates a provider that always returns the same credentials. */
    static CredentialsProvider of(Credentials credentials) {
        return new FixedCredentials(credentials);
    }
}
