// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

/**
 * Fetches credentials, anew each time. {@link RefreshingCredentials} makes a provider of it.
 *
 * <p>Called by one thread at a time; it may block, and ends by itself in a reasonable time.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface CredentialsFetcher {

    /**
     * New credentials.
     *
     * @throws io.clusterupgrade.error.CredentialsException if there are none; the message shows no secret
     */
    ExpiringCredentials fetch();
}
