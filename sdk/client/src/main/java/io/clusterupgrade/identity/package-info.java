// SPDX-License-Identifier: Apache-2.0
/**
 * Credentials that somebody has to be asked for: roles, tokens, instance metadata. Stands on {@code credentials}, {@code signer},
 * {@code transport} and {@code decode}, below {@code client}.
 *
 * <p>{@link io.clusterupgrade.identity.HuaweiIdentity} and {@link io.clusterupgrade.identity.AlibabaIdentity} make the vendors'
 * default chains and each link of them alone, for chains of your own:
 *
 * <pre>{@code
 * CredentialsProvider provider = CredentialsChain.of(
 *         EnvironmentCredentials.alibaba(),
 *         AlibabaIdentity.oidc(IdentitySettings.defaults()));
 * }</pre>
 *
 * <p>A {@link io.clusterupgrade.identity.CredentialsFetcher} fetches, {@link io.clusterupgrade.identity.RefreshingCredentials}
 * keeps what it fetched and renews it in time. Nothing here runs a program or opens a browser.
 */
@NullMarked
package io.clusterupgrade.identity;

import org.jspecify.annotations.NullMarked;
