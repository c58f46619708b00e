// SPDX-License-Identifier: Apache-2.0
/**
 * Credentials that are fetched from a service: roles, tokens, instance metadata. Depends on {@code credentials}, {@code signer},
 * {@code transport} and {@code decode}; used by {@code client}.
 *
 * <p>{@link io.clusterupgrade.identity.HuaweiIdentity} and {@link io.clusterupgrade.identity.AlibabaIdentity} create the vendors'
 * default chains, and each provider in them for custom chains:
 *
 * <pre>{@code
 * CredentialsProvider provider = CredentialsChain.of(
 *         EnvironmentCredentials.alibaba(),
 *         AlibabaIdentity.oidc(IdentitySettings.defaults()));
 * }</pre>
 *
 * <p>A {@link io.clusterupgrade.identity.CredentialsFetcher} fetches credentials, {@link io.clusterupgrade.identity.RefreshingCredentials}
 * caches them and renews them before they expire. Nothing in this package runs a program or opens a browser.
 */
@NullMarked
package io.clusterupgrade.identity;

import org.jspecify.annotations.NullMarked;
