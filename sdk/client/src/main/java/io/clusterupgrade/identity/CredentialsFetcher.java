// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

/**
 * Fetches new credentials at each call. {@link RefreshingCredentials} turns a fetcher into a provider.
 *
 * <p>Called by one thread at a time. It may block, but must return in a reasonable time.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface CredentialsFetcher {

    /**
     * Fetches new credentials.
     *
     * @throws io.clusterupgrade.error.CredentialsException if there are none; the message shows no secret
     */
    ExpiringCredentials fetch();
}
