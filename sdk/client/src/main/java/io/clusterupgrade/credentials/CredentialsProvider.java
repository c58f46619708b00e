// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

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

    /** A provider that always answers the same credentials. */
    static CredentialsProvider of(Credentials credentials) {
        return new FixedCredentials(credentials);
    }
}
